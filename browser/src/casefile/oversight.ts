/// What a coordinator sees (_toezicht_): is the line staffed, how fast did a human answer, what was missed. Numbers and names of
/// colleagues, never a story.
import { html, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../ui/api.ts';
import { language, plural, t } from '../ui/messages.ts';
import type { Store } from '../ui/render.ts';
import { every, keepLooking, screenStore } from '../ui/screen-store.ts';
import { type ScreenContext, registerScreen } from '../ui/screens.ts';
import { failed, loading, note, offline } from '../ui/states.ts';
import { figures, table } from '../ui/table.ts';
import { durationWords, timeWords } from '../ui/time.ts';
import type { Reviews } from '../guidance/texts/wire.ts';

interface Person {
  readonly memberId: string;
  readonly name: string;
}

interface LineOnDuty {
  readonly lineId: string;
  readonly name: { readonly nl: string; readonly en: string };
  readonly now: readonly Person[];
  readonly next: { readonly at: string; readonly members: readonly Person[] } | null;
  readonly gaps: readonly { readonly from: string; readonly until: string }[];
}

interface Oversight {
  readonly since: string;
  readonly waiting: { readonly count: number; readonly longestSince: string | null };
  readonly alarms: { readonly open: number; readonly ringing: number; readonly medianSecondsToRing: number | null; readonly medianSecondsToAcknowledge: number | null };
  readonly disk: 'ample' | DiskTrouble;
  readonly breaches: Readonly<Record<Breach, number>>;
}

const breaches = ['overdueCommitments', 'nobodyTook', 'lapsedTakes', 'missedCalls', 'notCalledBack', 'unreadReplies'] as const;
type Breach = (typeof breaches)[number];

/// How full the disk is, once it matters.
type DiskTrouble = 'low' | 'scarce' | 'last';

interface State {
  readonly now: Date;
  readonly lines: readonly LineOnDuty[] | null;
  readonly figures: Oversight | null;
  /// How many texts of the site ask for something.
  readonly texts: number;
  readonly trouble: Exclude<Answer<unknown>, { kind: 'ok' }> | null;
}

registerScreen({
  path: '/toezicht',
  title: t('casefile.oversight.title'),
  place: { order: 60, isFor: ({ functions }) => functions.includes('coordinator') },
  render: (root, context) => { new OversightScreen(root, context).start(); },
});

class OversightScreen {
  private readonly context: ScreenContext;
  private readonly screen: Store<State>;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.context = context;
    this.screen = screenStore<State>(root, context, { now: new Date(), lines: null, figures: null, texts: 0, trouble: null }, (state) => this.view(state));
  }

  start(): void {
    keepLooking(this.context, () => this.look());
    every(60_000, this.context, () => this.look());
  }

  private async look(): Promise<void> {
    const { api, signal } = this.context;
    const [duty, oversight, texts] = await Promise.all([
      api.get<{ readonly lines: readonly LineOnDuty[] }>('/duty', { signal }),
      api.get<Oversight>('/oversight', { signal }),
      api.get<Reviews>('/guidance/reviews', { signal }),
    ]);
    const trouble = duty.kind !== 'ok' ? duty : oversight.kind !== 'ok' ? oversight : null;
    this.screen.set({
      now: new Date(), trouble,
      ...(duty.kind === 'ok' ? { lines: duty.value.lines } : {}),
      ...(oversight.kind === 'ok' ? { figures: oversight.value } : {}),
      ...(texts.kind === 'ok' ? { texts: texts.value.due } : {}),
    });
  }

  private view(state: State): TemplateResult {
    return html`<h1>${t('casefile.oversight.title')}</h1><p class="rs-quiet">${t('casefile.oversight.what')}</p>
      ${this.trouble(state)}
      ${state.lines === null && state.figures === null && state.trouble === null ? loading() : nothing}
      ${state.figures === null || state.figures.disk === 'ample' ? nothing : fullDisk(state.figures.disk)}
      ${state.figures === null ? nothing : numbers(state.figures, state.now)}
      ${state.texts === 0 ? nothing : note('plain', html`<p>${plural('texts.oversight', state.texts)} <a href="#/nakijken">${t('texts.oversight.go')}</a></p>`)}
      ${state.lines === null ? nothing : staffing(state.lines, state.now)}
      ${state.figures === null ? nothing : missed(state.figures, state.now)}`;
  }

  private trouble({ trouble }: State): unknown {
    const again = (): void => { void this.look(); };
    if (trouble === null || trouble.kind === 'stopped') return nothing;
    return trouble.kind === 'unreachable' ? offline(again) : failed(again);
  }
}

function fullDisk(disk: DiskTrouble): TemplateResult {
  return note('attention', html`<p><strong>${t(`casefile.oversight.disk.${disk}`)}</strong> ${t(`casefile.oversight.disk.${disk}.next`)}</p>`);
}

function numbers({ waiting, alarms }: Oversight, now: Date): TemplateResult {
  const seconds = (value: number | null): string => (value === null ? '–' : durationWords(value * 1000));
  return html`${waiting.count === 0 || waiting.longestSince === null ? nothing : note('attention', html`<p><strong>${plural('casefile.oversight.waiting', waiting.count)}</strong> ${t('casefile.oversight.longest', durationWords(now.getTime() - Date.parse(waiting.longestSince)))}</p>`)}
    ${figures([
      { value: waiting.count, meaning: t('casefile.oversight.waiting-now') },
      { value: alarms.ringing, meaning: t('casefile.oversight.ringing') },
      { value: seconds(alarms.medianSecondsToRing), meaning: t('casefile.oversight.to-ring') },
      { value: seconds(alarms.medianSecondsToAcknowledge), meaning: t('casefile.oversight.to-human') },
    ])}`;
}

function staffing(lines: readonly LineOnDuty[], now: Date): TemplateResult {
  const names = (people: readonly Person[]): string => (people.length === 0 ? t('casefile.oversight.nobody') : people.map(({ name }) => name).join(', '));
  const empty = lines.filter((line) => line.now.length === 0);
  const rows = lines.map((line) => [
    line.name[language],
    names(line.now),
    line.next === null ? t(line.now.length === 0 ? 'casefile.oversight.still-nobody' : 'casefile.oversight.unchanged') : html`${names(line.next.members)} <span class="rs-quiet rs-small">${timeWords(line.next.at, now)}</span>`,
    line.gaps.length,
  ]);
  return html`${empty.length === 0 ? nothing : note('attention', html`<p><strong>${t('casefile.oversight.unstaffed', empty.map((line) => line.name[language]).join(', '))}</strong> ${t('casefile.oversight.unstaffed.next')}</p>`)}
    ${table(t('casefile.oversight.lines'), [{ name: t('casefile.waiting.line') }, { name: t('casefile.oversight.now') }, { name: t('casefile.oversight.next') }, { name: t('casefile.oversight.gaps'), number: true }], rows)}
    <p><a href="#/rooster">${t('casefile.oversight.to-roster')}</a></p>`;
}

function missed({ breaches: counted, since }: Oversight, now: Date): TemplateResult {
  const rows = breaches.map((breach) => [t(`casefile.breach.${breach}`), counted[breach]]);
  return html`${table(t('casefile.oversight.missed'), [{ name: t('casefile.oversight.what-missed') }, { name: t('casefile.oversight.count'), number: true }], rows)}
    <p class="rs-small rs-quiet">${t('casefile.oversight.since')} ${timeWords(since, now)}.</p>
    <p><a href="#/gebeld">${t('casefile.oversight.to-record')}</a></p>`;
}
