/// What follows from being busy (_voorstel uit de agenda_): whole days away, or a day on which she would rather not be on duty.
import { type Day, localOf, plusDays } from '../../ui/amsterdam.ts';
import type { Busy } from './busy.ts';

export interface Proposal {
  readonly kind: 'leave' | 'wish';
  readonly firstDay: Day;
  /// The last day itself.
  readonly lastDay: Day;
  /// On a day that is not wholly taken: from when until when.
  readonly hours: readonly { readonly from: string; readonly until: string }[];
}

/// Whole days that touch are one; what lies in them needs no wish of its own.
export function proposalsFrom(busy: readonly Busy[]): readonly Proposal[] {
  const away = stretches(busy.filter(({ wholeDay }) => wholeDay));
  const isAway = (day: Day): boolean => away.some(({ firstDay, lastDay }) => day >= firstDay && day <= lastDay);
  const wishes = new Map<Day, { readonly from: string; readonly until: string }[]>();
  for (const span of busy.filter(({ wholeDay }) => !wholeDay)) {
    for (const { day, ...hours } of hoursByDay(span)) if (!isAway(day)) wishes.set(day, [...(wishes.get(day) ?? []), hours]);
  }
  const days = [...wishes].map(([day, hours]): Proposal => ({ kind: 'wish', firstDay: day, lastDay: day, hours: together(hours) }));
  return [...away, ...days].sort((a, b) => a.firstDay.localeCompare(b.firstDay));
}

function stretches(wholeDays: readonly Busy[]): readonly Proposal[] {
  const found: Proposal[] = [];
  for (const { from, until } of wholeDays.toSorted((a, b) => a.from - b.from)) {
    const [firstDay, lastDay] = [localOf(new Date(from)).day, plusDays(localOf(new Date(until)).day, -1)];
    const last = found.at(-1);
    if (last !== undefined && firstDay <= plusDays(last.lastDay, 1)) found[found.length - 1] = { ...last, lastDay: lastDay > last.lastDay ? lastDay : last.lastDay };
    else found.push({ kind: 'leave', firstDay, lastDay, hours: [] });
  }
  return found;
}

/// What goes on after midnight is on the next day as well.
function hoursByDay({ from, until }: Busy): readonly { readonly day: Day; readonly from: string; readonly until: string }[] {
  const [begin, end] = [localOf(new Date(from)), localOf(new Date(until))];
  const found = [];
  for (let day = begin.day; day < end.day || (day === end.day && end.time !== '00:00'); day = plusDays(day, 1)) {
    found.push({ day, from: day === begin.day ? begin.time : '00:00', until: day === end.day ? end.time : '24:00' });
    if (found.length > 60) break;
  }
  return found;
}

function together(hours: readonly { readonly from: string; readonly until: string }[]): Proposal['hours'] {
  const found: { from: string; until: string }[] = [];
  for (const { from, until } of hours.toSorted((a, b) => a.from.localeCompare(b.from))) {
    const last = found.at(-1);
    if (last !== undefined && from <= last.until) last.until = until > last.until ? until : last.until;
    else found.push({ from, until });
  }
  return found;
}
