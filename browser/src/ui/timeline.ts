/// The time line of a file: a quiet rail, ours and theirs told apart by place and by word, team notes on their own ground.
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.ts';
import { t } from './messages.ts';

export interface TimelineEntry {
  readonly side: 'ours' | 'theirs' | 'team' | 'system';
  readonly who: string;
  readonly when: unknown;
  readonly body: unknown;
  /// Why this entry cannot be trusted, when it cannot.
  readonly untrusted?: string | undefined;
  readonly isNew?: boolean;
}

export function timeline(entries: readonly TemplateResult[]): TemplateResult {
  return html`<ol class="rs-timeline">${entries}</ol>`;
}

export function dayMark(words: string): TemplateResult {
  return html`<li class="rs-timeline__day">${words}</li>`;
}

export function timelineEntry(entry: TimelineEntry): TemplateResult {
  const look = `${entry.untrusted === undefined ? '' : 'rs-entry--untrusted'} ${entry.isNew === true ? 'rs-entry--new' : ''}`;
  return html`<li class="rs-entry rs-entry--${entry.side} ${look}">
    <div class="rs-entry__head">${entry.who === '' ? nothing : html`<span class="rs-entry__who">${entry.who}</span>`}
      ${entry.side === 'team' ? html`<span class="rs-entry__team">${icon('people')}${t('ui.team-only')}</span>` : nothing}
      <span>${entry.when}</span></div>
    ${entry.untrusted === undefined ? nothing : html`<p class="rs-attention-text rs-small"><strong>${t('ui.state.untrusted')}</strong>: ${entry.untrusted}</p>`}
    <div class="rs-entry__body">${entry.body}</div></li>`;
}
