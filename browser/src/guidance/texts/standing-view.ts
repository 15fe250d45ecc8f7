/// Whether what was typed is kept, in words, and what to do when somebody else went on with the same text.
import { html, nothing, type TemplateResult } from 'lit';
import { quiet, secondary } from '../../ui/actions.ts';
import { icon } from '../../ui/icons.ts';
import { t } from '../../ui/messages.ts';
import { note } from '../../ui/states.ts';
import { clockWords } from '../../ui/time.ts';
import { comparisonView } from './comparison-view.ts';
import type { Standing } from './keeping.ts';
import type { OpenVersion, VersionSeen } from './wire.ts';
import { personWords, troubleWords, versionWords } from './words.ts';

/// What the other has now; `open` is null when it was proposed, given back or thrown away meanwhile.
export interface Overtaken {
  readonly open: OpenVersion | null;
  readonly theirs: VersionSeen | null;
}

export function standingView(standing: Standing): TemplateResult {
  return html`<p class="rs-saved" role="status">${standing.kind === 'kept' ? icon('check') : nothing}${standingWords(standing)}</p>`;
}

function standingWords(standing: Standing): string {
  switch (standing.kind) {
    case 'untouched':
      return t('texts.kept.untouched');
    case 'typed':
    case 'saving':
      return t('texts.kept.saving');
    case 'kept':
      return t('texts.kept', clockWords(standing.at));
    case 'away':
      return t('texts.kept.away');
    case 'overtaken':
      return t('texts.kept.not');
    case 'refused':
      return `${t('texts.kept.not')} ${troubleWords(standing.answer)}`;
  }
}

export interface OvertakenActs {
  readonly busy: boolean;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

export function overtakenView({ open, theirs }: Overtaken, text: string, { busy, keepMine, takeTheirs }: OvertakenActs): TemplateResult {
  const words = open === null ? t('texts.overtaken.gone') : open.state === 'PROPOSED' ? t('texts.overtaken.proposed') : open.mine ? t('texts.overtaken.own') : t('texts.overtaken', personWords(open.author));
  const keep = open === null ? t('texts.overtaken.keep-new') : open.mine ? t('texts.overtaken.keep') : t('texts.overtaken.take-over');
  return html`<div class="rs-overtaken" role="alert">${note('attention', html`<p><strong>${words}</strong> ${t('texts.overtaken.kept')}</p>
    ${open?.state === 'PROPOSED' ? nothing : html`<div class="rs-actions">${secondary({ label: keep, busy, onClick: keepMine })}
      ${theirs === null || open?.mine !== true ? nothing : quiet({ label: t('texts.overtaken.theirs'), onClick: takeTheirs })}</div>`}
    ${theirs === null ? nothing : html`<details><summary>${t('texts.overtaken.compare')}</summary>${comparisonView(theirs.text, text)}</details>`}`)}</div>`;
}

export function approvedView(approved: VersionSeen, text: string, busy: boolean, looked: () => void): TemplateResult {
  return html`<div role="alert">${note('attention', html`<p><strong>${t('texts.approved-meanwhile', versionWords(approved.version))}</strong> ${t('texts.approved-meanwhile.look')}</p>
    <details><summary>${t('texts.overtaken.compare')}</summary>${comparisonView(approved.text, text)}</details>
    <div class="rs-actions">${secondary({ label: t('texts.approved-meanwhile.looked'), busy, onClick: looked })}</div>`)}</div>`;
}
