/// Swapping shifts (_ruilen_): what colleagues ask of me, what I offered, and what I would take. Stands among the own shifts; the
/// first page only says that an answer is waited for.
import { html, nothing, type TemplateResult } from 'lit';
import { quiet, secondary } from '../ui/actions.ts';
import type { Answer } from '../ui/api.ts';
import { selectField } from '../ui/fields.ts';
import { t } from '../ui/messages.ts';
import { part } from '../ui/part.ts';
import type { Store } from '../ui/render.ts';
import { say } from '../ui/say.ts';
import { keepLooking, screenStore } from '../ui/screen-store.ts';
import type { ScreenContext } from '../ui/screens.ts';
import { empty, note } from '../ui/states.ts';
import { workItem, workList } from '../ui/worklist.ts';
import { lineWords } from '../casefile/words.ts';
import { refusalWords } from './refusals.ts';
import type { HoursGiven, Offer, OwnDuty, Strain, SwapsSeen } from './wire.ts';
import { rankWord, stretchWords } from './words.ts';

interface State {
  readonly seen: SwapsSeen | null;
  readonly own: OwnDuty['shifts'];
  /// What she would give in return, by offer: the place in her list of shifts.
  readonly given: Readonly<Record<string, string>>;
  readonly busy: boolean;
  readonly refused: string;
}

/// All of it among the own shifts; on the first page that somebody waits for an answer, with the way to it; for a coordinator what
/// the others agree among themselves, once there is something.
type View = 'own' | 'to-answer' | 'of-others';

export function swapsPart(context: ScreenContext, shown: View): HTMLElement {
  return part((root) => { new SwapsPart(root, context, shown).start(); });
}

class SwapsPart {
  private readonly context: ScreenContext;
  private readonly shown: View;
  private readonly part: Store<State>;

  constructor(root: HTMLElement, context: ScreenContext, shown: View) {
    this.context = context;
    this.shown = shown;
    const initial: State = { seen: null, own: [], given: {}, busy: false, refused: '' };
    this.part = screenStore(root, context, initial, (state) => this.view(state));
  }

  start(): void {
    keepLooking(this.context, () => this.look());
  }

  private async look(): Promise<void> {
    const { api, signal } = this.context;
    const [seen, own] = await Promise.all([
      api.get<SwapsSeen>('/swaps', { signal }),
      this.shown === 'own' ? api.get<OwnDuty>('/own-duty', { signal }) : Promise.resolve(null),
    ]);
    this.part.set({ ...(seen.kind === 'ok' ? { seen: seen.value } : {}), ...(own?.kind === 'ok' ? { own: own.value.shifts } : {}) });
  }

  private view(state: State): unknown {
    const offers = (state.seen?.offers ?? []).filter(({ role }) => (role === 'seen') === (this.shown === 'of-others'));
    if (this.shown === 'to-answer') return toAnswer(offers).length === 0 ? nothing : workList(t('duty.swap.title'), toAnswer(offers).map((offer) => this.item(offer)));
    if (state.seen === null || (this.shown === 'of-others' && offers.length === 0)) return nothing;
    return html`<section class="rs-stack rs-stack--tight" id="swaps"><h2>${t('duty.swap.title')}</h2><p class="rs-quiet">${this.shown === 'of-others' ? t('duty.swap.of-others') : t('duty.swap.what')}</p>
      <div role="alert">${state.refused === '' ? nothing : note('attention', html`<p>${state.refused}</p>`)}</div>
      ${offers.length === 0 ? empty(t('duty.swap.none'), nothing, 'bell') : html`<ul class="rs-list rs-swaps">${offers.map((offer) => html`<li>${this.row(offer, state)}</li>`)}</ul>`}</section>`;
  }

  private item(offer: Offer): TemplateResult {
    return workItem({ href: '#/diensten', title: headWords(offer), meta: [lineWords(this.context.directory, offer.lineId), rankWord(offer.rank)], when: stretchWords(offer) });
  }

  private row(offer: Offer, state: State): TemplateResult {
    return html`<p><strong>${headWords(offer)}</strong><br>${stretchWords(offer)}<br>
      <span class="rs-quiet">${lineWords(this.context.directory, offer.lineId)}, ${rankWord(offer.rank)}${offer.asked === null || offer.role !== 'mine' ? '' : `. ${t('duty.swap.asked-one', offer.asked.name)}`}</span>
      ${offer.inReturn === null ? nothing : html`<br>${t('duty.swap.in-return', givenWords(offer.inReturn))}`}</p>
      ${offer.strains.map((strain) => note('attention', html`<p>${this.strainWords(strain)}</p>`))}
      ${this.acts(offer, state)}`;
  }

  private acts(offer: Offer, state: State): unknown {
    switch (offer.role) {
      case 'asked':
        return html`${this.inReturn(offer, state)}<div class="rs-actions">
          ${secondary({ label: t('duty.swap.take'), small: true, busy: state.busy, onClick: () => { void this.take(offer); } })}
          ${quiet({ label: t('duty.swap.decline'), small: true, disabled: state.busy, onClick: () => { void this.send(() => this.context.api.post(`/swaps/${offer.id}/refusals`), t('duty.swap.declined')); } })}</div>`;
      case 'taken':
        return offer.standing === 'passed' ? nothing : html`<div class="rs-actions">${secondary({ label: t('duty.swap.take-back'), small: true, busy: state.busy, onClick: () => { void this.send(() => this.context.api.delete(`/swaps/${offer.id}/takes`), t('duty.swap.taken-back')); } })}</div>`;
      case 'mine':
        return this.ownActs(offer, state);
      case 'seen':
        return nothing;
    }
  }

  private ownActs(offer: Offer, { busy }: State): TemplateResult {
    const { api } = this.context;
    const { takenBy } = offer;
    const agree = offer.standing === 'taken' && takenBy !== null;
    return html`<div class="rs-actions">
      ${agree ? secondary({ label: t('duty.swap.agree', takenBy.name), small: true, busy, onClick: () => { void this.send(() => api.post(`/swaps/${offer.id}/agreements`, { memberId: takenBy.memberId }), t('duty.swap.agreed')); } }) : nothing}
      ${agree ? quiet({ label: t('duty.swap.turn-down'), small: true, disabled: busy, onClick: () => { void this.send(() => api.post(`/swaps/${offer.id}/refusals`), t('duty.swap.turned-down')); } }) : nothing}
      ${quiet({ label: offer.standing === 'passed' ? t('duty.remove') : t('duty.swap.withdraw'), small: true, disabled: busy, onClick: () => { void this.send(() => api.delete(`/swaps/${offer.id}`), t('duty.swap.withdrawn')); } })}</div>`;
  }

  private inReturn(offer: Offer, { given }: State): unknown {
    const mine = this.returnable(offer);
    if (mine.length === 0) return nothing;
    return selectField({
      name: `return-${offer.id}`, label: t('duty.swap.give'), value: given[offer.id] ?? '',
      options: [{ value: '', label: t('duty.swap.give.nothing') }, ...mine.map((shift, at) => ({ value: String(at), label: givenWords(shift) }))],
      onInput: (at) => { this.part.set({ given: { ...this.part.state.given, [offer.id]: at } }); },
    });
  }

  /// My shifts to come on that line; of one that lies around the offered hours those hours, so that two can change places.
  private returnable(offer: Offer): readonly HoursGiven[] {
    const now = new Date();
    return this.part.state.own
      .filter(({ lineId }) => lineId === offer.lineId)
      .map(({ rank, from, until }) => (new Date(from) <= new Date(offer.from) && new Date(until) >= new Date(offer.until) ? { rank, from: offer.from, until: offer.until } : { rank, from, until }))
      .filter(({ from }) => new Date(from) > now);
  }

  private async take(offer: Offer): Promise<void> {
    const at = this.part.state.given[offer.id] ?? '';
    const inReturn = at === '' ? null : (this.returnable(offer)[Number(at)] ?? null);
    await this.send(() => this.context.api.post(`/swaps/${offer.id}/takes`, { inReturn }), t('duty.swap.taken'));
  }

  private async send(ask: () => Promise<Answer<unknown>>, done: string): Promise<void> {
    this.part.set({ busy: true, refused: '' });
    const answer = await ask();
    this.part.set({ busy: false, refused: refusalWords(answer) });
    if (answer.kind === 'ok') say(done);
    await this.look();
  }

  private strainWords({ kind, count, most, lineId }: Strain): string {
    switch (kind) {
      case 'nights':
        return t('duty.swap.strain.nights', count, most);
      case 'little-rest':
        return t('duty.swap.strain.little-rest', count);
      case 'elsewhere':
        return t('duty.swap.strain.elsewhere', lineId === null ? '' : lineWords(this.context.directory, lineId));
    }
  }
}

/// Those that go no further without me.
export function toAnswer(offers: readonly Offer[]): readonly Offer[] {
  return offers.filter(({ role, standing }) => role === 'asked' || (role === 'mine' && standing === 'taken'));
}

function headWords({ role, standing, by, takenBy }: Offer): string {
  const [giver, taker] = [by?.name ?? t('duty.member.gone'), takenBy?.name ?? t('duty.member.gone')];
  switch (role) {
    case 'asked':
      return t('duty.swap.asks', giver);
    case 'taken':
      return standing === 'passed' ? t('duty.swap.passed') : t('duty.swap.waits-for', giver);
    case 'mine':
      return ownWords(standing, taker);
    case 'seen':
      return standing === 'taken' ? t('duty.swap.seen.taken', giver, taker) : t('duty.swap.seen', giver);
  }
}

function ownWords(standing: Offer['standing'], taker: string): string {
  switch (standing) {
    case 'open':
      return t('duty.swap.offered');
    case 'taken':
      return t('duty.swap.would-take', taker);
    case 'declined':
      return t('duty.swap.said-no');
    case 'passed':
      return t('duty.swap.passed');
  }
}

function givenWords(given: HoursGiven): string {
  return `${stretchWords(given)}, ${rankWord(given.rank)}`;
}
