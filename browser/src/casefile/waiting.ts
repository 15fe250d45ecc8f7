/// Somebody waits (_wie wacht_): who it is stays closed until a confidant takes it; then the card, then, as a second recorded act,
/// the story. Opening the file gives the person an owner, a stand-in and a first promise.
import { html, nothing, type TemplateResult } from 'lit';
import { actionBar, primary, quiet, secondary } from '../ui/actions.ts';
import { anchor } from '../ui/anchor.ts';
import type { Answer, FieldError } from '../ui/api.ts';
import { errorOf, errorSummary } from '../ui/errors.ts';
import { textField } from '../ui/fields.ts';
import { t } from '../ui/messages.ts';
import type { Store } from '../ui/render.ts';
import { say } from '../ui/say.ts';
import { every, keepLooking, screenStore } from '../ui/screen-store.ts';
import { type ScreenContext, registerScreen } from '../ui/screens.ts';
import { empty, failed, loading, note, offline } from '../ui/states.ts';
import { clockWords, durationWords, timeWords } from '../ui/time.ts';
import { cardFacts, firstTitle } from './card.ts';
import { authorOf } from './desk.ts';
import { chainWords, distrustWords } from './distrust.ts';
import { type Draft, draft } from './drafts.ts';
import { memberChoice } from './member-choice.ts';
import { type Moment, type Offered, chosenMoment, momentChoice, momentFrom } from './moment-choice.ts';
import { type OpenAudience, currentEpoch, openAudience, readOn } from './model/audience.ts';
import { type Card, type Said, said } from './model/bodies.ts';
import { type Confidant, homeLineOf, standIns } from './model/people.ts';
import { openings } from './model/taking-on.ts';
import type { TakenRequest, WaitingRequest } from './model/wire.ts';
import { learnNames, names } from './names.ts';
import { linesWords, troubleWords, wishWords } from './words.ts';

/// What is filled in before the file is opened.
type Filled = Pick<State, 'standIn' | 'title' | 'callAt'>;

type Trouble = Exclude<Answer<unknown>, { kind: 'ok' }>;

interface State {
  readonly step: 'loading' | 'unavailable' | 'waits' | 'card' | 'unreadable' | 'story' | 'gone' | 'lapsed';
  readonly now: Date;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  readonly request: WaitingRequest | null;
  readonly lapsesAt: Date | null;
  readonly room: OpenAudience | null;
  readonly why: string;
  readonly standIn: string;
  readonly title: string;
  readonly callAt: Moment;
  readonly errors: readonly FieldError[];
}

registerScreen({
  path: '/wacht/:requestId',
  title: t('casefile.waiting.title'),
  render: (root, context) => { new Waiting(root, context).start(); },
});

class Waiting {
  private readonly context: ScreenContext;
  private readonly requestId: string;
  private readonly screen: Store<State>;
  /// What was filled in for the file that is about to be opened: a lock or another screen loses nothing.
  private readonly kept: Draft;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.context = context;
    this.requestId = context.params['requestId'] ?? '';
    this.kept = draft(context.session.memberId, `wacht/${this.requestId}`);
    const initial: State = {
      step: 'loading', now: new Date(), busy: false, trouble: null, request: null, lapsesAt: null, room: null, why: '',
      standIn: '', title: '', callAt: momentFrom(new Date(), 'now'), errors: [],
    };
    this.screen = screenStore(root, context, initial, (state) => this.view(state));
  }

  start(): void {
    keepLooking(this.context, () => this.look());
    every(5_000, this.context, () => { this.tick(); });
    void learnNames(this.context).then(() => { this.screen.set({}); });
  }

  private tick(): void {
    const { lapsesAt, step } = this.screen.state;
    const now = new Date();
    const isOver = lapsesAt !== null && now >= lapsesAt && (step === 'card' || step === 'unreadable');
    this.screen.set(isOver ? { now, step: 'lapsed', room: null } : { now });
  }

  private async look(): Promise<void> {
    if (!this.isOutside()) return;
    const { api, signal } = this.context;
    const answer = await api.get<readonly WaitingRequest[]>('/waiting-requests', { signal });
    // She may have taken it while this answer was on its way: what she reads stays before her.
    if (!this.isOutside()) return;
    const { step } = this.screen.state;
    if (answer.kind !== 'ok') { this.screen.set({ trouble: answer, ...(step === 'loading' ? { step: 'unavailable' } : {}) }); return; }
    const request = answer.value.find(({ requestId }) => requestId === this.requestId) ?? null;
    if (request === null) this.leave('gone');
    else this.screen.set({ step: 'waits', request, trouble: null });
    // After a reload a take of one's own goes on where it was.
    if (request?.acknowledgedBy === 'me' && request.state !== 'waiting') await this.take();
  }

  private isOutside(): boolean {
    const { step, busy } = this.screen.state;
    return !busy && (step === 'loading' || step === 'waits' || step === 'unavailable');
  }

  private async take(): Promise<void> {
    const answer = await this.ask(this.context.api.post<TakenRequest>(this.address('/takes'), {}, { signal: this.context.signal, retryAfter: [1_000] }));
    if (answer.kind === 'refused') { this.leave('gone'); return; }
    if (answer.kind !== 'ok') return;
    const { lapsesAt, audience, entries } = answer.value;
    const { keyring, directory } = this.context;
    const opened = await openAudience(this.requestId, audience, entries, keyring, directory);
    const first = opened.ok ? opened.value.entries[0] : undefined;
    if (opened.ok && first?.trusted === true) {
      this.screen.set({ lapsesAt: new Date(lapsesAt), room: opened.value, title: firstTitle(cardIn(opened.value)) });
      this.go(opened.value.entries.length > 1 ? 'story' : 'card', opened.value);
      return;
    }
    const why = opened.ok ? distrustWords(first?.trusted === false ? first.reason : 'not-sealed') : chainWords(opened.reason);
    this.screen.set({ step: 'unreadable', lapsesAt: new Date(lapsesAt), why });
  }

  private async giveBack(reason: 'conflict' | 'cannot-open'): Promise<void> {
    const { api, signal, go } = this.context;
    const answer = await this.ask(api.post(this.address('/returns'), { reason }, { signal, retryAfter: [1_000] }));
    if (answer.kind !== 'ok' && answer.kind !== 'refused') return;
    this.kept.set('');
    go('/werk');
  }

  /// Somebody else has it, or it is over: nothing that was filled in here is of use any more.
  private leave(step: 'gone'): void {
    this.kept.set('');
    this.screen.set({ step, trouble: null });
  }

  private async openStory(): Promise<void> {
    const { room } = this.screen.state;
    if (room === null) return;
    const { api, signal, directory } = this.context;
    const answer = await this.ask(api.post<TakenRequest>(this.address('/story-openings'), {}, { signal, retryAfter: [1_000] }));
    if (answer.kind === 'refused') { this.screen.set({ step: 'lapsed', room: null }); return; }
    if (answer.kind !== 'ok') return;
    this.go('story', await readOn(room, answer.value.entries, directory));
  }

  private go(step: 'card' | 'story', room: OpenAudience): void {
    const [only, ...others] = this.possible(room);
    this.screen.set({ step, room, standIn: only !== undefined && others.length === 0 ? only.memberId : '', ...this.filledIn() });
    say(step === 'card' ? t('casefile.waiting.card') : t('casefile.waiting.story'));
  }

  /// Somebody was worried: it was a call to make, and now it has been made.
  private async finishWorry(): Promise<void> {
    const { api, signal, go } = this.context;
    const answer = await this.ask(api.post(this.address('/completions'), {}, { signal, retryAfter: [1_000] }));
    if (answer.kind === 'ok' || answer.kind === 'refused') go('/werk');
  }

  private async openFile(): Promise<void> {
    const { room, standIn, title, callAt } = this.screen.state;
    if (room === null) return;
    const now = new Date();
    const chosen = chosenMoment('call', callAt, offered(now), now);
    const person = this.possible(room).find(({ memberId }) => memberId === standIn);
    const errors = [...(person === undefined ? [{ field: 'stand-in', code: 'missing', message: t('casefile.stand-in.missing') }] : []), ...('errors' in chosen ? chosen.errors : [])];
    this.screen.set({ errors, now });
    if (person === undefined || 'errors' in chosen) return;
    const card = cardIn(room);
    this.screen.set({ busy: true });
    const homeLine = homeLineOf(this.context.directory, card?.office ?? '');
    const origin = this.screen.state.request?.kind ?? 'callback';
    const body = await openings(room, { standIn: person, title: title.trim(), card, origin, callBackAt: chosen.at, homeLine }, authorOf(this.context));
    const { api, signal, go } = this.context;
    const answer = await this.ask(api.post(this.address('/openings'), body, { signal, retryAfter: [1_000, 3_000] }));
    if (answer.kind !== 'ok') return;
    this.kept.set('');
    go(`/dossier/${this.requestId}`);
  }

  private async ask<Body>(asked: Promise<Answer<Body>>): Promise<Answer<Body>> {
    this.screen.set({ busy: true, trouble: null });
    const answer = await asked;
    this.screen.set({ busy: false, trouble: answer.kind === 'ok' ? null : answer });
    return answer;
  }

  private fill(change: Partial<Filled>): void {
    this.screen.set(change);
    const { standIn, title, callAt } = this.screen.state;
    this.kept.set(JSON.stringify({ standIn, title, callAt } satisfies Filled));
  }

  private filledIn(): Partial<Filled> {
    const kept = this.kept.get();
    return kept === '' ? {} : (JSON.parse(kept) as Filled);
  }

  private possible(room: OpenAudience): readonly Confidant[] {
    return standIns(this.context.directory, this.context.session, currentEpoch(room).statement.excluded);
  }

  private address(rest: string): string {
    return `/requests/${this.requestId}${rest}`;
  }

  private view(state: State): unknown {
    switch (state.step) {
      case 'loading':
        return loading();
      case 'unavailable':
        return state.trouble?.kind === 'unreachable' ? offline(() => { void this.look(); }) : failed(() => { void this.look(); });
      case 'gone':
        return this.over(t('casefile.waiting.gone'));
      case 'lapsed':
        return this.over(t('casefile.waiting.lapsed'));
      case 'waits':
        return this.waits(state);
      case 'unreadable':
        return this.unreadable(state);
      case 'card':
        return this.card(state);
      case 'story':
        return state.request?.kind === 'worry' ? this.worry(state) : this.story(state);
    }
  }

  private over(what: string): TemplateResult {
    return html`<h1>${t('casefile.waiting.title')}</h1>${empty(what, secondary({ label: t('casefile.shell.to-work'), onClick: () => { this.context.go('/werk'); } }), 'bell')}`;
  }

  private waits(state: State): unknown {
    const { request, now, busy } = state;
    if (request === null) return nothing;
    return html`<div class="rs-stack rs-narrow"><h1>${t('casefile.waiting.since', durationWords(now.getTime() - Date.parse(request.waitingSince)))}</h1>
      <dl class="rs-facts"><dt>${t('casefile.waiting.how')}</dt><dd>${t(`casefile.waiting.kind.${request.kind}`)}</dd>
        <dt>${t('casefile.waiting.line')}</dt><dd>${linesWords(this.context.directory, request.lineIds)}</dd>
        <dt>${t('casefile.waiting.wish')}</dt><dd>${wishWords(request.wish)}</dd>
        ${request.answerBy === null ? nothing : html`<dt>${t('casefile.waiting.answer-by')}</dt><dd>${timeWords(request.answerBy, now)}</dd>`}</dl>
      ${request.acknowledgedBy === 'other' && request.state !== 'waiting' ? note('plain', html`<p>${t('casefile.waiting.taken-by-other')}</p>`) : html`
      ${note('plain', html`<p>${t('casefile.waiting.next-card')}</p>`)}${this.trouble(state)}
      ${actionBar(primary({ label: t('casefile.waiting.take'), busy, onClick: () => { void this.take(); } }))}`}</div>`;
  }

  private unreadable(state: State): TemplateResult {
    return html`<div class="rs-stack rs-narrow"><h1>${t('casefile.waiting.unreadable')}</h1>
      ${note('attention', html`<p><strong>${t('ui.state.untrusted')}</strong>: ${state.why}</p><p>${t('casefile.waiting.unreadable.next', anchor().number)}</p>`)}${this.trouble(state)}
      ${actionBar(primary({ label: t('casefile.waiting.cannot-open'), busy: state.busy, onClick: () => { void this.giveBack('cannot-open'); } }))}</div>`;
  }

  private card(state: State): TemplateResult {
    const card = state.room === null ? null : cardIn(state.room);
    return html`<div class="rs-stack rs-narrow"><h1>${t('casefile.waiting.card')}</h1>
      ${card === null ? nothing : cardFacts(card)}
      ${note('plain', html`<p>${t('casefile.waiting.next-story')}</p><p>${state.lapsesAt === null ? nothing : t('casefile.waiting.until', clockWords(state.lapsesAt))}</p>`)}${this.trouble(state)}
      ${actionBar(
        primary({ label: t('casefile.waiting.open-story'), icon: 'eye', busy: state.busy, onClick: () => { void this.openStory(); } }),
        secondary({ label: t('casefile.waiting.conflict'), onClick: () => { void this.giveBack('conflict'); } }),
        quiet({ label: t('casefile.waiting.cannot-open'), onClick: () => { void this.giveBack('cannot-open'); } }),
      )}</div>`;
  }

  private story(state: State): TemplateResult {
    const card = state.room === null ? null : cardIn(state.room);
    const submit = (event: Event): void => { event.preventDefault(); void this.openFile(); };
    return html`<form class="rs-stack rs-narrow" novalidate @submit=${submit}><h1>${t('casefile.waiting.story')}</h1>
      ${errorSummary(state.errors)}${told(state.room)}
      ${card === null ? nothing : html`<details class="rs-more" open><summary><span>${t('casefile.waiting.card')}</span></summary><div class="rs-more__body">${cardFacts(card)}</div></details>`}
      <h2>${t('casefile.waiting.then')}</h2>
      ${this.form(state)}${this.trouble(state)}
      ${actionBar(primary({ label: t('casefile.waiting.open-file'), busy: state.busy, submit: true }))}</form>`;
  }

  /// No file about somebody who did not ask: a call, and then it is done.
  private worry(state: State): TemplateResult {
    const card = state.room === null ? null : cardIn(state.room);
    return html`<div class="rs-stack rs-narrow"><h1>${t('casefile.worry.title')}</h1>${told(state.room)}${card === null ? nothing : cardFacts(card)}
      ${note('plain', html`<p>${t('casefile.worry.what')}</p>`)}${this.trouble(state)}
      ${actionBar(
        primary({ label: t('casefile.worry.done'), icon: 'check', busy: state.busy, onClick: () => { void this.finishWorry(); } }),
        secondary({ label: t('casefile.work.call'), icon: 'phone', onClick: () => { this.context.go('/bel'); } }),
      )}</div>`;
  }

  private form(state: State): unknown {
    const people = state.room === null ? [] : this.possible(state.room);
    const set = (change: Partial<Filled>): void => { this.fill(change); };
    return html`
      ${people.length === 0 ? note('attention', html`<p>${t('casefile.stand-in.nobody')}</p>`) : memberChoice({
        name: 'stand-in', label: t('casefile.stand-in'), hint: t('casefile.stand-in.hint'), people, value: state.standIn,
        error: errorOf(state.errors, 'stand-in'), onInput: (standIn) => { set({ standIn }); } }, names(this.context))}
      ${momentChoice({ name: 'call', legend: t('casefile.waiting.call-at'), hint: t('casefile.waiting.call-at.hint'), offered: offered(state.now), value: state.callAt, errors: state.errors, onChange: (callAt) => { set({ callAt }); } })}
      ${textField({ name: 'title', label: t('casefile.title'), hint: t('casefile.title.hint'), value: state.title, optional: true, maxLength: 120, onInput: (title) => { set({ title }); } })}`;
  }

  private trouble({ trouble }: State): unknown {
    return trouble === null || trouble.kind === 'stopped' ? nothing : note('attention', html`<p>${troubleWords(trouble)}</p>`);
  }
}

function offered(now: Date): readonly Offered[] {
  const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
  return [
    { value: 'now', label: t('casefile.waiting.call-now'), at: later(15) },
    { value: 'hour', label: t('casefile.waiting.call-hour'), at: later(60) },
  ];
}

function saidIn(room: OpenAudience): readonly Said[] {
  return room.entries.flatMap((read) => (read.trusted ? [said(read.entry)] : []));
}

function cardIn(room: OpenAudience): Card | null {
  const found = saidIn(room).find((words) => words.kind === 'card');
  return found?.kind === 'card' ? found.card : null;
}

function told(room: OpenAudience | null): unknown {
  if (room === null) return nothing;
  return room.entries.slice(1).map((read) => {
    if (!read.trusted) return note('attention', html`<p><strong>${t('ui.state.untrusted')}</strong>: ${distrustWords(read.reason)}</p><p>${t('casefile.story.not-shown', anchor().number)}</p>`);
    const words = said(read.entry);
    if (words.kind !== 'story' && words.kind !== 'message') return nothing;
    return words.text.trim() === '' ? html`<p class="rs-quiet">${t('casefile.waiting.no-story')}</p>` : html`<div class="rs-card rs-told">${words.text}</div>`;
  });
}
