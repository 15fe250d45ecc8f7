/// What was rung (_belverslag_): every attempt with its result, alarm by alarm. Names of colleagues, nothing of a file.
import { html, nothing, type TemplateResult } from 'lit';
import { language, t } from '../ui/messages.ts';
import type { Store } from '../ui/render.ts';
import { keepLooking, screenStore } from '../ui/screen-store.ts';
import { type ScreenContext, registerScreen } from '../ui/screens.ts';
import { awaited, empty } from '../ui/states.ts';
import { table } from '../ui/table.ts';
import { clockWords, durationWords, timeWords } from '../ui/time.ts';
import type { AlarmKind, ChannelKind } from './wire.ts';

interface Call {
  readonly name: string;
  readonly channel: ChannelKind | 'bundled';
  readonly turn: number;
  readonly at: string;
  readonly state: 'planned' | 'bundled' | 'sent' | 'delivered' | 'answered' | 'failed';
  readonly code: string | null;
  readonly tries: number;
}

interface Rung {
  readonly kind: AlarmKind;
  readonly lineId: string | null;
  readonly openedAt: string;
  readonly acknowledgedAt: string | null;
  readonly closedAt: string | null;
  readonly calls: readonly Call[];
}

interface State {
  readonly now: Date;
  readonly rung: readonly Rung[] | null;
  readonly failing: boolean;
}

registerScreen({
  path: '/gebeld',
  title: t('alarm.record.title'),
  place: { order: 52, own: true },
  render: (root, context) => { new CallRecordScreen(root, context).start(); },
});

class CallRecordScreen {
  private readonly context: ScreenContext;
  private readonly screen: Store<State>;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.context = context;
    this.screen = screenStore<State>(root, context, { now: new Date(), rung: null, failing: false }, (state) => this.view(state));
  }

  start(): void {
    keepLooking(this.context, () => this.look());
  }

  private async look(): Promise<void> {
    const { api, signal } = this.context;
    const answer = await api.get<readonly Rung[]>('/call-record', { signal });
    this.screen.set(answer.kind === 'ok' ? { rung: answer.value, failing: false, now: new Date() } : { failing: true });
  }

  private view({ rung, failing, now }: State): TemplateResult {
    const everything = this.context.session.functions.includes('coordinator');
    return html`<h1>${t('alarm.record.title')}</h1><p class="rs-quiet">${t(everything ? 'alarm.record.what' : 'alarm.record.what.own')}</p>
      ${awaited(rung, failing, () => { void this.look(); }, (all) => (all.length === 0 ? empty(t('alarm.record.none'), nothing, 'phone') : all.map((one, at) => this.one(one, at + 1, now))))}`;
  }

  private one({ kind, lineId, openedAt, acknowledgedAt, closedAt, calls }: Rung, number: number, now: Date): TemplateResult {
    const line = this.context.directory.lines.find((one) => one.lineId === lineId)?.name[language];
    const opened = new Date(openedAt);
    const after = (moment: string): string => durationWords(new Date(moment).getTime() - opened.getTime());
    return html`<section class="rs-card rs-stack">
      <h2>${t(`alarm.record.kind.${kind}`)}${line === undefined ? nothing : html`, ${line}`}</h2>
      <p>${timeWords(openedAt, now)}. ${acknowledgedAt === null ? t('alarm.record.nobody-yet') : t('alarm.record.acknowledged', after(acknowledgedAt))} ${closedAt === null ? t('alarm.record.open') : nothing}</p>
      ${calls.length === 0 ? html`<p class="rs-quiet">${t('alarm.record.no-calls')}</p>`
        : table(t('alarm.record.calls', number), [{ name: t('alarm.record.when') }, { name: t('alarm.record.who') }, { name: t('alarm.record.over') }, { name: t('alarm.record.result') }], calls.map(row))}</section>`;
  }
}

/// What a provider calls its answer says something only when it failed.
function row({ name, channel, at, state, code, tries }: Call): readonly unknown[] {
  return [
    html`<span class="rs-number">${clockWords(new Date(at))}</span>`,
    name,
    channel === 'bundled' ? '–' : t(`alarm.kind.${channel}`),
    html`${t(`alarm.record.state.${state}`)}${code === null || state !== 'failed' ? nothing : html` <span class="rs-quiet rs-small">${code}</span>`}${tries > 1 ? html` <span class="rs-quiet rs-small">${t('alarm.record.tries', tries)}</span>` : nothing}`,
  ];
}
