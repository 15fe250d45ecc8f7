/// Telephone exchanges (_telefooncentrales_) that may ask whom to ring, as a coordinator lets them in and out. The key of one is
/// shown once and nowhere kept.
import { html, nothing, type TemplateResult } from 'lit';
import { actions, primary, quiet, secondary } from '../ui/actions.ts';
import type { FieldError } from '../ui/api.ts';
import { errorOf, errorSummary } from '../ui/errors.ts';
import { textField } from '../ui/fields.ts';
import { language, t } from '../ui/messages.ts';
import type { Store } from '../ui/render.ts';
import { toast } from '../ui/say.ts';
import { screenStore } from '../ui/screen-store.ts';
import { type ScreenContext, registerScreen } from '../ui/screens.ts';
import { awaited, empty, note } from '../ui/states.ts';
import { facts } from '../ui/table.ts';
import { timeWords } from '../ui/time.ts';

interface Exchange {
  readonly exchangeId: string;
  readonly name: string;
  readonly callBackNumber: string;
  readonly addedAt: string;
  readonly askedAt: string | null;
}

interface Added {
  readonly exchange: Exchange;
  readonly token: string;
}

interface State {
  readonly exchanges: readonly Exchange[] | null;
  readonly failing: boolean;
  readonly name: string;
  readonly callBackNumber: string;
  readonly errors: readonly FieldError[];
  readonly trouble: boolean;
  readonly busy: boolean;
  readonly added: Added | null;
  readonly removing: string | null;
}

registerScreen({
  path: '/centrale',
  title: t('alarm.exchange.title'),
  place: { order: 57, under: '/lijnen', label: t('alarm.exchange.place'), isFor: ({ functions }) => functions.includes('coordinator') },
  render: (root, context) => { new Exchanges(root, context).start(); },
});

class Exchanges {
  private readonly context: ScreenContext;
  private readonly screen: Store<State>;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.context = context;
    const initial: State = { exchanges: null, failing: false, name: '', callBackNumber: '', errors: [], trouble: false, busy: false, added: null, removing: null };
    this.screen = screenStore(root, context, initial, (state) => this.view(state));
  }

  start(): void {
    void this.look();
  }

  private async look(): Promise<void> {
    const { api, signal } = this.context;
    const answer = await api.get<readonly Exchange[]>('/exchanges', { signal });
    this.screen.set(answer.kind === 'ok' ? { exchanges: answer.value, failing: false } : { failing: true });
  }

  private async add(): Promise<void> {
    const { api, signal } = this.context;
    const { name, callBackNumber, busy } = this.screen.state;
    if (busy) return;
    this.screen.set({ busy: true, errors: [], trouble: false });
    const answer = await api.post<Added>('/exchanges', { name, callBackNumber }, { signal });
    this.screen.set({ busy: false });
    if (answer.kind === 'ok') {
      this.screen.set({ added: answer.value, name: '', callBackNumber: '' });
      await this.look();
    } else if (answer.kind === 'refused' && answer.problem.errors.length > 0) {
      this.screen.set({ errors: answer.problem.errors });
    } else {
      this.screen.set({ trouble: true });
    }
  }

  private async remove(exchangeId: string): Promise<void> {
    const { api, signal } = this.context;
    this.screen.set({ busy: true, trouble: false });
    const answer = await api.delete(`/exchanges/${exchangeId}`, { signal });
    this.screen.set({ busy: false, removing: null, trouble: answer.kind !== 'ok' });
    if (answer.kind === 'ok') toast(t('alarm.exchange.removed'));
    await this.look();
  }

  private view(state: State): TemplateResult {
    return html`<div class="rs-stack rs-narrow"><h1>${t('alarm.exchange.title')}</h1><p class="rs-quiet">${t('alarm.exchange.what')}</p>
      ${state.trouble ? note('attention', html`<p role="alert">${t('alarm.exchange.failed')}</p>`) : nothing}
      ${state.added === null ? nothing : this.key(state.added)}
      ${awaited(state.exchanges, state.failing, () => { void this.look(); }, (all) =>
        all.length === 0 ? empty(t('alarm.exchange.none'), nothing, 'phone') : all.map((exchange) => this.exchange(state, exchange)))}
      ${state.added === null ? this.form(state) : nothing}</div>`;
  }

  private key({ exchange, token }: Added): TemplateResult {
    return note('good', html`<h2>${t('alarm.exchange.key', exchange.name)}</h2><p>${t('alarm.exchange.key.once')}</p>
      ${facts([
        [t('alarm.exchange.key.label'), html`<code>${token}</code>`],
        [t('alarm.exchange.lines'), html`<code>${location.origin}/api/v1/duty-routes/common</code>`],
      ])}<p class="rs-small">${t('alarm.exchange.how')}</p>
      ${actions(secondary({ label: t('alarm.exchange.key.done'), onClick: () => { this.screen.set({ added: null }); } }))}`);
  }

  private exchange({ busy, removing }: State, { exchangeId, name, callBackNumber, addedAt, askedAt }: Exchange): TemplateResult {
    const now = new Date();
    return html`<section class="rs-card rs-stack" aria-labelledby="exchange-${exchangeId}"><h2 id="exchange-${exchangeId}" lang=${language}>${name}</h2>
      ${facts([
        [t('alarm.exchange.added'), timeWords(addedAt, now)],
        [t('alarm.exchange.asked'), askedAt === null ? t('alarm.exchange.asked.never') : timeWords(askedAt, now)],
        [t('alarm.exchange.back'), callBackNumber === '' ? t('alarm.exchange.back.none') : callBackNumber],
      ])}
      ${removing === exchangeId
        ? html`<p>${t('alarm.exchange.remove.sure')}</p>${actions(secondary({ label: t('alarm.exchange.remove'), busy, onClick: () => { void this.remove(exchangeId); } }), quiet({ label: t('ui.cancel'), onClick: () => { this.screen.set({ removing: null }); } }))}`
        : actions(quiet({ label: t('alarm.exchange.remove'), small: true, onClick: () => { this.screen.set({ removing: exchangeId }); } }))}</section>`;
  }

  private form({ name, callBackNumber, errors, busy }: State): TemplateResult {
    const submit = (event: Event): void => { event.preventDefault(); void this.add(); };
    return html`<form class="rs-form" novalidate @submit=${submit}><h2>${t('alarm.exchange.add')}</h2>${errorSummary(errors)}
      ${textField({ name: 'name', label: t('alarm.exchange.name'), hint: t('alarm.exchange.name.hint'), value: name, maxLength: 60, error: errorOf(errors, 'name'), onInput: (value) => { this.screen.set({ name: value }); } })}
      ${textField({ name: 'callBackNumber', label: t('alarm.exchange.back'), hint: t('alarm.exchange.back.hint'), optional: true, type: 'tel', inputMode: 'tel', value: callBackNumber, error: errorOf(errors, 'callBackNumber'), onInput: (value) => { this.screen.set({ callBackNumber: value }); } })}
      ${actions(primary({ label: t('alarm.exchange.add'), submit: true, busy }))}</form>`;
  }
}
