/// The history of a text (_geschiedenis_): every version, who wrote and approved it and why, the newest first.
import { html, nothing, type TemplateResult } from 'lit';
import { quiet } from '../../ui/actions.ts';
import { t } from '../../ui/messages.ts';
import { timeWords } from '../../ui/time.ts';
import { badge } from '../../ui/worklist.ts';
import type { TextSeen, VersionRow } from './wire.ts';
import { dateWords, languageWords, personWords, stateView, versionWords } from './words.ts';

export interface HistoryShown {
  readonly now: Date;
  /// Undefined for who may not.
  readonly rollBack: ((version: VersionRow) => void) | undefined;
}

export function historyView(seen: TextSeen, shown: HistoryShown): TemplateResult {
  return html`<section class="rs-stack rs-stack--tight" aria-labelledby="history-${seen.id}"><h3 id="history-${seen.id}">${t('texts.history')}<span class="rs-visually-hidden"> ${languageWords(seen.language)}</span></h3>
    <ul class="rs-list rs-list--plain">${seen.versions.map((version) => html`<li>${versionView(seen, version, shown)}</li>`)}</ul></section>`;
}

function versionView(seen: TextSeen, version: VersionRow, { now, rollBack }: HistoryShown): TemplateResult {
  const about = versionWords(version.version);
  return html`<p><a href="#/teksten/${seen.id}/versie/${version.version}"><strong>${about}</strong></a> ${version.holds ? badge('open', t('texts.version.holds')) : version.planned ? badge('aftercare', t('texts.version.planned')) : stateView(version)}</p>
    <p class="rs-small rs-quiet">${whoView(version, now)}</p>
    ${(version.note ?? '') === '' ? nothing : html`<p>${version.note}</p>`}
    ${(version.returnNote ?? '') === '' ? nothing : html`<p class="rs-attention-text">${t('texts.returned.because', version.returnNote ?? '')}</p>`}
    ${rollBack !== undefined && mayComeBack(version, seen.version) ? html`<div class="rs-actions">${quiet({ label: t('texts.roll-back'), about, icon: 'undo', small: true, onClick: () => { rollBack(version); } })}</div>` : nothing}`;
}

/// What held before may hold again: two people approved it then.
export function mayComeBack({ version, state }: VersionRow, holding: number | null): boolean {
  return holding !== null && version < holding && (version === 0 || state === 'PUBLISHED');
}

function whoView(version: VersionRow, now: Date): unknown {
  if (version.version === 0) return t('texts.version.came-with');
  return html`${version.restores === null ? t('texts.version.by', personWords(version.author)) : t('texts.version.restored', personWords(version.author), versionWords(version.restores))}${version.at === null ? nothing : html`, ${timeWords(version.at, now)}`}.
    ${version.approver === null || version.restores !== null ? nothing : t('texts.version.approved', personWords(version.approver))}
    ${version.takesEffect === null || version.state === 'RETURNED' || version.state === 'WITHDRAWN' ? nothing : t('texts.version.from', dateWords(version.takesEffect, now))}`;
}
