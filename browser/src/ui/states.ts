/// What a view shows when it has nothing, waits, is locked, offline or failed: what is so, and what to do now.
import { html, nothing, type TemplateResult } from 'lit';
import { anchor } from './anchor.ts';
import { secondary } from './actions.ts';
import { icon, type IconName } from './icons.ts';
import { t } from './messages.ts';

/// What will come here and the first thing to do.
export function empty(what: string, next: unknown = nothing, sign: IconName = 'file'): TemplateResult {
  return state('', sign, html`<p>${what}</p>${buttons(next)}`);
}

/// Grey lines that show only after 300 ms.
export function loading(): TemplateResult {
  return html`<div role="status"><span class="rs-visually-hidden">${t('ui.state.loading')}</span>
    <div class="rs-skeleton" aria-hidden="true"><span></span><span></span><span></span><span></span><span></span><span></span></div></div>`;
}

export function locked(next: unknown = nothing): TemplateResult {
  return state('rs-state--locked', 'lock', html`<h2>${t('ui.state.locked')}</h2><p>${t('ui.state.locked.next')}</p>${buttons(next)}`);
}

export function offline(again?: () => void): TemplateResult {
  return state('rs-state--offline', 'offline', html`<h2>${t('ui.state.offline')}</h2><p>${t('ui.state.offline.kept')}</p>${retry(again)}`);
}

/// Never a dead end: there is always the number.
export function failed(again?: () => void, what: string = t('ui.state.error')): TemplateResult {
  return state('rs-state--error', 'attention', html`<h2>${what}</h2><p>${t('ui.state.error.next', anchor().number)}</p>${retry(again)}`);
}

export type Tone = 'plain' | 'attention' | 'good' | 'danger';

const signs: Record<Tone, IconName> = { plain: 'info', attention: 'attention', good: 'check', danger: 'attention' };

/// A message inside the flow of a page.
export function note(tone: Tone, content: unknown): TemplateResult {
  return html`<div class="rs-note rs-note--${tone}">${icon(signs[tone])}<div class="rs-stack rs-stack--tight">${content}</div></div>`;
}

export interface Progress {
  readonly label: string;
  readonly done: number;
  readonly of: number;
  readonly left?: string | undefined;
  readonly onStop?: (() => void) | undefined;
}

export function progress({ label, done, of, left, onStop }: Progress): TemplateResult {
  return html`<div class="rs-progress"><progress aria-label=${label} max=${of} .value=${done}></progress>
    <div class="rs-progress__words"><span>${label} · ${t('ui.progress', done, of)}${left === undefined ? '' : `, ${t('ui.progress.left', left)}`}</span>
      ${onStop === undefined ? nothing : secondary({ label: t('ui.stop'), small: true, onClick: onStop })}</div></div>`;
}

export interface Step {
  readonly words: unknown;
  readonly when: 'done' | 'now' | 'later';
}

/// The true state of something that people wait for, from top to bottom.
export function steps(all: readonly Step[]): TemplateResult {
  return html`<ol class="rs-steps">${all.map((step) => html`<li class="rs-steps__${step.when}"
    aria-current=${step.when === 'now' ? 'step' : nothing}>${step.words}</li>`)}</ol>`;
}

/// What was asked for, once it came; until then that it is coming, or that it did not.
export function awaited<Value>(value: Value | null, failing: boolean, again: () => void, view: (value: Value) => unknown): unknown {
  return html`${failing ? failed(again) : nothing}${value === null ? (failing ? nothing : loading()) : view(value)}`;
}

function state(look: string, sign: IconName, content: unknown): TemplateResult {
  return html`<div class="rs-state ${look}">${icon(sign)}${content}</div>`;
}

function retry(again: (() => void) | undefined): unknown {
  return again === undefined ? nothing : buttons(secondary({ label: t('ui.again'), onClick: again }));
}

function buttons(next: unknown): unknown {
  return next === nothing ? nothing : html`<div class="rs-actions">${next}</div>`;
}
