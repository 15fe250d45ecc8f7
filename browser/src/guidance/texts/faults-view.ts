/// What is wrong with a text: where, what, and the way out.
import { html, nothing, type TemplateResult } from 'lit';
import { quiet } from '../../ui/actions.ts';
import { plural, t } from '../../ui/messages.ts';
import { note } from '../../ui/states.ts';
import type { Fault } from './wire.ts';

/// So many pieces of advice are read at once; more are folded.
const few = 3;

export interface FaultsShown {
  readonly faults: readonly Fault[];
  /// Null until it was looked at.
  readonly checked: boolean;
  readonly placeOf: (fault: Fault) => string;
  /// Undefined for a place that is not on this screen.
  readonly go?: (fault: Fault) => (() => void) | undefined;
}

export function faultsView({ faults, checked, placeOf, go }: FaultsShown): TemplateResult {
  return html`<section id="faults" tabindex="-1" class="rs-stack rs-stack--tight" aria-labelledby="faults-title"><h2 id="faults-title">${t('texts.faults.title')}</h2>
    ${!checked ? html`<p class="rs-quiet">${t('texts.faults.later')}</p>` : faults.length === 0 ? note('good', html`<p>${t('texts.faults.none')}</p>`)
      : html`<div class="rs-errors"><h3>${plural('texts.faults', faults.length)}</h3>
        <ul class="rs-faults">${faults.map((fault) => html`<li><strong>${placeOf(fault)}</strong> ${faultWords(fault)}
          ${goView(go?.(fault), placeOf(fault))}</li>`)}</ul></div>`}</section>`;
}

/// What could be said more plainly. It stops nobody: a wrong number cannot wait for a short sentence.
export function adviceView({ faults, checked, placeOf, go }: FaultsShown): TemplateResult | typeof nothing {
  if (!checked) return nothing;
  return html`<section class="rs-stack rs-stack--tight" aria-labelledby="advice-title"><h2 id="advice-title">${t('texts.advice.title')}</h2>
    ${faults.length === 0 ? note('good', html`<p>${t('texts.advice.none')}</p>`)
      : html`<p>${t('texts.advice.what')}</p><details class="rs-folded" ?open=${faults.length <= few}><summary>${plural('texts.advice', faults.length)}</summary><div class="rs-folded__body">
        <ul class="rs-faults">${faults.map((fault) => html`<li><strong>${placeOf(fault)}</strong> ${faultWords(fault)}
          ${goView(go?.(fault), placeOf(fault))}</li>`)}</ul></div></details>`}</section>`;
}

export function faultWords({ fault, wayOut }: Fault): string {
  return `${sentence(fault)} ${sentence(wayOut)}`;
}

function goView(go: (() => void) | undefined, about: string): unknown {
  return go === undefined ? nothing : quiet({ label: t('texts.faults.go'), about, small: true, onClick: go });
}

function sentence(words: string): string {
  const trimmed = words.trim();
  const whole = /[.?…]$/.test(trimmed) || trimmed === '' ? trimmed : `${trimmed}.`;
  return whole.charAt(0).toLocaleUpperCase() + whole.slice(1);
}
