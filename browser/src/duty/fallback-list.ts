/// The list for the wall (_terugvallijst_): which numbers to ring when nobody answers, or when the system is down.
import { html, nothing, type TemplateResult } from 'lit';
import { anchor } from '../ui/anchor.ts';
import { language, t } from '../ui/messages.ts';
import type { Named, Rosters } from './wire.ts';

export interface PublicLine {
  readonly lineId: string;
  readonly name: Named;
  readonly number: string;
  readonly hours: string;
}

/// Only on paper.
export function fallbackList({ fallback }: Rosters, lines: readonly PublicLine[]): TemplateResult {
  const order = fallback.lineIds.flatMap((lineId) => lines.filter((line) => line.lineId === lineId));
  return html`<section class="rs-only-print rs-fallback"><h2>${t('duty.fallback.wall')}</h2><p>${t('duty.fallback.wall.common', anchor().number)}</p>
    <ol>${order.map(({ name, number, hours }) => html`<li>${name[language]}${number === '' ? nothing : html`: <strong>${number}</strong>`}${hours === '' ? nothing : html` (${hours})`}</li>`)}</ol>
    <p>${t('duty.fallback.wall.danger')}</p></section>`;
}
