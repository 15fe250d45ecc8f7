/// Somebody waits (_wie wacht_): who it is stays closed until a confidant takes it; then the card, then, as a second recorded act,
/// the story. Opening the file gives the person an owner, a stand-in and a first promise.
import type { Answer } from '../ui/api.ts';
import { t } from '../ui/messages.ts';
import type { Store } from '../ui/render.ts';
import { say } from '../ui/say.ts';
import { every, keepLooking, screenStore } from '../ui/screen-store.ts';
import { type ScreenContext, registerScreen } from '../ui/screens.ts';
import { begun, onlyOneOf } from './beginning.ts';
import { firstTitle } from './card.ts';
import { authorOf } from './desk.ts';
import { chainWords, distrustWords } from './distrust.ts';
import { type Draft, draft } from './drafts.ts';
import { type OpenAudience, openAudience, readOn } from './model/audience.ts';
import { homeLineOf } from './model/people.ts';
import { openings } from './model/taking-on.ts';
import type { TakenRequest, WaitingRequest } from './model/wire.ts';
import { momentFrom } from './moment-choice.ts';
import { learnNames } from './names.ts';
import { type Filled, type WaitingActs, type WaitingState, cardIn, possible, waitingView } from './waiting-view.ts';

registerScreen({
  path: '/wacht/:requestId',
  title: t('casefile.waiting.title'),
  render: (root, context) => { new Waiting(root, context).start(); },
});

class Waiting {
  private readonly context: ScreenContext;
  private readonly requestId: string;
  private readonly screen: Store<WaitingState>;
  /// What was filled in for the file that is about to be opened: a lock or another screen loses nothing.
  private readonly kept: Draft;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.context = context;
    this.requestId = context.params['requestId'] ?? '';
    this.kept = draft(context.session.memberId, `wacht/${this.requestId}`);
    const initial: WaitingState = {
      step: 'loading', now: new Date(), busy: false, trouble: null, request: null, lapsesAt: null, room: null, why: '',
      standIn: '', title: '', callAt: momentFrom(new Date(), 'now'), errors: [],
    };
    this.screen = screenStore(root, context, initial, (state) => waitingView(state, context, this.acts()));
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
    if (request === null) this.leave();
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
    if (answer.kind === 'refused') { this.leave(); return; }
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
  private leave(): void {
    this.kept.set('');
    this.screen.set({ step: 'gone', trouble: null });
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
    this.screen.set({ step, room, standIn: onlyOneOf(possible(room, this.context)), ...this.filledIn() });
    say(step === 'card' ? t('casefile.waiting.card') : t('casefile.waiting.story'));
  }

  /// Somebody was worried: it was a call to make, and now it has been made.
  private async finishWorry(): Promise<void> {
    const { api, signal, go } = this.context;
    const answer = await this.ask(api.post(this.address('/completions'), {}, { signal, retryAfter: [1_000] }));
    if (answer.kind === 'ok' || answer.kind === 'refused') go('/werk');
  }

  private async openFile(): Promise<void> {
    const { room, title } = this.screen.state;
    if (room === null) return;
    const now = new Date();
    const chosen = begun(this.screen.state, possible(room, this.context), now);
    this.screen.set({ now, errors: 'errors' in chosen ? chosen.errors : [] });
    if ('errors' in chosen) return;
    const card = cardIn(room);
    this.screen.set({ busy: true });
    const homeLine = homeLineOf(this.context.directory, card?.office ?? '');
    const origin = this.screen.state.request?.kind ?? 'callback';
    const body = await openings(room, { standIn: chosen.standIn, title: title.trim(), card, origin, callBackAt: chosen.at, homeLine }, authorOf(this.context));
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

  private address(rest: string): string {
    return `/requests/${this.requestId}${rest}`;
  }

  private acts(): WaitingActs {
    return {
      look: () => { void this.look(); },
      take: () => { void this.take(); },
      openStory: () => { void this.openStory(); },
      giveBack: (reason) => { void this.giveBack(reason); },
      finishWorry: () => { void this.finishWorry(); },
      openFile: () => { void this.openFile(); },
      fill: (change) => { this.fill(change); },
    };
  }
}
