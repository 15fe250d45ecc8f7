/// A month of a roster (_maand_): its weeks, who is on duty on each day, and where the keys lead. Pure, so that it can be read
/// and tested without a page.
import { type Day, localOf, momentOf, plusDays, plusMonths } from '../ui/amsterdam.ts';
import type { Rank, Shift, Stretch } from './wire.ts';

/// A part of a day in which nothing changes for one rank; `shift` is null where nobody has it.
export interface Part {
  /// `09:00`; the day itself ends at `24:00`.
  readonly from: string;
  readonly until: string;
  readonly memberId: string;
  readonly shift: Shift;
}

export interface DayOfRoster {
  readonly day: Day;
  readonly inMonth: boolean;
  readonly first: readonly Part[];
  readonly second: readonly Part[];
  readonly gaps: readonly Hours[];
}

export interface Hours {
  readonly from: string;
  readonly until: string;
}

export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

export function firstOf(month: string): Day {
  return `${month}-01`;
}

export function otherMonth(month: string, away: number): string {
  return monthOf(plusMonths(firstOf(month), away));
}

/// Monday is 1, Sunday 7.
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

export function mondayOf(day: Day): Day {
  return plusDays(day, 1 - weekdayOf(day));
}

/// The days of the weeks that a month touches, Monday first.
export function daysOf(month: string): readonly Day[] {
  const first = mondayOf(firstOf(month));
  const last = plusDays(mondayOf(plusDays(firstOf(otherMonth(month, 1)), -1)), 7);
  const days: Day[] = [];
  for (let day = first; day < last; day = plusDays(day, 1)) days.push(day);
  return days;
}

export function dayOfRoster(day: Day, month: string, shifts: readonly Shift[], gaps: readonly Stretch[]): DayOfRoster {
  return {
    day,
    inMonth: monthOf(day) === month,
    first: parts(day, shifts, 'first'),
    second: parts(day, shifts, 'second'),
    gaps: gaps.flatMap((gap) => hoursOn(day, gap)),
  };
}

function parts(day: Day, shifts: readonly Shift[], rank: Rank): readonly Part[] {
  return shifts
    .filter((shift) => shift.rank === rank)
    .flatMap((shift) => hoursOn(day, shift).map((hours) => ({ ...hours, memberId: shift.memberId, shift })));
}

/// Which hours of that day lie in the stretch, by the clock of the Netherlands.
export function hoursOn(day: Day, stretch: Stretch): readonly Hours[] {
  const begins = momentOf({ day, time: '00:00' }).getTime();
  const ends = momentOf({ day: plusDays(day, 1), time: '00:00' }).getTime();
  const from = Math.max(begins, Date.parse(stretch.from));
  const until = Math.min(ends, Date.parse(stretch.until));
  if (from >= until) return [];
  return [{ from: localOf(new Date(from)).time, until: until === ends ? '24:00' : localOf(new Date(until)).time }];
}

/// What a cell shows: who begins on that day, or who goes on when nobody does.
export function beginning(all: readonly Part[]): readonly Part[] {
  const begun = all.filter(({ from }) => from !== '00:00');
  return begun.length === 0 ? all.slice(0, 1) : begun;
}

/// Whether the second answers for a first who is away, for some hours of the day.
export function movesUp({ first, second, gaps }: DayOfRoster): boolean {
  return gaps.length === 0 && second.length > 0 && (first[0]?.from !== '00:00' || first.at(-1)?.until !== '24:00');
}

/// Where a key leads in the grid; undefined for a key that leads nowhere.
export function led(day: Day, key: string): Day | undefined {
  switch (key) {
    case 'ArrowLeft':
      return plusDays(day, -1);
    case 'ArrowRight':
      return plusDays(day, 1);
    case 'ArrowUp':
      return plusDays(day, -7);
    case 'ArrowDown':
      return plusDays(day, 7);
    case 'Home':
      return mondayOf(day);
    case 'End':
      return plusDays(mondayOf(day), 6);
    case 'PageUp':
      return plusMonths(day, -1);
    case 'PageDown':
      return plusMonths(day, 1);
    default:
      return undefined;
  }
}

/// The next hand-over on or after that day.
export function nextWeekday(day: Day, weekday: number): Day {
  return plusDays(day, (weekday - weekdayOf(day) + 7) % 7);
}
