/// The dates that are offered, so that nobody has to think one up at night.
import { type Day, localOf, momentOf, plusDays, plusMonths } from '../../ui/amsterdam.ts';

const hour = 3_600_000;

/// Aftercare (_nazorg_) is planned with one tap; need often comes later than the week of the incident.
export const aftercareTerms = ['days', 'weeks', 'months', 'year'] as const;
export type AftercareTerm = (typeof aftercareTerms)[number];

export function aftercareAt(term: AftercareTerm, now: Date): Date {
  const { day } = localOf(now);
  return momentOf({ day: aftercareDay(term, day), time: '10:00' });
}

function aftercareDay(term: AftercareTerm, day: Day): Day {
  switch (term) {
    case 'days':
      return plusDays(day, 2);
    case 'weeks':
      return plusDays(day, 14);
    case 'months':
      return plusMonths(day, 3);
    case 'year':
      return plusMonths(day, 12);
  }
}

/// The next date of a file that is opened while talking: a day from now, on a quarter of an hour.
export function tomorrowSameTime(now: Date): Date {
  return roundedUp(new Date(now.getTime() + 24 * hour));
}

/// A call that was not answered: again in an hour, but not in the middle of the night.
export function nextAttempt(now: Date): Date {
  const soon = roundedUp(new Date(now.getTime() + hour));
  const { day, time } = localOf(soon);
  if (time < '08:00') return momentOf({ day, time: '08:00' });
  return time > '21:30' ? momentOf({ day: plusDays(day, 1), time: '08:00' }) : soon;
}

/// The day after which a closed file is destroyed: half a year to come back, then nothing is left of it.
export function destructionDay(today: Day): Day {
  return plusMonths(today, 6);
}

/// `2026-Q4`
export function quarterOf(day: Day): string {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 4)}-Q${Math.ceil(month / 3)}`;
}

function roundedUp(at: Date): Date {
  return new Date(Math.ceil(at.getTime() / (hour / 4)) * (hour / 4));
}
