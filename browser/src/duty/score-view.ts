/// What a roster is worth over the coming year (_roostercijfer_), why, what mends it and who does how much.
import { html, nothing, type TemplateResult } from 'lit';
import { quiet, secondary } from '../ui/actions.ts';
import { t } from '../ui/messages.ts';
import { figures, table } from '../ui/table.ts';
import type { MendedGap, Score } from './wire.ts';
import { concernWords, mendWords, scoreWords, stretchWords } from './words.ts';

export interface Mending {
  readonly busy: boolean;
  readonly standIn: (gap: MendedGap) => void;
  readonly place: (gap: MendedGap) => void;
  readonly setUp: () => void;
}

export function scoreView(score: Score, mending: Mending | undefined): TemplateResult {
  return html`<section class="rs-stack rs-score"><h2>${t('duty.score.title')}</h2>
    ${figures([{ value: score.points, meaning: t('duty.score.of-100') }])}
    <p>${scoreWords(score.points)}</p>
    ${score.concerns.length === 0 ? nothing : html`<ul>${score.concerns.map((concern) => html`<li>${concernWords(concern)} <span class="rs-quiet">(${t('duty.score.costs', concern.points)})</span></li>`)}</ul>`}
    ${score.gaps.length === 0 ? nothing : html`<h3>${t('duty.gaps.title')}</h3>
      <ul class="rs-list rs-slots rs-gaps">${score.gaps.map((gap) => html`<li><span>${stretchWords(gap)}</span> ${mend(gap, mending)}</li>`)}</ul>`}
    </section>`;
}

function mend(gap: MendedGap, mending: Mending | undefined): unknown {
  const words = mendWords(gap);
  if (mending === undefined || gap.mend === 'prove-channel') return html`<span class="rs-quiet">${words}</span>`;
  if (gap.mend === 'stand-in') return secondary({ label: words, about: stretchWords(gap), small: true, busy: mending.busy, onClick: () => { mending.standIn(gap); } });
  return quiet({ label: words, about: stretchWords(gap), small: true, onClick: () => { if (gap.mend === 'ask-colleague') mending.place(gap); else mending.setUp(); } });
}

export function sharesView({ shares }: Score): TemplateResult {
  return html`<section class="rs-stack">${table(t('duty.share.title'), [
    { name: t('duty.member') },
    { name: t('duty.share.nights'), number: true },
    { name: t('duty.share.weekend-days'), number: true },
    { name: t('duty.share.holidays'), number: true },
    { name: t('duty.share.hours'), number: true },
    { name: t('duty.share.second-hours'), number: true },
  ], shares.map(({ name, nights, weekendDays, holidays, hours, secondHours }) => [name, nights, weekendDays, holidays, hours, secondHours]))}
    <p class="rs-small rs-quiet">${t('duty.share.what')}</p></section>`;
}
