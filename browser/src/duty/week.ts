/// The week of one line (_week_): its slots by day, and new ones for several days at once.
import type { Slot } from './wire.ts';

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

export interface Draft {
  readonly lineId: string;
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly until: string;
  readonly memberId: string;
  readonly rank: number;
}

/// The slots of one line on one day, in the order of the day; who is rung first stands first.
export function slotsOn(slots: readonly Slot[], lineId: string, weekday: number): readonly Slot[] {
  return slots
    .filter((slot) => slot.lineId === lineId && slot.weekday === weekday)
    .toSorted((a, b) => a.from.localeCompare(b.from) || a.rank - b.rank);
}

/// One slot for each chosen day.
export function slotsOf({ weekdays: days, ...slot }: Draft): readonly Slot[] {
  return days.map((weekday) => ({ ...slot, weekday }));
}

export function without(slots: readonly Slot[], removed: Slot): readonly Slot[] {
  return slots.filter((slot) => slot !== removed);
}

/// What is still missing in a new slot, by the name of its field.
export function missing(draft: Draft): readonly ('memberId' | 'weekdays' | 'from' | 'until')[] {
  return [
    ...(draft.memberId === '' ? ['memberId' as const] : []),
    ...(draft.weekdays.length === 0 ? ['weekdays' as const] : []),
    ...(isTime(draft.from) ? [] : ['from' as const]),
    ...(isTime(draft.until) ? [] : ['until' as const]),
  ];
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}
