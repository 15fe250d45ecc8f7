/// Duty that is handed over (_overdracht_), on the page where work begins: what waits, whom to read about, and one button.
import { html, nothing, type TemplateResult } from 'lit';
import { lineWords, listWords } from '../casefile/words.ts';
import { actions, primary, secondary } from '../ui/actions.ts';
import { more } from '../ui/fields.ts';
import { language, plural, t } from '../ui/messages.ts';
import { say } from '../ui/say.ts';
import type { ScreenContext } from '../ui/screens.ts';
import { empty, note } from '../ui/states.ts';
import { wordsFor } from '../ui/time.ts';
import { type ReadCard, cardView, readCards } from './cards.ts';
import { type Ringing, askedPart, isRinging, ringPart } from './owner-ring.ts';
import type { Given, HandOver, NextCrew, OwnerRing, TakenOver, UntakenRequest } from './wire.ts';

const lookAgain = 5_000;

export class HandOverPart {
  private readonly context: ScreenContext;
  private readonly changed: () => void;
  private known: HandOver | null = null;
  private read: { readonly names: string; readonly cards: readonly ReadCard[] } | null = null;
  private busy = false;
  private failing = false;
  private silent: string | null = null;
  private looking: ReturnType<typeof setTimeout> | undefined;

  constructor(context: ScreenContext, changed: () => void) {
    this.context = context;
    this.changed = changed;
  }

  async look(): Promise<void> {
    const { api, signal } = this.context;
    const answer = await api.get<HandOver>('/hand-over', { signal });
    if (answer.kind !== 'ok') return;
    this.known = answer.value;
    // A card that was taken back is gone from the screen at once.
    if (this.read !== null && this.read.names !== answer.value.cards.join()) this.read = null;
    this.changed();
    this.lookSoon(answer.value);
  }

  /// Somebody waits with a caller on the line: whether the owner was heard is not waited for.
  private lookSoon({ rings, ringing }: HandOver): void {
    clearTimeout(this.looking);
    if (!this.context.signal.aborted && [...rings, ...ringing].some(isRinging)) this.looking = setTimeout(() => { void this.look(); }, lookAgain);
  }

  /// On top of everything: whoever has duty needs this member now.
  asked(): unknown {
    return this.known?.ringing.map((ring) => askedPart(ring, this.ringing())) ?? nothing;
  }

  view(now: Date): TemplateResult | symbol {
    const { known } = this;
    if (known === null || known.takenOver.length + known.given.length === 0) return nothing;
    const unread = known.takenOver.filter(({ confirmedAt }) => confirmedAt === null);
    if (known.takenOver.length === 0) return html`<div>${known.given.map((one) => this.given(one, now))}</div>`;
    const content = this.content(known, unread, now);
    const [last] = known.takenOver;
    return unread.length > 0
      ? html`<section class="rs-card rs-stack" aria-labelledby="hand-over-title"><h2 id="hand-over-title">${t('handover.title')}</h2>${content}</section>`
      : more(t('handover.title'), last?.confirmedAt == null ? '' : t('handover.read-at', wordsFor(new Date(last.confirmedAt), now)), content, this.read !== null);
  }

  /// Each request stands on the page once, where it can be taken (_Wie wacht_); what a hand-over knows more of it stands there too.
  signsOf(requestId: string): readonly string[] {
    const request = this.known?.requests.find((one) => one.requestId === requestId);
    return request === undefined ? [] : signs(request);
  }

  private content(known: HandOver, unread: readonly TakenOver[], now: Date): TemplateResult {
    const isNothing = known.requests.length + known.calls.length + known.cards.length === 0;
    return html`
      ${known.takenOver.map((one) => html`<p>${this.since(one, now)}</p>`)}
      ${known.next.map((one) => html`<p>${this.next(one, now)}</p>`)}
      ${known.given.map((one) => this.given(one, now))}
      ${this.failing ? note('attention', html`<p role="alert">${t('handover.failed')}</p>`) : nothing}
      ${isNothing ? empty(t('handover.nothing'), nothing, 'check') : nothing}
      ${known.requests.length === 0 ? nothing : html`<p>${plural('handover.untaken', known.requests.length)}</p>`}
      ${known.calls.length === 0 ? nothing : html`<p>${plural('handover.untaken.calls', known.calls.length)}</p>`}
      ${known.cards.length === 0 ? nothing : this.cards(known)}
      ${this.owners(known)}
      ${this.nextStep(known, unread)}`;
  }

  private cards({ cards, rings }: HandOver): TemplateResult {
    return html`<h3>${plural('handover.cards', cards.length)}</h3>
      ${this.read === null ? html`<p>${t('handover.cards.what')}</p>` : html`<div class="rs-stack">${this.read.cards.map((card) => cardView(card, card.mine ? nothing : ringPart(card.caseId, rings, this.ringing())))}</div>`}`;
  }

  /// Reading first, then saying so; afterwards the cards stay at hand.
  private nextStep({ cards }: HandOver, unread: readonly TakenOver[]): TemplateResult | symbol {
    const mustRead = cards.length > 0 && this.read === null;
    if (unread.length === 0) return mustRead ? actions(secondary({ label: t('handover.cards.read'), busy: this.busy, onClick: () => { void this.open(); } })) : nothing;
    return actions(mustRead
      ? primary({ label: t('handover.cards.read'), busy: this.busy, onClick: () => { void this.open(); } })
      : primary({ label: t('handover.confirm'), busy: this.busy, onClick: () => { void this.confirm(unread); } }));
  }

  /// Who calls about something of which there is no card is helped by whoever she spoke to: everybody of the line is named here,
  /// so that nobody can tell for whom there is a file.
  private owners({ owners }: HandOver): TemplateResult | symbol {
    if (owners.length === 0) return nothing;
    return more(t('handover.owner'), '', html`<p>${t('handover.owner.what')}</p>
      <ul class="rs-list rs-list--plain">${owners.map(({ name, shownAs }) => html`<li>${t('handover.owner.named', name, shownAs[language])}</li>`)}</ul>
      <p class="rs-small rs-quiet">${t('handover.owner.how')}</p>`);
  }

  private since({ lineId, since, from }: TakenOver, now: Date): string {
    const line = lineWords(this.context.directory, lineId);
    const at = wordsFor(new Date(since), now);
    return from.length === 0 ? t('handover.since', line, at) : t('handover.since-from', line, at, namesOf(from));
  }

  private next({ lineId, at, to }: NextCrew, now: Date): string {
    const line = lineWords(this.context.directory, lineId);
    const when = wordsFor(new Date(at), now);
    return to.length === 0 ? t('handover.next-nobody', line, when) : t('handover.next', line, when, namesOf(to));
  }

  private given({ lineId, at, to, confirmedAt }: Given, now: Date): TemplateResult {
    const words = t('handover.given', lineWords(this.context.directory, lineId), wordsFor(new Date(at), now), namesOf(to));
    return html`<p>${words} ${confirmedAt === null ? t('handover.given.unread') : t('handover.given.read', wordsFor(new Date(confirmedAt), now))}</p>`;
  }

  private async open(): Promise<void> {
    await this.during(async () => {
      const cards = await readCards(this.context);
      if (cards === null) return false;
      this.read = { names: this.known?.cards.join() ?? '', cards };
      return true;
    });
  }

  private async confirm(unread: readonly TakenOver[]): Promise<void> {
    const { api, signal } = this.context;
    const done = await this.during(async () => {
      for (const { handOverId } of unread) {
        const answer = await api.post(`/hand-overs/${handOverId}/confirmations`, undefined, { signal, retryAfter: [1_000, 3_000] });
        if (answer.kind !== 'ok') return false;
      }
      return true;
    });
    if (done) say(t('handover.confirmed'));
    await this.look();
  }

  private ringing(): Ringing {
    return { busy: this.busy, silent: this.silent, ring: (caseId) => { void this.ring(caseId); }, end: (ring) => { void this.end(ring); } };
  }

  private async ring(caseId: string): Promise<void> {
    const { api, signal } = this.context;
    this.silent = null;
    const done = await this.during(async () => {
      const answer = await api.post('/owner-rings', { caseId }, { signal, retryAfter: [1_000, 3_000] });
      const isSilent = answer.kind === 'refused' && answer.problem.code === 'conflict';
      if (isSilent) this.silent = caseId;
      else if (answer.kind === 'ok') say(t('handover.ring.started'));
      return isSilent || answer.kind === 'ok';
    });
    if (done) await this.look();
  }

  private async end({ ringId }: OwnerRing): Promise<void> {
    const { api, signal } = this.context;
    await this.during(async () => {
      const answer = await api.post(`/owner-rings/${ringId}/endings`, undefined, { signal, retryAfter: [1_000, 3_000] });
      // Somebody else ended it just now: so it is ended.
      return answer.kind === 'ok' || (answer.kind === 'refused' && answer.status === 404);
    });
    await this.look();
  }

  private async during(work: () => Promise<boolean>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.changed();
    const done = await work();
    this.busy = false;
    this.failing = !done;
    this.changed();
    return done;
  }
}

function signs({ rung, notCalledYet, coordinatorsCalled }: UntakenRequest): readonly string[] {
  return [
    plural('handover.rung', rung),
    notCalledYet === 0 ? t('handover.everybody-called') : plural('handover.not-called', notCalledYet),
    ...(coordinatorsCalled ? [t('handover.coordinators-called')] : []),
  ];
}

function namesOf(people: readonly { readonly name: string }[]): string {
  return listWords(people.map(({ name }) => name));
}
