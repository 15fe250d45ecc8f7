/// A member's own duty (_mijn diensten_): my shifts, my leave, my wishes.
import { html, nothing, type TemplateResult } from 'lit';
import { primary, quiet, secondary } from '../ui/actions.ts';
import { isDay, localOf, momentOf, plusDays } from '../ui/amsterdam.ts';
import type { Answer, FieldError } from '../ui/api.ts';
import { errorOf, errorSummary } from '../ui/errors.ts';
import { more, oneOf, textField } from '../ui/fields.ts';
import { t } from '../ui/messages.ts';
import type { Store } from '../ui/render.ts';
import { say } from '../ui/say.ts';
import { keepLooking, screenStore } from '../ui/screen-store.ts';
import { type ScreenContext, registerScreen } from '../ui/screens.ts';
import { awaited, empty } from '../ui/states.ts';
import { lineWords, worksOnFiles } from '../casefile/words.ts';
import { calendarFilePart } from './calendar-file.ts';
import { feedPart } from './feed.ts';
import { offerShift } from './offer-dialog.ts';
import { runningShifts } from './running.ts';
import { swapsPart } from './swaps.ts';
import type { Leave, OwnDuty, Wish } from './wire.ts';
import { dateWords, dayWord, rankWord, stretchWords } from './words.ts';

interface State {
  readonly known: OwnDuty | null;
  readonly failing: boolean;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly wishDay: string;
  readonly gladly: boolean;
  readonly errors: readonly FieldError[];
  readonly busy: boolean;
}

/// So many shifts stand open, the later ones are folded.
const atOnce = 8;

registerScreen({
  path: '/diensten',
  title: t('duty.own.title'),
  place: { order: 20, own: true, isFor: worksOnFiles },
  render: (root, context) => { new OwnDutyScreen(root, context).start(); },
});

class OwnDutyScreen {
  private readonly context: ScreenContext;
  private readonly screen: Store<State>;
  private readonly parts: { readonly running: HTMLElement; readonly swaps: HTMLElement; readonly file: HTMLElement; readonly feed: HTMLElement };

  constructor(root: HTMLElement, context: ScreenContext) {
    this.context = context;
    this.parts = { running: runningShifts(context, false), swaps: swapsPart(context, 'own'), file: calendarFilePart(context), feed: feedPart(context) };
    const initial: State = { known: null, failing: false, firstDay: '', lastDay: '', wishDay: '', gladly: false, errors: [], busy: false };
    this.screen = screenStore(root, context, initial, (state) => this.view(state));
  }

  start(): void {
    keepLooking(this.context, () => this.look());
  }

  private async look(): Promise<void> {
    const answer = await this.context.api.get<OwnDuty>('/own-duty', { signal: this.context.signal });
    this.screen.set(answer.kind === 'ok' ? { known: answer.value, failing: false } : { failing: true });
  }

  private view(state: State): TemplateResult {
    return html`<h1>${t('duty.own.title')}</h1>${this.parts.running}
      ${awaited(state.known, state.failing, () => { void this.look(); }, (own) => html`${this.shifts(own)}${this.parts.swaps}${errorSummary(state.errors)}${this.leave(state, own)}${this.wishes(state, own)}${this.parts.file}${this.parts.feed}`)}`;
  }

  private shifts({ shifts, until }: OwnDuty): TemplateResult {
    return html`<section class="rs-stack"><h2>${t('duty.own.shifts')}</h2>
      ${shifts.length === 0 ? empty(t('duty.own.none'), nothing, 'bell') : html`${this.list(shifts.slice(0, atOnce))}
        ${shifts.length > atOnce ? more(t('duty.own.later'), t('duty.own.later.count', shifts.length - atOnce), this.list(shifts.slice(atOnce))) : nothing}`}
      <p class="rs-small rs-quiet">${t('duty.own.until', dateWords(localOf(new Date(until)).day))}</p></section>`;
  }

  private list(shifts: OwnDuty['shifts']): TemplateResult {
    return html`<ul class="rs-list rs-slots rs-shifts">${shifts.map((shift) => html`<li><span>${stretchWords(shift)}
      <span class="rs-quiet">${lineWords(this.context.directory, shift.lineId)}, ${rankWord(shift.rank)}</span></span>
      ${quiet({ label: t('duty.offer.begin'), about: stretchWords(shift), small: true, onClick: () => { void this.offer(shift); } })}</li>`)}</ul>`;
  }

  private async offer(shift: OwnDuty['shifts'][number]): Promise<void> {
    if (await offerShift(shift, this.context.api)) { say(t('duty.offer.sent')); await this.look(); }
  }

  private leave(state: State, { leave }: OwnDuty): TemplateResult {
    const { errors } = state;
    return html`<section class="rs-stack"><h2>${t('duty.own.leave')}</h2><p class="rs-quiet">${t('duty.own.leave.what')}</p>
      ${leave.length === 0 ? nothing : html`<ul class="rs-list rs-slots">${leave.map((one) => html`<li><span>${daysWords(one)}</span>
        ${quiet({ label: t('duty.own.take-back'), small: true, disabled: state.busy, onClick: () => { void this.send(() => this.context.api.delete(`/leave/${one.leaveId}`)); } })}</li>`)}</ul>`}
      <form class="rs-form" @submit=${(event: Event) => { event.preventDefault(); void this.addLeave(); }}>
        ${textField({ name: 'from', label: t('duty.own.first-day'), type: 'date', value: state.firstDay, error: errorOf(errors, 'from'), onInput: (firstDay) => { this.screen.set({ firstDay }); } })}
        ${textField({ name: 'until', label: t('duty.own.last-day'), hint: t('duty.own.last-day.hint'), type: 'date', value: state.lastDay, error: errorOf(errors, 'until'), onInput: (lastDay) => { this.screen.set({ lastDay }); } })}
        <div class="rs-actions">${primary({ label: t('duty.own.leave.keep'), submit: true, busy: state.busy })}</div></form></section>`;
  }

  private wishes(state: State, { wishes }: OwnDuty): TemplateResult {
    return html`<section class="rs-stack"><h2>${t('duty.own.wishes')}</h2><p class="rs-quiet">${t('duty.own.wishes.what')}</p>
      ${wishes.length === 0 ? nothing : html`<ul class="rs-list rs-slots">${wishes.map((wish) => html`<li><span>${wishWords(wish)}</span>
        ${quiet({ label: t('duty.remove'), small: true, disabled: state.busy, onClick: () => { void this.send(() => this.context.api.delete(`/wishes/${wish.day}`)); } })}</li>`)}</ul>`}
      <form class="rs-form" @submit=${(event: Event) => { event.preventDefault(); void this.addWish(); }}>
        ${textField({ name: 'day', label: t('duty.own.wish.day'), type: 'date', value: state.wishDay, error: errorOf(state.errors, 'day'), onInput: (wishDay) => { this.screen.set({ wishDay }); } })}
        ${oneOf({ name: 'gladly', legend: t('duty.own.wish'), row: true, value: state.gladly ? 'gladly' : 'not', options: [{ value: 'not', label: t('duty.own.rather-not') }, { value: 'gladly', label: t('duty.own.gladly') }], onChange: (value) => { this.screen.set({ gladly: value === 'gladly' }); } })}
        <div class="rs-actions">${secondary({ label: t('duty.own.wish.keep'), submit: true, busy: state.busy })}</div></form></section>`;
  }

  private async addLeave(): Promise<void> {
    const { firstDay, lastDay } = this.screen.state;
    const last = lastDay === '' ? firstDay : lastDay;
    const body = { from: midnight(firstDay), until: isDay(last) ? midnight(plusDays(last, 1)) : '' };
    if (await this.send(() => this.context.api.post('/leave', body))) this.screen.set({ firstDay: '', lastDay: '' });
  }

  private async addWish(): Promise<void> {
    const { wishDay, gladly } = this.screen.state;
    if (!isDay(wishDay)) {
      this.screen.set({ errors: [{ field: 'day', code: 'required', message: t('duty.own.wish.missing') }] });
    } else if (await this.send(() => this.context.api.put(`/wishes/${wishDay}`, { gladly }))) {
      this.screen.set({ wishDay: '' });
    }
  }

  private async send(ask: () => Promise<Answer<unknown>>): Promise<boolean> {
    this.screen.set({ busy: true, errors: [] });
    const answer = await ask();
    this.screen.set({ busy: false });
    if (answer.kind === 'ok') { say(t('duty.kept')); await this.look(); return true; }
    if (answer.kind === 'refused' && answer.problem.errors.length > 0) this.screen.set({ errors: answer.problem.errors });
    else if (answer.kind !== 'stopped') this.screen.set({ failing: true });
    return false;
  }
}

function midnight(day: string): string {
  return isDay(day) ? momentOf({ day, time: '00:00' }).toISOString() : '';
}

/// Leave is by whole days; a coordinator may have kept hours.
function daysWords(leave: Leave): string {
  const [from, until] = [localOf(new Date(leave.from)), localOf(new Date(leave.until))];
  if (from.time !== '00:00' || until.time !== '00:00') return stretchWords(leave);
  const last = plusDays(until.day, -1);
  return last === from.day ? dayWord(from.day) : t('duty.own.days', dayWord(from.day), dayWord(last));
}

function wishWords({ day, gladly }: Wish): string {
  return gladly ? t('duty.own.wishes.gladly', dateWords(day)) : t('duty.own.wishes.rather-not', dateWords(day));
}
