/// One missed call (_gemiste oproep_): somebody takes it, calls back through the exchange, and says how it went. Who only hung up
/// is not called: she did not ask for it.
import { html, nothing, type TemplateResult } from 'lit';
import { actionBar, actions, primary, quiet, secondary } from '../ui/actions.ts';
import type { Answer } from '../ui/api.ts';
import { callNumber } from '../ui/frame.ts';
import { plural, t } from '../ui/messages.ts';
import type { Store } from '../ui/render.ts';
import { toast } from '../ui/say.ts';
import { keepLooking, screenStore } from '../ui/screen-store.ts';
import { type ScreenContext, registerScreen } from '../ui/screens.ts';
import { empty, failed, loading, note } from '../ui/states.ts';
import { facts } from '../ui/table.ts';
import { clockWords, timeWords } from '../ui/time.ts';
import type { MissedCall } from './missed-calls.ts';
import { lineWords, troubleWords } from './words.ts';

interface Exchange {
  readonly callBackNumber: string;
}

interface State {
  readonly call: MissedCall | null | 'loading' | 'unavailable';
  readonly callBackNumber: string;
  readonly busy: boolean;
  readonly trouble: Exclude<Answer<unknown>, { kind: 'ok' }> | null;
}

/// After this many tries it may end without a word.
const triesAtLeast = 3;

registerScreen({
  path: '/gemist/:callId',
  title: t('casefile.unanswered.title'),
  render: (root, context) => { new Missed(root, context).start(); },
});

class Missed {
  private readonly context: ScreenContext;
  private readonly callId: string;
  private readonly screen: Store<State>;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.context = context;
    this.callId = context.params['callId'] ?? '';
    const initial: State = { call: 'loading', callBackNumber: '', busy: false, trouble: null };
    this.screen = screenStore(root, context, initial, (state) => this.view(state));
  }

  start(): void {
    keepLooking(this.context, () => this.look());
  }

  private async look(): Promise<void> {
    const { api, signal } = this.context;
    const [calls, exchanges] = await Promise.all([
      api.get<readonly MissedCall[]>('/missed-calls', { signal }),
      api.get<readonly Exchange[]>('/exchanges', { signal }),
    ]);
    if (calls.kind !== 'ok' || exchanges.kind !== 'ok') {
      if (this.screen.state.call === 'loading') this.screen.set({ call: 'unavailable' });
      return;
    }
    const callBackNumber = exchanges.value.find((exchange) => exchange.callBackNumber !== '')?.callBackNumber ?? '';
    this.screen.set({ call: calls.value.find(({ callId }) => callId === this.callId) ?? null, callBackNumber });
  }

  private async take(): Promise<void> {
    await this.ask(this.context.api.post(`/missed-calls/${this.callId}/takes`, {}, { signal: this.context.signal }));
    await this.look();
  }

  private async tried(outcome: 'spoken' | 'not-reached' | 'unreachable' | 'seen'): Promise<void> {
    const { api, signal, go } = this.context;
    const answer = await this.ask(api.post(`/missed-calls/${this.callId}/tries`, { outcome }, { signal }));
    if (answer.kind !== 'ok') { await this.look(); return; }
    toast(outcome === 'not-reached' ? t('casefile.unanswered.again') : t('casefile.unanswered.done'));
    go('/werk');
  }

  private async ask(asked: Promise<Answer<unknown>>): Promise<Answer<unknown>> {
    this.screen.set({ busy: true, trouble: null });
    const answer = await asked;
    this.screen.set({ busy: false, trouble: answer.kind === 'ok' ? null : answer });
    return answer;
  }

  private view(state: State): TemplateResult {
    const { call } = state;
    if (call === 'loading') return loading();
    if (call === 'unavailable') return failed(() => { void this.look(); });
    const toWork = secondary({ label: t('casefile.shell.to-work'), onClick: () => { this.context.go('/werk'); } });
    if (call === null) return html`<h1>${t('casefile.unanswered.title')}</h1>${empty(t('casefile.unanswered.gone'), toWork, 'bell')}`;
    return html`<div class="rs-stack rs-narrow"><h1>${call.asked ? t('casefile.unanswered.asked') : t('casefile.unanswered.hung-up')}</h1>
      ${call.held === 'me' && call.asked ? this.howToCall(state) : nothing}
      ${facts([
        [t('casefile.waiting.line'), lineWords(this.context.directory, call.lineId)],
        [t('casefile.unanswered.when'), timeWords(call.missedAt, new Date())],
        ...(call.tries === 0 ? [] : [[t('casefile.unanswered.tried'), plural('casefile.work.missed', call.tries)] as const]),
      ])}
      ${state.trouble === null || state.trouble.kind === 'stopped' ? nothing : note('attention', html`<p role="alert">${troubleWords(state.trouble)}</p>`)}
      ${call.held === 'me' ? this.mine(state, call) : this.others(state, call)}</div>`;
  }

  private howToCall({ callBackNumber }: State): TemplateResult {
    return callBackNumber === ''
      ? note('plain', html`<p>${t('casefile.unanswered.no-number')}</p>`)
      : html`<p>${t('casefile.unanswered.how')}</p>${callNumber(t('casefile.unanswered.how.hidden'), callBackNumber)}`;
  }

  private others({ busy }: State, call: MissedCall): TemplateResult {
    if (call.held === 'other') return html`${note('plain', html`<p>${t('casefile.unanswered.other')}</p>`)}`;
    return html`${call.nextAt === null ? nothing : note('plain', html`<p>${t('casefile.unanswered.next-at', clockWords(new Date(call.nextAt)))}</p>`)}
      ${call.asked ? nothing : note('plain', html`<p>${t('casefile.unanswered.do-not-call')}</p>`)}
      ${actionBar(primary({ label: t('casefile.waiting.take'), busy, onClick: () => { void this.take(); } }))}`;
  }

  // Calling is the next thing here, so no button of ours is the filled one.
  private mine({ busy }: State, call: MissedCall): TemplateResult {
    if (!call.asked) {
      return html`${note('plain', html`<p>${t('casefile.unanswered.do-not-call')}</p>`)}
        ${actionBar(primary({ label: t('casefile.unanswered.seen'), icon: 'check', busy, onClick: () => { void this.tried('seen'); } }))}`;
    }
    return html`<h2>${t('casefile.unanswered.then')}</h2>${actions(
      secondary({ label: t('casefile.unanswered.spoken'), icon: 'check', busy, onClick: () => { void this.tried('spoken'); } }),
      secondary({ label: t('casefile.unanswered.not-reached'), busy, onClick: () => { void this.tried('not-reached'); } }),
      secondary({ label: t('casefile.work.call'), icon: 'phone', onClick: () => { this.context.go('/bel'); } }),
      call.tries < triesAtLeast ? nothing : quiet({ label: t('casefile.unanswered.unreachable'), busy, onClick: () => { void this.tried('unreachable'); } }),
    )}`;
  }
}
