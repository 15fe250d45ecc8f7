/// Own channels (_kanalen_): telephones, this device and mail, each tried out; then one practice call from ring to closing.
import { html, nothing, type TemplateResult } from 'lit';
import { primary, quiet, secondary } from '../ui/actions.ts';
import type { Answer, FieldError } from '../ui/api.ts';
import { errorOf, errorSummary } from '../ui/errors.ts';
import { oneOf, textField } from '../ui/fields.ts';
import { t } from '../ui/messages.ts';
import type { Store } from '../ui/render.ts';
import { say, toast } from '../ui/say.ts';
import { keepLooking, screenStore } from '../ui/screen-store.ts';
import { type ScreenContext, registerScreen } from '../ui/screens.ts';
import { awaited, empty, note, steps } from '../ui/states.ts';
import { timeWords } from '../ui/time.ts';
import { badge } from '../ui/worklist.ts';
import { canPush, subscribe } from './push.ts';
import { readiness } from './readiness.ts';
import type { Channel, ChannelKind, Channels } from './wire.ts';

type Added = Exclude<ChannelKind, 'push'>;

interface State {
  readonly now: Date;
  readonly own: Channels | null;
  readonly failing: boolean;
  readonly kind: Added;
  readonly address: string;
  readonly errors: readonly FieldError[];
  readonly testing: string | null;
  readonly code: string;
  readonly busy: boolean;
  readonly trouble: string | null;
}

registerScreen({
  path: '/kanalen',
  title: t('alarm.channels.title'),
  place: { order: 50, label: t('alarm.channels.place'), own: true },
  render: (root, context) => { new ChannelsScreen(root, context).start(); },
});

class ChannelsScreen {
  private readonly context: ScreenContext;
  private readonly screen: Store<State>;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.context = context;
    const initial: State = {
      now: new Date(), own: null, failing: false, kind: 'voice', address: '', errors: [], testing: null, code: '', busy: false, trouble: null,
    };
    this.screen = screenStore(root, context, initial, (state) => this.view(state));
  }

  start(): void {
    keepLooking(this.context, () => this.look());
  }

  private async look(): Promise<void> {
    const { api, signal } = this.context;
    const answer = await api.get<Channels>('/channels', { signal });
    this.screen.set(answer.kind === 'ok' ? { own: answer.value, failing: false, now: new Date() } : { failing: true });
  }

  private view(state: State): TemplateResult {
    return html`<h1>${t('alarm.channels.title')}</h1><p>${t('alarm.channels.why')}</p>
      ${state.trouble === null ? nothing : note('attention', html`<p>${state.trouble}</p>`)}
      ${awaited(state.own, state.failing, () => { void this.look(); }, (own) => html`
        ${steps(readiness(own).map(({ step, when }) => ({ words: t(`alarm.channels.step.${step}`), when })))}
        ${this.list(state, own)}${this.form(state)}${this.device(state, own)}${this.spoken(own)}${this.card(own)}${this.practice(state, own)}`)}`;
  }

  private list(state: State, { channels }: Channels): TemplateResult {
    return html`<section class="rs-stack"><h2>${t('alarm.channels.list')}</h2>
      ${channels.length === 0 ? empty(t('alarm.channels.none'), nothing, 'bell') : html`<ul class="rs-list rs-stack">
        ${channels.map((channel) => html`<li class="rs-stack rs-stack--tight">${this.channel(state, channel)}</li>`)}</ul>`}</section>`;
  }

  private channel(state: State, channel: Channel): TemplateResult {
    return html`<p><strong>${t(`alarm.kind.${channel.kind}`)}</strong> ${channel.address}
        ${channel.testAgain ? badge('due', t('alarm.channels.old')) : channel.confirmed ? badge('open', t('alarm.channels.confirmed')) : badge('due', t('alarm.channels.unconfirmed'))}</p>
      ${this.latest(state, channel)}
      ${state.testing === channel.channelId ? this.codeForm(state, channel) : html`<div class="rs-actions">
        ${secondary({ label: t(channel.confirmed ? 'alarm.channels.test-again' : 'alarm.channels.test'), small: true, disabled: state.busy, onClick: () => { void this.test(channel); } })}
        ${quiet({ label: t('alarm.channels.remove'), small: true, disabled: state.busy, onClick: () => { void this.remove(channel); } })}</div>`}`;
  }

  private latest(state: State, { lastWorkedAt, lastFailedAt }: Channel): TemplateResult {
    const failedLast = lastFailedAt !== null && (lastWorkedAt === null || lastFailedAt > lastWorkedAt);
    if (failedLast) return html`<p>${t('alarm.channels.failed')} ${timeWords(lastFailedAt, state.now)}</p>`;
    return lastWorkedAt === null ? html`${nothing}` : html`<p>${t('alarm.channels.worked')} ${timeWords(lastWorkedAt, state.now)}</p>`;
  }

  private codeForm(state: State, channel: Channel): TemplateResult {
    return html`<form class="rs-form" @submit=${(event: Event) => { event.preventDefault(); void this.confirm(channel); }}>
      ${errorSummary(state.errors)}
      ${textField({
        name: 'code', label: t('alarm.channels.code'), hint: t('alarm.channels.code.hint'), inputMode: 'numeric', maxLength: 12,
        value: state.code, error: errorOf(state.errors, 'code'), onInput: (code) => { this.screen.set({ code }); },
      })}
      <div class="rs-actions">${primary({ label: t('alarm.channels.confirm'), submit: true, busy: state.busy })}
        ${quiet({ label: t('ui.cancel'), onClick: () => { this.screen.set({ testing: null, errors: [] }); } })}</div></form>`;
  }

  private form(state: State): TemplateResult {
    const mail = state.kind === 'mail';
    const errors = state.testing === null ? state.errors : [];
    return html`<section class="rs-stack"><h2>${t('alarm.channels.add')}</h2>
      <form class="rs-form" @submit=${(event: Event) => { event.preventDefault(); void this.add({ kind: state.kind, address: state.address }); }}>
        ${errorSummary(errors)}
        ${oneOf({
          name: 'kind', legend: t('alarm.channels.kind'), row: true, value: state.kind, error: errorOf(errors, 'kind'),
          options: (['voice', 'sms', 'mail'] as const).map((kind) => ({ value: kind, label: t(`alarm.kind.${kind}`) })),
          onChange: (kind) => { this.screen.set({ kind: kind as Added, address: '', errors: [] }); },
        })}
        ${textField({
          name: 'address', label: mail ? t('alarm.channels.address.mail') : t('alarm.channels.address.number'),
          hint: mail ? t('alarm.channels.address.mail.hint') : undefined, type: mail ? 'email' : 'tel', value: state.address,
          error: errorOf(errors, 'address'), onInput: (address) => { this.screen.set({ address }); },
        })}
        <div class="rs-actions">${secondary({ label: t('alarm.channels.add.button'), submit: true, busy: state.busy })}</div>
      </form></section>`;
  }

  private device(state: State, { channels }: Channels): TemplateResult {
    return html`<section class="rs-stack"><h2>${t('alarm.channels.device')}</h2><p>${t('alarm.channels.device.why')}</p>
      ${canPush() ? html`<div class="rs-actions">${secondary({
        label: channels.some(({ kind }) => kind === 'push') ? t('alarm.channels.device.again') : t('alarm.channels.device.button'),
        icon: 'bell', disabled: state.busy, onClick: () => { void this.addDevice(); },
      })}</div>` : note('plain', html`<p>${t('alarm.channels.device.cannot')}</p>`)}</section>`;
  }

  private spoken({ language }: Channels): TemplateResult {
    return html`<section class="rs-stack"><h2>${t('alarm.channels.language')}</h2>
      ${oneOf({
        name: 'language', legend: t('alarm.channels.language.which'), row: true, value: language,
        options: [{ value: 'nl', label: 'Nederlands' }, { value: 'en', label: 'English' }],
        onChange: (chosen) => { void this.speak(chosen); },
      })}</section>`;
  }

  private card({ callerNumber }: Channels): TemplateResult {
    if (callerNumber === '') return html`${nothing}`;
    return html`<section class="rs-stack"><h2>${t('alarm.channels.card')}</h2><p>${t('alarm.channels.card.why', callerNumber)}</p>
      <p><a href="/api/v1/calling-card.vcf" download="dienst.vcf">${t('alarm.channels.card.button')}</a></p></section>`;
  }

  private practice(state: State, { rings, practised }: Channels): TemplateResult {
    return html`<section class="rs-stack"><h2>${t('alarm.channels.practice')}</h2>
      <p>${practised ? t('alarm.channels.practice.done') : t('alarm.channels.practice.why')}</p>
      <div class="rs-actions">${secondary({
        label: t('alarm.channels.practice.button'), icon: 'phone', disabled: !rings || state.busy, onClick: () => { void this.practise(); },
      })}</div></section>`;
  }

  private async add(channel: unknown): Promise<void> {
    const { api, signal } = this.context;
    this.screen.set({ busy: true, errors: [], trouble: null, testing: null });
    const answer = await api.post<{ readonly channelId: string }>('/channels', channel, { signal });
    this.screen.set({ busy: false });
    if (answer.kind !== 'ok') { this.explain(answer); return; }
    this.screen.set({ address: '' });
    await this.look();
    const added = this.screen.state.own?.channels.find(({ channelId }) => channelId === answer.value.channelId);
    if (added !== undefined) await this.test(added);
  }

  private async addDevice(): Promise<void> {
    const { api, signal } = this.context;
    const key = await api.get<{ readonly key: string }>('/push-key', { signal });
    if (key.kind !== 'ok') { this.explain(key); return; }
    const subscribed = await subscribe(key.value.key);
    switch (subscribed.kind) {
      case 'subscribed':
        await this.add(subscribed.channel);
        break;
      case 'refused':
        this.screen.set({ trouble: t('alarm.channels.device.refused') });
        break;
      case 'unable':
        this.screen.set({ trouble: t('alarm.channels.device.cannot') });
        break;
    }
  }

  private async test({ channelId }: Channel): Promise<void> {
    const { api, signal } = this.context;
    this.screen.set({ busy: true, trouble: null, errors: [] });
    const answer = await api.post(`/channels/${channelId}/tests`, {}, { signal });
    this.screen.set({ busy: false });
    if (answer.kind === 'ok') {
      this.screen.set({ testing: channelId, code: '' });
      say(t('alarm.channels.sent'));
    } else if (answer.kind === 'refused') {
      this.screen.set({ trouble: answer.problem.code === 'too-many' ? t('alarm.channels.too-soon') : t('alarm.channels.not-sent') });
    } else {
      this.explain(answer);
    }
  }

  private async confirm({ channelId }: Channel): Promise<void> {
    const { api, signal } = this.context;
    this.screen.set({ busy: true });
    const answer = await api.post(`/channels/${channelId}/confirmations`, { code: this.screen.state.code }, { signal });
    this.screen.set({ busy: false });
    if (answer.kind === 'ok') {
      this.screen.set({ testing: null, errors: [] });
      toast(t('alarm.channels.confirmed.said'));
      await this.look();
    } else if (answer.kind === 'refused' && answer.problem.code === 'invalid') {
      this.screen.set({ errors: [{ field: 'code', code: 'unknown', message: t('alarm.channels.code.wrong') }] });
    } else {
      this.explain(answer);
    }
  }

  private async remove({ channelId }: Channel): Promise<void> {
    const { api, signal } = this.context;
    const answer = await api.delete(`/channels/${channelId}`, { signal });
    if (answer.kind !== 'ok') this.explain(answer);
    await this.look();
  }

  private async speak(language: string): Promise<void> {
    const { api, signal } = this.context;
    const answer = await api.put('/channels/language', { language }, { signal });
    if (answer.kind === 'ok') toast(t('alarm.channels.language.said'));
    else this.explain(answer);
    await this.look();
  }

  private async practise(): Promise<void> {
    const { api, signal } = this.context;
    const answer = await api.post('/practice-alarms', {}, { signal });
    if (answer.kind === 'ok') toast(t('alarm.channels.practice.said'));
    else this.explain(answer);
  }

  private explain(answer: Exclude<Answer<unknown>, { kind: 'ok' }>): void {
    if (answer.kind === 'refused' && answer.problem.errors.length > 0) this.screen.set({ errors: answer.problem.errors });
    else if (answer.kind !== 'stopped') this.screen.set({ failing: true });
  }
}
