/// Days and hours as people in the Netherlands say them, whatever the clock of the device is set to.

/// A calendar day, `2026-11-22`.
export type Day = string;

export interface LocalMoment {
  readonly day: Day;
  /// `09:30`
  readonly time: string;
}

export const timeZone = 'Europe/Amsterdam';

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});
const minute = 60_000;

export function localOf(at: Date): LocalMoment {
  const part = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    day: `${part['year'] ?? ''}-${part['month'] ?? ''}-${part['day'] ?? ''}`,
    time: `${part['hour'] ?? ''}:${part['minute'] ?? ''}`,
  };
}

/// In the hour that the clock skips in spring: the moment after it. In the hour that comes twice in autumn: the first.
export function momentOf({ day, time }: LocalMoment): Date {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  const candidates = [2, 1].map((hours) => new Date(asIfUtc - hours * 60 * minute));
  const fits = candidates.find((candidate) => { const local = localOf(candidate); return local.day === day && local.time === time; });
  return fits ?? new Date(asIfUtc - 60 * minute);
}

export function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

export function today(now: Date): Day {
  return localOf(now).day;
}

export function plusDays(day: Day, days: number): Day {
  return dayText(Date.parse(`${day}T00:00:00Z`) + days * 24 * 60 * minute);
}

/// The same day of a later month, or the last day of that month when it is shorter.
export function plusMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return dayText(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)));
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / (24 * 60 * minute));
}

/// What the server may know of a moment: the quarter of an hour that it lies in, or the next one when that has begun. The exact
/// moment is sealed.
export function quarterHour(at: Date, now: Date): Date {
  const quarter = 15 * minute;
  const begun = Math.floor(at.getTime() / quarter) * quarter;
  return new Date(begun > now.getTime() ? begun : (Math.floor(Math.max(at.getTime(), now.getTime()) / quarter) + 1) * quarter);
}

function dayText(utc: number): Day {
  return new Date(utc).toISOString().slice(0, 10);
}
