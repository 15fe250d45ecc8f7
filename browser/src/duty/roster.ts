/// The roster (_rooster_): who answers which line now, next and each week. Everybody reads it, a coordinator changes it.
import { html, nothing, render, type TemplateResult } from 'lit';
import { primary, quiet } from '../ui/actions.ts';
import type { Answer, FieldError } from '../ui/api.ts';
import { errorOf, errorSummary } from '../ui/errors.ts';
import { more, oneOf, selectField, someOf, textField } from '../ui/fields.ts';
import { language, plural, t } from '../ui/messages.ts';
import { type Store, store } from '../ui/render.ts';
import { say, toast } from '../ui/say.ts';
import { type ScreenContext, registerScreen } from '../ui/screens.ts';
import { awaited, note } from '../ui/states.ts';
import { table } from '../ui/table.ts';
import { timeWords } from '../ui/time.ts';
import { badge } from '../ui/worklist.ts';
import { type Draft, missing, slotsOf, slotsOn, weekdays, without } from './week.ts';
import type { LineOnDuty, Roster, Slot } from './wire.ts';

interface State {
  readonly now: Date;
  readonly known: { readonly duty: readonly LineOnDuty[]; readonly roster: Roster } | null;
  readonly failing: boolean;
  readonly lineId: string;
  readonly draft: Draft;
  readonly errors: readonly FieldError[];
  readonly busy: boolean;
  readonly changedElsewhere: boolean;
}

const emptyDraft: Draft = { lineId: '', weekdays: [], from: '', until: '', memberId: '', rank: 1 };
const dayName = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { weekday: 'long', timeZone: 'UTC' });

registerScreen({
  path: '/rooster',
  title: t('duty.title'),
  place: { order: 40, label: t('duty.place') },
  render: (root, context) => { new RosterScreen(root, context).start(); },
});

class RosterScreen {
  private readonly context: ScreenContext;
  private readonly screen: Store<State>;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.context = context;
    const initial: State = {
      now: new Date(), known: null, failing: false, lineId: context.session.lineId ?? '',
      draft: emptyDraft, errors: [], busy: false, changedElsewhere: false,
    };
    this.screen = store(initial, (state) => { if (!context.signal.aborted) render(this.view(state), root); });
  }

  start(): void {
    this.screen.set({});
    void this.look();
    this.context.onChange(() => { void this.look(); });
  }

  private async look(): Promise<void> {
    const { api, signal } = this.context;
    const [duty, roster] = await Promise.all([
      api.get<{ readonly lines: readonly LineOnDuty[] }>('/duty', { signal }),
      api.get<Roster>('/roster', { signal }),
    ]);
    if (duty.kind !== 'ok' || roster.kind !== 'ok') { this.screen.set({ failing: true }); return; }
    const known = roster.value.lines.some(({ lineId }) => lineId === this.screen.state.lineId);
    const lineId = known ? this.screen.state.lineId : (roster.value.lines[0]?.lineId ?? '');
    this.screen.set({ now: new Date(), known: { duty: duty.value.lines, roster: roster.value }, failing: false, lineId });
  }

  private view(state: State): TemplateResult {
    return html`<h1>${t('duty.title')}</h1>
      ${awaited(state.known, state.failing, () => { void this.look(); }, ({ duty, roster }) => html`
        ${this.present(state, duty)}${this.week(state, roster)}`)}`;
  }

  private present(state: State, lines: readonly LineOnDuty[]): TemplateResult {
    const then = (line: LineOnDuty): unknown => (line.next === null ? (line.now.length === 0 ? t('duty.next.nobody') : t('duty.next.none')) : html`${names(line.next.members)}, ${timeWords(line.next.at, state.now)}`);
    return table(t('duty.now.title'), [{ name: t('duty.line') }, { name: t('duty.now') }, { name: t('duty.next') }, { name: t('duty.gaps') }],
      lines.map((line) => [line.name[language], names(line.now), then(line), gapWords(line, state.now)]));
  }

  private week(state: State, roster: Roster): TemplateResult {
    return html`<section class="rs-stack"><h2>${t('duty.week.title')}</h2>
      ${state.changedElsewhere ? note('attention', t('duty.changed-elsewhere')) : nothing}
      ${selectField({
        name: 'line', label: t('duty.line'), value: state.lineId,
        options: roster.lines.map(({ lineId, name }) => ({ value: lineId, label: name[language] })),
        onInput: (lineId) => { this.screen.set({ lineId, errors: [] }); },
      })}
      <dl class="rs-facts">${weekdays.map((weekday) => html`<dt>${dayWord(weekday)}</dt>
        <dd>${this.day(state, roster, slotsOn(roster.slots, state.lineId, weekday))}</dd>`)}</dl>
      ${this.mayChange() ? this.form(state, roster) : nothing}</section>`;
  }

  private day(state: State, roster: Roster, slots: readonly Slot[]): TemplateResult {
    if (slots.length === 0) return html`${badge('waiting', t('duty.nobody'))}`;
    return html`<ul class="rs-list rs-slots">${slots.map((slot) => html`<li>
      <span>${hours(slot)} ${nameIn(roster, slot.memberId)} (${slot.rank === 1 ? t('duty.rank.first') : t('duty.rank.second')})</span>
      ${this.mayChange() ? quiet({ label: t('duty.remove'), small: true, disabled: state.busy, onClick: () => { void this.remove(roster, slot); } }) : nothing}</li>`)}</ul>`;
  }

  private form(state: State, roster: Roster): TemplateResult {
    const { draft, errors } = state;
    const change = (part: Partial<Draft>): void => { this.screen.set({ draft: { ...this.screen.state.draft, ...part } }); };
    const unready = roster.members.filter(({ ready }) => !ready);
    return more(t('duty.add'), t('duty.add.what'), html`<form class="rs-form" @submit=${(event: Event) => { event.preventDefault(); void this.add(roster); }}>
      ${errorSummary(errors)}
      ${selectField({
        name: 'memberId', label: t('duty.member'), value: draft.memberId, error: errorOf(errors, 'memberId'),
        hint: unready.length === 0 ? undefined : plural('duty.unready', unready.length, unready.map(({ name }) => name).join(', ')),
        options: [{ value: '', label: t('duty.choose') }, ...roster.members.map(({ memberId, name, ready }) => ({ value: memberId, label: name, disabled: !ready }))],
        onInput: (memberId) => { change({ memberId }); },
      })}
      ${someOf({
        name: 'weekdays', legend: t('duty.days'), row: true, values: draft.weekdays.map(String), error: errorOf(errors, 'weekdays'),
        options: weekdays.map((weekday) => ({ value: String(weekday), label: dayWord(weekday) })),
        onChange: (values) => { change({ weekdays: values.map(Number).sort((a, b) => a - b) }); },
      })}
      ${textField({ name: 'from', label: t('duty.from'), type: 'time', value: draft.from, error: errorOf(errors, 'from'), onInput: (from) => { change({ from }); } })}
      ${textField({ name: 'until', label: t('duty.until'), hint: t('duty.until.hint'), type: 'time', value: draft.until, error: errorOf(errors, 'until'), onInput: (until) => { change({ until }); } })}
      ${oneOf({
        name: 'rank', legend: t('duty.rank'), row: true, value: String(draft.rank),
        options: [{ value: '1', label: t('duty.rank.first') }, { value: '2', label: t('duty.rank.second') }],
        onChange: (rank) => { change({ rank: Number(rank) }); },
      })}
      <div class="rs-actions">${primary({ label: t('duty.add.button'), submit: true, busy: state.busy })}</div></form>`, errors.length > 0);
  }

  private async add(roster: Roster): Promise<void> {
    const draft = { ...this.screen.state.draft, lineId: this.screen.state.lineId };
    const errors = missing(draft).map((field) => ({ field, code: 'required', message: t(`duty.missing.${field}`) }));
    this.screen.set({ errors });
    if (errors.length > 0) return;
    if (await this.keep(roster, [...roster.slots, ...slotsOf(draft)])) {
      this.screen.set({ draft: { ...emptyDraft, from: draft.from, until: draft.until } });
      say(t('duty.added'));
    }
  }

  private async remove(roster: Roster, slot: Slot): Promise<void> {
    if (!(await this.keep(roster, without(roster.slots, slot)))) return;
    toast(t('duty.removed', nameIn(roster, slot.memberId)), () => {
      const present = this.screen.state.known?.roster;
      if (present !== undefined) void this.keep(present, [...present.slots, slot]);
    });
  }

  /// Puts the roster as a whole; refused when another changed it meanwhile, so that nobody's work is lost unseen.
  private async keep(roster: Roster, slots: readonly Slot[]): Promise<boolean> {
    const { api, signal } = this.context;
    this.screen.set({ busy: true, changedElsewhere: false });
    const answer = await api.put<Roster>('/roster', { revision: roster.revision, slots }, { signal });
    this.screen.set({ busy: false });
    if (answer.kind === 'ok') {
      this.screen.set({ known: { duty: this.screen.state.known?.duty ?? [], roster: answer.value }, errors: [] });
      void this.look();
      return true;
    }
    await this.explain(answer);
    return false;
  }

  private async explain(answer: Exclude<Answer<Roster>, { kind: 'ok' }>): Promise<void> {
    if (answer.kind === 'refused' && answer.problem.code === 'conflict') {
      this.screen.set({ changedElsewhere: true });
      await this.look();
    } else if (answer.kind === 'refused' && answer.problem.errors.length > 0) {
      const last = (field: string): string => field.split('.').at(-1) ?? field;
      this.screen.set({ errors: answer.problem.errors.map((error) => ({ ...error, field: last(error.field) })) });
    } else if (answer.kind !== 'stopped') {
      this.screen.set({ failing: true });
    }
  }

  private mayChange(): boolean {
    return this.context.session.functions.includes('coordinator');
  }
}

function names(people: readonly { readonly name: string }[]): unknown {
  return people.length === 0 ? badge('due', t('duty.nobody')) : people.map(({ name }) => name).join(', ');
}

function gapWords({ gaps }: LineOnDuty, now: Date): unknown {
  const first = gaps[0];
  if (first === undefined) return t('duty.gaps.none');
  const start = new Date(first.from) <= now ? t('duty.gaps.now') : timeWords(first.from, now);
  return html`${badge('due', plural('duty.gaps.count', gaps.length))} ${start}`;
}

function hours(slot: Slot): string {
  const until = slot.until === '00:00' ? '24:00' : slot.until;
  return t('duty.hours', slot.from, until);
}

function nameIn(roster: Roster, memberId: string): string {
  return roster.members.find((member) => member.memberId === memberId)?.name ?? t('duty.member.gone');
}

/// The first of January 2024 was a Monday.
function dayWord(weekday: number): string {
  return dayName.format(new Date(Date.UTC(2024, 0, weekday)));
}
