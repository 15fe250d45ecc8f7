/// Times in a calendar file: a day and a clock on some wall, or a moment in UTC. Repeating goes by the wall, so that nine o'clock
/// stays nine o'clock when the clock changes.
import { timeZone } from '../../ui/amsterdam.ts';
import type { ContentLine } from './lines.ts';

/// Days since 1 January 1970, which was a Thursday.
export type DayNumber = number;

export interface Wall {
  readonly day: DayNumber;
  /// Milliseconds since midnight by the clock of the zone.
  readonly clock: number;
  readonly zone: string;
  readonly wholeDay: boolean;
}

export const dayLong = 86_400_000;
const form = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/;

/// Names that one much used program writes instead of those of the world.
const otherNames: Readonly<Record<string, string>> = {
  'W. Europe Standard Time': timeZone,
  'Romance Standard Time': 'Europe/Paris',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'UTC',
  'E. Europe Standard Time': 'Europe/Bucharest',
  'Eastern Standard Time': 'America/New_York',
};

/// Undefined when that is no time.
export function wallOf(value: string, zone: string): Wall | undefined {
  const [, year = '', month = '', date = '', hour, minute = '0', second = '0', utc] = form.exec(value) ?? [];
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(date));
  if (year === '' || new Date(midnight).getUTCDate() !== Number(date) || new Date(midnight).getUTCMonth() !== Number(month) - 1) return undefined;
  const day = midnight / dayLong;
  if (hour === undefined) return { day, clock: 0, zone: timeZone, wholeDay: true };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  return { day, clock: ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1_000, zone: utc === 'Z' ? 'UTC' : zone, wholeDay: false };
}

/// The zone that a line names; null for one that nobody knows.
export function zoneOf({ parameters }: ContentLine): string | null {
  const named = parameters.get('TZID');
  if (named === undefined) return timeZone;
  const zone = otherNames[named] ?? named.replace(/^\/?[^/]*\/(?=[A-Z][a-z]+\/[A-Z])/, '');
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/// The moment at which the wall shows that. A time that spring skips is the moment after it, one that comes twice the first.
export function momentAt({ day, clock, zone }: Wall): number {
  const asIfUtc = day * dayLong + clock;
  if (zone === 'UTC') return asIfUtc;
  const [before, after] = [asIfUtc - offset(zone, asIfUtc - dayLong), asIfUtc - offset(zone, asIfUtc + dayLong)];
  const fitting = [before, after].filter((moment) => moment + offset(zone, moment) === asIfUtc);
  return fitting.length === 0 ? before : Math.min(...fitting);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/// How far the clock of a zone is ahead of UTC at that moment.
function offset(zone: string, moment: number): number {
  let format = clocks.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' });
    clocks.set(zone, format);
  }
  const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'], part['hour'], part['minute'], part['second']) - Math.floor(moment / 1_000) * 1_000;
}

/// `PT1H30M`, `P1D`, `P2W` in milliseconds; undefined for anything else.
export function lengthOf(value: string): number | undefined {
  const found = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(value);
  if (found === null) return undefined;
  const [weeks, days, hours, minutes, seconds] = found.slice(1).map((part: string | undefined) => Number(part ?? 0));
  return (((weeks ?? 0) * 7 + (days ?? 0)) * 24 * 3_600 + (hours ?? 0) * 3_600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1_000;
}
