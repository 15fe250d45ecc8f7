/// A rotation as a coordinator fills it in (_toerbeurt invullen_): who, in which order, from when. A new one counts before an
/// older one from its first day on, so nothing of the past changes.
import { html, nothing, type TemplateResult } from 'lit';
import { actions, primary, quiet } from '../ui/actions.ts';
import type { FieldError } from '../ui/api.ts';
import { errorOf, errorSummary } from '../ui/errors.ts';
import { more, oneOf, selectField, someOf, textField } from '../ui/fields.ts';
import { t } from '../ui/messages.ts';
import type { Hours, Rank, Roster, Rotation, Seat, Turn } from './wire.ts';
import { type NameOf, weekdayWord } from './words.ts';

export interface RotationDraft {
  readonly rank: Rank;
  readonly turn: Turn;
  readonly weekday: number;
  readonly at: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly seats: readonly Seat[];
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const always: Hours = 'always';

/// With everybody of the line who can be woken.
export function freshDraft(roster: Roster, startsOn: string): RotationDraft {
  const seats = roster.members.filter(({ ofLine, ready }) => ofLine && ready).map(({ memberId }) => ({ memberId, freeDays: [], hours: always }));
  return { rank: 'first', turn: 'weekly', weekday: 1, at: '09:00', startsOn, endsOn: '', seats };
}

/// The same agreement, to go on differently from a later day.
export function nextDraft(rotation: Rotation, startsOn: string): RotationDraft {
  const { rank, turn, weekday, at, seats } = rotation;
  return { rank, turn, weekday, at, startsOn, endsOn: '', seats };
}

export function moved(seats: readonly Seat[], from: number, by: number): readonly Seat[] {
  const to = from + by;
  const seat = seats[from];
  if (seat === undefined || to < 0 || to >= seats.length) return seats;
  return seats.toSpliced(from, 1).toSpliced(to, 0, seat);
}

export interface RotationForm {
  readonly draft: RotationDraft;
  readonly roster: Roster;
  readonly nameOf: NameOf;
  readonly errors: readonly FieldError[];
  readonly busy: boolean;
  readonly change: (part: Partial<RotationDraft>) => void;
  readonly keep: () => void;
  readonly cancel: () => void;
}

export function rotationForm(form: RotationForm): TemplateResult {
  const { draft, errors, change } = form;
  return html`<form class="rs-form" @submit=${(event: Event) => { event.preventDefault(); form.keep(); }}>
    ${errorSummary(errors)}
    ${oneOf({ name: 'rank', legend: t('duty.rank'), row: true, value: draft.rank, options: [{ value: 'first', label: t('duty.rank.first') }, { value: 'second', label: t('duty.rank.second') }], onChange: (rank) => { change({ rank: rank as Rank }); } })}
    ${turnFields(draft, errors, change)}
    ${textField({ name: 'startsOn', label: t('duty.starts-on'), type: 'date', value: draft.startsOn, error: errorOf(errors, 'startsOn'), onInput: (startsOn) => { change({ startsOn }); } })}
    ${textField({ name: 'endsOn', label: t('duty.ends-on'), hint: t('duty.ends-on.hint'), type: 'date', optional: true, value: draft.endsOn, error: errorOf(errors, 'endsOn'), onInput: (endsOn) => { change({ endsOn }); } })}
    ${order(form)}
    ${actions(primary({ label: t('duty.rotation.keep'), submit: true, busy: form.busy }), quiet({ label: t('ui.cancel'), onClick: form.cancel }))}</form>`;
}

export function turnFields(
  draft: Pick<RotationDraft, 'turn' | 'weekday' | 'at'>, errors: readonly FieldError[], change: (part: Partial<RotationDraft>) => void,
): TemplateResult {
  return html`
    ${oneOf({ name: 'turn', legend: t('duty.turn'), row: true, value: draft.turn, options: [{ value: 'weekly', label: t('duty.turn.weekly') }, { value: 'daily', label: t('duty.turn.daily') }], onChange: (turn) => { change({ turn: turn as Turn }); } })}
    ${draft.turn === 'daily' ? nothing : selectField({
      name: 'weekday', label: t('duty.weekday'), value: String(draft.weekday), error: errorOf(errors, 'weekday'),
      options: weekdays.map((day) => ({ value: String(day), label: weekdayWord(day) })), onInput: (weekday) => { change({ weekday: Number(weekday) }); },
    })}
    ${textField({ name: 'at', label: t('duty.at'), hint: t('duty.at.hint'), type: 'time', value: draft.at, error: errorOf(errors, 'at'), onInput: (at) => { change({ at }); } })}`;
}

function order({ draft, roster, nameOf, errors, change }: RotationForm): TemplateResult {
  const others = roster.members.filter(({ memberId }) => !draft.seats.some((seat) => seat.memberId === memberId));
  const put = (at: number, part: Partial<Seat>): void => { change({ seats: draft.seats.map((seat, here) => (here === at ? { ...seat, ...part } : seat)) }); };
  return html`<fieldset class="rs-choices"><legend id="field-seats" tabindex="-1">${t('duty.order')}</legend>
    ${errorOf(errors, 'seats') === undefined ? nothing : html`<p class="utrecht-form-field-error-message">${errorOf(errors, 'seats')}</p>`}
    <ol class="rs-order">${draft.seats.map((seat, at) => html`<li><div class="rs-row rs-row--spread"><strong>${nameOf(seat.memberId)}</strong><span class="rs-row">
      ${quiet({ label: t('duty.order.up', nameOf(seat.memberId)), small: true, disabled: at === 0, onClick: () => { change({ seats: moved(draft.seats, at, -1) }); } })}
      ${quiet({ label: t('duty.order.down', nameOf(seat.memberId)), small: true, disabled: at === draft.seats.length - 1, onClick: () => { change({ seats: moved(draft.seats, at, 1) }); } })}
      ${quiet({ label: t('duty.order.off', nameOf(seat.memberId)), small: true, onClick: () => { change({ seats: draft.seats.toSpliced(at, 1) }); } })}</span></div>
      ${errorOf(errors, `seats[${at}].memberId`) === undefined ? nothing : html`<p class="utrecht-form-field-error-message">${errorOf(errors, `seats[${at}].memberId`)}</p>`}
      ${more(t('duty.pattern.of', nameOf(seat.memberId)), patternWords(seat), html`
        ${someOf({ name: `free-${at}`, legend: t('duty.free-days'), row: true, values: seat.freeDays.map(String), options: weekdays.map((day) => ({ value: String(day), label: weekdayWord(day) })), onChange: (days) => { put(at, { freeDays: days.map(Number).sort((a, b) => a - b) }); } })}
        ${oneOf({ name: `hours-${at}`, legend: t('duty.hours'), row: true, value: seat.hours, options: [{ value: 'always', label: t('duty.hours.always') }, { value: 'daytime', label: t('duty.hours.daytime') }, { value: 'nights', label: t('duty.hours.nights') }], onChange: (hours) => { put(at, { hours: hours as Hours }); } })}`)}</li>`)}</ol>
    ${others.length === 0 ? nothing : selectField({
      name: 'add-seat', label: t('duty.order.add'), value: '', options: [{ value: '', label: t('duty.choose') }, ...others.map(({ memberId, name, ready }) => ({ value: memberId, label: name, disabled: !ready }))],
      onInput: (memberId) => { if (memberId !== '') change({ seats: [...draft.seats, { memberId, freeDays: [], hours: always }] }); },
    })}</fieldset>`;
}

export function patternWords({ freeDays, hours }: Seat): string {
  const free = freeDays.length === 0 ? [] : [t('duty.pattern.not-on', freeDays.map((day) => weekdayWord(day)).join(', '))];
  const when = hours === 'always' ? [] : [hours === 'daytime' ? t('duty.hours.daytime') : t('duty.hours.nights')];
  return [...free, ...when].join(', ') || t('duty.pattern.none');
}
