/// Which shifts of a proposal are taken over (_keuze uit een voorstel_): all of it, or by week, by person, or one by one. Pure.
import { localOf } from '../ui/amsterdam.ts';
import { mondayOf } from './month.ts';
import type { ProposedShift } from './proposal-wire.ts';
import type { Person } from './wire.ts';

export interface ProposedWeek {
  readonly monday: string;
  readonly shifts: readonly ProposedShift[];
}

export function weeksOf(shifts: readonly ProposedShift[]): readonly ProposedWeek[] {
  const weeks = new Map<string, ProposedShift[]>();
  for (const shift of shifts) {
    const monday = mondayOf(localOf(new Date(shift.from)).day);
    weeks.set(monday, [...(weeks.get(monday) ?? []), shift]);
  }
  return [...weeks].map(([monday, ofWeek]) => ({ monday, shifts: ofWeek }));
}

export function peopleOf(shifts: readonly ProposedShift[]): readonly Person[] {
  return [...new Map(shifts.map(({ member }) => [member.memberId, member])).values()].sort((a, b) => a.name.localeCompare(b.name));
}

export function idsOf(shifts: readonly ProposedShift[]): readonly string[] {
  return shifts.map(({ id }) => id);
}

export function areAll(chosen: ReadonlySet<string>, shifts: readonly ProposedShift[]): boolean {
  return shifts.every(({ id }) => chosen.has(id));
}

export function countOf(chosen: ReadonlySet<string>, shifts: readonly ProposedShift[]): number {
  return shifts.filter(({ id }) => chosen.has(id)).length;
}

export function withChosen(chosen: ReadonlySet<string>, shifts: readonly ProposedShift[], on: boolean): ReadonlySet<string> {
  const next = new Set(chosen);
  for (const { id } of shifts) if (on) next.add(id); else next.delete(id);
  return next;
}
