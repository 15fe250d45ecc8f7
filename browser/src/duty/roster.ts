/// The roster of a line (_rooster_): who answers which line now and next, the month day by day, what it is worth and what was
/// agreed. Members of the line read it, a coordinator changes it.
import { html, nothing, type TemplateResult } from 'lit';
import { quiet, secondary } from '../ui/actions.ts';
import { localOf, plusDays, today } from '../ui/amsterdam.ts';
import type { Answer, FieldError } from '../ui/api.ts';
import { selectField } from '../ui/fields.ts';
import { language, t } from '../ui/messages.ts';
import type { Store } from '../ui/render.ts';
import { say } from '../ui/say.ts';
import { keepLooking, screenStore } from '../ui/screen-store.ts';
import { type ScreenContext, registerScreen } from '../ui/screens.ts';
import { awaited, empty, note } from '../ui/states.ts';
import { agreements } from './agreements.ts';
import { changeDay } from './day-dialog.ts';
import { fallbackList, type PublicLine } from './fallback-list.ts';
import { type DayOfRoster, dayOfRoster, daysOf, monthOf, nextWeekday, otherMonth } from './month.ts';
import { agenda, grid, type MonthShown } from './month-view.ts';
import { present } from './present.ts';
import { freshDraft, nextDraft, type RotationDraft } from './rotation-form.ts';
import { type Mending, scoreView, sharesView } from './score-view.ts';
import { swapsPart } from './swaps.ts';
import type { LineOnDuty, MendedGap, Roster, Rosters, Rotation, Score, Stretch } from './wire.ts';
import { monthWords, type NameOf } from './words.ts';

interface State {
  readonly now: Date;
  readonly duty: readonly LineOnDuty[];
  readonly rosters: Rosters | null;
  readonly numbers: readonly PublicLine[];
  readonly roster: Roster | null;
  readonly score: Score | null;
  readonly failing: boolean;
  readonly lineId: string;
  readonly month: string;
  readonly focused: string;
  readonly draft: RotationDraft | null;
  readonly errors: readonly FieldError[];
  readonly busy: boolean;
  readonly changedElsewhere: boolean;
}

const narrow = matchMedia('(max-width: 47.99rem)');

registerScreen({
  path: '/rooster',
  title: t('duty.title'),
  place: { order: 40, label: t('duty.place') },
  render: (root, context) => { new RosterScreen(root, context).start(); },
});

class RosterScreen {
  private readonly context: ScreenContext;
  private readonly screen: Store<State>;
  private readonly root: HTMLElement;
  private readonly swaps: HTMLElement;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.root = root;
    this.context = context;
    this.swaps = swapsPart(context, 'of-others');
    const now = new Date();
    const initial: State = {
      now, duty: [], rosters: null, numbers: [], roster: null, score: null, failing: false, lineId: context.session.lineId ?? '',
      month: monthOf(today(now)), focused: today(now), draft: null, errors: [], busy: false, changedElsewhere: false,
    };
    this.screen = screenStore(root, context, initial, (state) => this.view(state));
  }

  start(): void {
    keepLooking(this.context, () => this.look());
    narrow.addEventListener('change', () => { this.screen.set({}); }, { signal: this.context.signal });
  }

  private async look(): Promise<void> {
    const { api, signal } = this.context;
    const [duty, rosters, numbers] = await Promise.all([
      api.get<{ readonly lines: readonly LineOnDuty[] }>('/duty', { signal }),
      api.get<Rosters>('/rosters', { signal }),
      api.get<readonly PublicLine[]>('/lines', { signal }),
    ]);
    if (duty.kind !== 'ok' || rosters.kind !== 'ok' || numbers.kind !== 'ok') { this.screen.set({ failing: true }); return; }
    const known = rosters.value.lines.some(({ lineId }) => lineId === this.screen.state.lineId);
    const lineId = known ? this.screen.state.lineId : (rosters.value.lines[0]?.lineId ?? '');
    this.screen.set({ now: new Date(), duty: duty.value.lines, rosters: rosters.value, numbers: numbers.value, lineId, failing: false });
    await Promise.all([this.lookAtMonth(), this.lookAtScore()]);
  }

  private async lookAtMonth(): Promise<void> {
    const { api, signal } = this.context;
    const { lineId, month } = this.screen.state;
    if (lineId === '') return;
    const days = daysOf(month);
    const roster = await api.get<Roster>(`/rosters/${lineId}?from=${days[0] ?? ''}&until=${plusDays(days.at(-1) ?? '', 1)}`, { signal });
    if (this.screen.state.month !== month || this.screen.state.lineId !== lineId) return;
    this.screen.set(roster.kind === 'ok' ? { roster: roster.value } : { failing: true });
  }

  private async lookAtScore(): Promise<void> {
    const { lineId } = this.screen.state;
    if (lineId === '') return;
    const score = await this.context.api.get<Score>(`/rosters/${lineId}/score`, { signal: this.context.signal });
    if (score.kind === 'ok' && this.screen.state.lineId === lineId) this.screen.set({ score: score.value });
  }

  private view(state: State): TemplateResult {
    return html`<div class="rs-row rs-row--spread"><h1>${t('duty.title')}</h1><span class="rs-row rs-no-print">
        ${state.rosters?.mayChange === true ? html`${secondary({ label: t('duty.set-up.go'), onClick: () => { this.context.go('/rooster/inrichten'); } })}
        ${state.lineId === '' ? nothing : secondary({ label: t('duty.proposal.go'), onClick: () => { this.context.go(`/rooster/voorstel/${state.lineId}`); } })}` : nothing}
        ${quiet({ label: t('duty.print'), onClick: () => { print(); } })}</span></div>
      ${awaited(state.rosters, state.failing, () => { void this.look(); }, (rosters) => html`
        <div class="rs-no-print">${present(state.duty, state.now)}</div>
        ${rosters.lines.length === 0 ? empty(t('duty.none-seen')) : this.line(state, rosters)}`)}`;
  }

  private line(state: State, rosters: Rosters): TemplateResult {
    const chosen = rosters.lines.find(({ lineId }) => lineId === state.lineId);
    return html`<section class="rs-stack"><div class="rs-no-print">${selectField({
        name: 'line', label: t('duty.line'), value: state.lineId,
        options: rosters.lines.map(({ lineId, name }) => ({ value: lineId, label: name[language] })),
        onInput: (lineId) => { this.screen.set({ lineId, roster: null, score: null, draft: null, errors: [] }); void this.lookAtMonth(); void this.lookAtScore(); },
      })}</div>
      ${state.changedElsewhere ? note('attention', t('duty.changed-elsewhere')) : nothing}
      <div class="rs-row rs-row--spread"><h2 id="month-name">${chosen?.name[language] ?? ''} <span class="rs-month-name">${monthWords(state.month)}</span></h2>
        <span class="rs-row rs-no-print">${quiet({ label: t('duty.month.previous'), onClick: () => { this.toMonth(otherMonth(state.month, -1)); } })}
        ${quiet({ label: t('duty.month.next'), onClick: () => { this.toMonth(otherMonth(state.month, 1)); } })}</span></div>
      ${awaited(state.roster, false, () => { void this.lookAtMonth(); }, (roster) => this.month(state, roster))}
      ${fallbackList(rosters, state.numbers)}</section>
      ${state.score === null ? nothing : html`<div class="rs-no-print rs-stack rs-stack--loose">${scoreView(state.score, rosters.mayChange ? this.mending(state) : undefined)}${sharesView(state.score)}</div>`}
      ${rosters.mayChange ? html`<div class="rs-no-print">${this.swaps}</div>` : nothing}
      ${state.roster === null ? nothing : html`<div class="rs-no-print">${this.agreed(state, state.roster, rosters)}</div>`}`;
  }

  private month(state: State, roster: Roster): TemplateResult {
    const nameOf = namesIn(roster);
    const shown: MonthShown = {
      month: state.month, roster, nameOf, today: today(state.now), focused: state.focused,
      onFocus: (day) => { this.toDay(day); },
      onOpen: roster.mayChange ? (day) => { void this.open(day, roster); } : undefined,
    };
    return narrow.matches ? agenda(shown) : html`${roster.mayChange ? html`<p class="rs-small rs-quiet rs-no-print">${t('duty.month.keys')}</p>` : nothing}${grid(shown)}`;
  }

  private toDay(day: string): void {
    const month = monthOf(day);
    const isShown = month === this.screen.state.month || daysOf(this.screen.state.month).includes(day);
    this.screen.set(isShown ? { focused: day } : { focused: day, month });
    this.focus(day);
    // She may have gone on by the time the other month is there.
    if (!isShown) void this.lookAtMonth().then(() => { if (this.screen.state.focused === day) this.focus(day); });
  }

  private focus(day: string): void {
    queueMicrotask(() => { this.root.querySelector<HTMLElement>(`#day-${day}`)?.focus(); });
  }

  private toMonth(month: string): void {
    this.screen.set({ month, focused: `${month}-01` });
    void this.lookAtMonth();
  }

  private async open(day: DayOfRoster, roster: Roster, open?: Stretch): Promise<void> {
    if (!(await changeDay({ day, roster, nameOf: namesIn(roster), api: this.context.api, open }))) return;
    say(t('duty.kept'));
    await this.look();
    this.focus(day.day);
  }

  /// Opens the day on which a gap begins, with its hours filled in.
  private async place(gap: MendedGap): Promise<void> {
    const { day } = localOf(new Date(gap.from));
    this.screen.set({ month: monthOf(day), focused: day });
    await this.lookAtMonth();
    const { roster } = this.screen.state;
    if (roster !== null) await this.open(dayOfRoster(day, monthOf(day), roster.shifts, roster.gaps), roster, gap);
  }

  private mending(state: State): Mending {
    return {
      busy: state.busy,
      standIn: (gap) => {
        const { from, until, member } = gap;
        void this.change((path, revision) => this.context.api.post(`${path}/replacements`, { revision, rank: 'first', memberId: member?.memberId ?? null, from, until }));
      },
      place: (gap) => { void this.place(gap); },
      setUp: () => { this.begin(this.screen.state.roster); },
    };
  }

  private agreed(state: State, roster: Roster, rosters: Rosters): TemplateResult {
    return agreements({
      roster, rosters, draft: state.draft, errors: state.errors, busy: state.busy, now: state.now,
      begin: () => { this.begin(roster); },
      goOn: (rotation) => { this.edit(nextDraft(rotation, this.nextTurn(rotation))); },
      remove: (rotation) => { void this.change((path, revision) => this.context.api.delete(`${path}/rotations/${rotation.id}?revision=${revision}`)); },
      cancel: () => { this.screen.set({ draft: null, errors: [] }); },
      edit: (part) => { if (this.screen.state.draft !== null) this.edit({ ...this.screen.state.draft, ...part }); },
      keep: () => { void this.keepRotation(); },
      keepRules: (rules) => { void this.change((path, revision) => this.context.api.put(`${path}/rules`, { revision, ...rules })); },
      keepFallback: (fallback) => { void this.change(() => this.context.api.put('/roster-fallback', fallback)); },
    });
  }

  private begin(roster: Roster | null): void {
    if (roster !== null) this.edit(freshDraft(roster, today(this.screen.state.now)));
    queueMicrotask(() => { this.root.querySelector('#agreements')?.scrollIntoView({ block: 'start' }); });
  }

  private edit(draft: RotationDraft): void {
    this.screen.set({ draft });
  }

  private nextTurn({ turn, weekday }: Rotation): string {
    const tomorrow = plusDays(today(this.screen.state.now), 1);
    return turn === 'daily' ? tomorrow : nextWeekday(tomorrow, weekday);
  }

  private async keepRotation(): Promise<void> {
    const { draft } = this.screen.state;
    if (draft === null) return;
    const body = { ...draft, endsOn: draft.endsOn === '' ? null : draft.endsOn };
    if (await this.change((path, revision) => this.context.api.post(`${path}/rotations`, { revision, ...body }))) this.screen.set({ draft: null });
  }

  /// Changes the line's roster as it was looked at; refused when another changed it meanwhile, so that nobody's work is lost unseen.
  private async change(ask: (path: string, revision: string) => Promise<Answer<unknown>>): Promise<boolean> {
    const { roster, lineId } = this.screen.state;
    if (roster === null) return false;
    this.screen.set({ busy: true, errors: [], changedElsewhere: false });
    const answer = await ask(`/rosters/${lineId}`, roster.revision);
    this.screen.set({ busy: false });
    if (answer.kind === 'ok') { say(t('duty.kept')); await this.look(); return true; }
    if (answer.kind === 'refused' && answer.problem.errors.length > 0) this.screen.set({ errors: answer.problem.errors });
    else if (answer.kind === 'refused' && answer.problem.code === 'conflict') { this.screen.set({ changedElsewhere: true }); await this.look(); }
    else if (answer.kind !== 'stopped') this.screen.set({ failing: true });
    return false;
  }
}

function namesIn({ members }: Roster): NameOf {
  const names = new Map(members.map(({ memberId, name }) => [memberId, name]));
  return (memberId) => names.get(memberId) ?? t('duty.member.gone');
}
