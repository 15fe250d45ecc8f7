/// The strip above every screen of the office: somebody rings, and one button stops it. Only this does, never a link.
import { html, nothing, type TemplateResult } from 'lit';
import { primary, secondary } from '../ui/actions.ts';
import { language, plural, t } from '../ui/messages.ts';
import type { Store } from '../ui/render.ts';
import { say, toast } from '../ui/say.ts';
import { every, keepLooking, screenStore } from '../ui/screen-store.ts';
import { type ScreenContext, registerScreen, registerStrip } from '../ui/screens.ts';
import { empty, note } from '../ui/states.ts';
import { durationWords } from '../ui/time.ts';
import { afterwards, newSince, ringing } from './ringing-order.ts';
import type { Alarm } from './wire.ts';

interface State {
  readonly now: Date;
  readonly alarms: readonly Alarm[];
  readonly taking: string | null;
  readonly lost: boolean;
  readonly looked: boolean;
}

/// Besides the stream: a telephone that slept hears no stream, but it does look again.
const lookEvery = 10_000;

/// The place to answer (_oproep_), to which a notification leads; there the strip above is not needed.
const place = '/oproep';

registerStrip((root, context) => { new RingingStrip(root, context, false).start(); });

registerScreen({
  path: place,
  title: t('alarm.ringing.title'),
  render: (root, context) => { new RingingStrip(root, context, true).start(); },
});

class RingingStrip {
  private readonly context: ScreenContext;
  private readonly strip: Store<State>;
  private readonly isScreen: boolean;

  constructor(root: HTMLElement, context: ScreenContext, isScreen: boolean) {
    this.context = context;
    this.isScreen = isScreen;
    const initial: State = { now: new Date(), alarms: [], taking: null, lost: false, looked: false };
    this.strip = screenStore(root, context, initial, (state) => this.view(state));
  }

  start(): void {
    const { signal } = this.context;
    const look = (): void => { void this.look(); };
    keepLooking(this.context, look);
    every(lookEvery, this.context, look);
    document.addEventListener('visibilitychange', look, { signal });
    if (!this.isScreen) {
      addEventListener('hashchange', () => { this.strip.set({}); }, { signal });
      this.followTaps(signal);
    }
  }

  // The worker cannot move a page that it does not control.
  private followTaps(signal: AbortSignal): void {
    if (!('serviceWorker' in navigator)) return;
    navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent) => { if (data === `#${place}`) this.context.go(place); }, { signal });
    navigator.serviceWorker.startMessages();
  }

  private async look(): Promise<void> {
    const { api, signal } = this.context;
    const answer = await api.get<readonly Alarm[]>('/alarms', { signal });
    if (answer.kind === 'ok') {
      const fresh = newSince(ringing(this.strip.state.alarms).shown, ringing(answer.value).shown);
      if (fresh[0] !== undefined) say(this.words(fresh[0], new Date()));
      this.strip.set({ alarms: answer.value, now: new Date(), lost: false, looked: true });
    } else if (answer.kind === 'unreachable') {
      this.strip.set({ lost: true });
    }
  }

  private view(state: State): TemplateResult {
    if (this.isScreen) return this.screen(state);
    if (location.hash === `#${place}`) return html`${nothing}`;
    const { shown, more } = ringing(state.alarms);
    if (state.lost) return note('attention', html`<p>${t('alarm.strip.lost')}</p>`);
    if (shown.length === 0) return html`${nothing}`;
    return html`<section aria-label=${t('alarm.strip.label')} class="rs-stack rs-stack--tight">
      ${shown.map((alarm) => html`<div class="rs-ringing"><strong>${this.words(alarm, state.now)}</strong>${this.button(alarm, state)}</div>`)}
      ${more === 0 ? nothing : html`<p><a href=${`#${place}`}>${plural('alarm.strip.more', more)}</a></p>`}</section>`;
  }

  /// Everybody who rings, longest waiting first.
  private screen(state: State): TemplateResult {
    const all = ringing(state.alarms, Number.POSITIVE_INFINITY).shown;
    return html`<h1>${t('alarm.ringing.title')}</h1>
      ${state.lost ? note('attention', html`<p>${t('alarm.strip.lost')}</p>`) : nothing}
      ${all.length === 0 && !state.lost ? empty(t(state.looked ? 'alarm.ringing.nobody' : 'alarm.ringing.looking'), html`<a href=${this.worksOnFiles() ? '#/werk' : '#/toezicht'}>${t('alarm.ringing.to-start')}</a>`, 'bell') : nothing}
      ${all.map((alarm) => html`<div class="rs-ringing"><strong>${this.words(alarm, state.now)}</strong>${this.button(alarm, state)}</div>`)}`;
  }

  private button(alarm: Alarm, { taking }: State): TemplateResult {
    const busy = taking === alarm.alarmId;
    return alarm.acknowledgedBy === 'me'
      ? secondary({ label: t('alarm.strip.practice.close'), busy, onClick: () => { void this.closePractice(alarm); } })
      : primary({ label: t(`alarm.strip.take.${alarm.kind}`), busy, onClick: () => { void this.take(alarm); } });
  }

  private words(alarm: Alarm, now: Date): string {
    const waited = durationWords(now.getTime() - new Date(alarm.openedAt).getTime());
    switch (alarm.kind) {
      case 'request':
        return t('alarm.strip.request', this.line(alarm), waited);
      case 'call':
        return t('alarm.strip.call', this.line(alarm), waited);
      case 'nobody':
        return t('alarm.strip.nobody', waited);
      case 'gap':
        return t('alarm.strip.gap', this.line(alarm));
      case 'commitment':
        return t('alarm.strip.commitment');
      case 'rescue':
        return t('alarm.strip.rescue');
      case 'handover':
        return t('alarm.strip.handover', this.line(alarm));
      case 'reply':
        return t('alarm.strip.reply');
      case 'owner':
        return t('alarm.strip.owner');
      case 'disk':
        return t('alarm.strip.disk');
      case 'practice':
        return alarm.acknowledgedBy === 'me' ? t('alarm.strip.practice.taken') : t('alarm.strip.practice');
    }
  }

  private worksOnFiles(): boolean {
    const { functions } = this.context.session;
    return functions.includes('confidant') || functions.includes('adviser');
  }

  private line({ lineId }: Alarm): string {
    return this.context.directory.lines.find((line) => line.lineId === lineId)?.name[language] ?? t('alarm.strip.line.unknown');
  }

  private async take(alarm: Alarm): Promise<void> {
    const { api, signal, go } = this.context;
    this.strip.set({ taking: alarm.alarmId });
    const answer = await api.post(`/alarms/${alarm.alarmId}/acknowledgements`, {}, { signal, retryAfter: [500, 1_500] });
    this.strip.set({ taking: null });
    const next = afterwards(alarm, this.worksOnFiles());
    if (answer.kind === 'ok' && next !== undefined) go(next);
    if (answer.kind === 'refused') toast(t('alarm.strip.gone'));
    await this.look();
  }

  private async closePractice(alarm: Alarm): Promise<void> {
    const { api, signal } = this.context;
    this.strip.set({ taking: alarm.alarmId });
    const answer = await api.post(`/practice-alarms/${alarm.alarmId}/closings`, {}, { signal });
    this.strip.set({ taking: null });
    if (answer.kind === 'ok') toast(t('alarm.strip.practice.closed'));
    await this.look();
  }
}
