/// How an event repeats (_herhaling_): on which days, by the rule in the file. Rules that calendars of people do not make are
/// refused instead of guessed.
import { type DayNumber, dayLong, wallOf } from './times.ts';

export interface Rule {
  readonly every: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly count: number;
  /// The last day on which it may begin.
  readonly lastDay: DayNumber;
  readonly days: readonly RuleDay[];
  readonly monthDays: readonly number[];
  readonly months: readonly number[];
  readonly weekStart: number;
}

/// A weekday, Monday is 0; `nth` of the month, from its end when negative, 0 for each.
interface RuleDay {
  readonly weekday: number;
  readonly nth: number;
}

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const known = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'WKST']);
const most = 10_000;

/// Undefined for a rule that we do not know.
export function ruleOf(value: string): Rule | undefined {
  const parts = new Map(value.split(';').map((part): [string, string] => { const [name = '', ...rest] = part.split('='); return [name.toUpperCase(), rest.join('=')]; }));
  const every = parts.get('FREQ');
  const days = (parts.get('BYDAY') ?? '').split(',').filter((part) => part !== '').map(dayOf);
  const lastDay = parts.has('UNTIL') ? wallOf(parts.get('UNTIL') ?? '', 'UTC')?.day : Number.POSITIVE_INFINITY;
  const numbers = [number(parts, 'INTERVAL', 1), number(parts, 'COUNT', Number.POSITIVE_INFINITY), ...list(parts, 'BYMONTHDAY'), ...list(parts, 'BYMONTH')];
  if ((every !== 'DAILY' && every !== 'WEEKLY' && every !== 'MONTHLY' && every !== 'YEARLY') || lastDay === undefined || [...parts.keys()].some((name) => !known.has(name))) return undefined;
  if (days.includes(undefined) || numbers.some((one) => Number.isNaN(one) || one === 0)) return undefined;
  const rule: Rule = {
    every, lastDay, interval: number(parts, 'INTERVAL', 1), count: number(parts, 'COUNT', Number.POSITIVE_INFINITY),
    days: days.filter((day) => day !== undefined), monthDays: list(parts, 'BYMONTHDAY'), months: list(parts, 'BYMONTH'),
    weekStart: Math.max(0, names.indexOf(parts.get('WKST') ?? 'MO')),
  };
  // "The second Monday of the year" is nobody's appointment.
  return every === 'YEARLY' && rule.days.length > 0 && rule.months.length === 0 ? undefined : rule;
}

function dayOf(text: string): RuleDay | undefined {
  const [, nth = '', name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
  const weekday = names.indexOf(name);
  return weekday < 0 ? undefined : { weekday, nth: Number(nth) };
}

function number(parts: ReadonlyMap<string, string>, name: string, otherwise: number): number {
  const text = parts.get(name);
  if (text === undefined) return otherwise;
  return /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
}

function list(parts: ReadonlyMap<string, string>, name: string): readonly number[] {
  return (parts.get(name) ?? '').split(',').filter((part) => part !== '').map((part) => (/^[+-]?\d{1,2}$/.test(part) ? Number(part) : Number.NaN));
}

/// How many days may still be looked at in one file: a calendar of real appointments needs a small part of them.
export interface Effort {
  left: number;
}

/// The days from `from` on and before `until` on which an event begins that began on `first`. Undefined when the effort is used up.
export function daysOn(rule: Rule, first: DayNumber, [from, until]: readonly [DayNumber, DayNumber], effort: Effort): readonly DayNumber[] | undefined {
  const days: DayNumber[] = [];
  // Only a rule that counts needs all of its past.
  let counted = 0;
  for (let day = Number.isFinite(rule.count) ? first : Math.max(first, from); day < Math.min(until, rule.lastDay + 1) && counted < rule.count && days.length < most; day += 1) {
    effort.left -= 1;
    if (effort.left < 0) return undefined;
    if (day !== first && !isOn(rule, first, day)) continue;
    counted += 1;
    if (day >= from) days.push(day);
  }
  return days;
}

function isOn(rule: Rule, first: DayNumber, day: DayNumber): boolean {
  const [start, now] = [dateOf(first), dateOf(day)];
  if (rule.months.length > 0 && !rule.months.includes(now.month + 1)) return false;
  switch (rule.every) {
    case 'DAILY':
      return (day - first) % rule.interval === 0 && fitsDays(rule, now) && fitsMonthDays(rule, now);
    case 'WEEKLY':
      return (weekOf(rule, day) - weekOf(rule, first)) % rule.interval === 0 && (rule.days.length === 0 ? now.weekday === start.weekday : fitsDays(rule, now));
    case 'MONTHLY':
      return ((now.year - start.year) * 12 + now.month - start.month) % rule.interval === 0 && fitsMonth(rule, start, now);
    case 'YEARLY':
      return (now.year - start.year) % rule.interval === 0 && (rule.months.length > 0 || now.month === start.month) && fitsMonth(rule, start, now);
  }
}

interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly weekday: number;
  readonly lastDate: number;
}

function fitsMonth(rule: Rule, start: CalendarDate, now: CalendarDate): boolean {
  return rule.days.length === 0 && rule.monthDays.length === 0 ? now.date === start.date : fitsDays(rule, now) && fitsMonthDays(rule, now);
}

function fitsDays({ days }: Rule, { weekday, date, lastDate }: CalendarDate): boolean {
  return days.length === 0 || days.some((day) => day.weekday === weekday && (day.nth === 0 || day.nth === Math.ceil(date / 7) || day.nth === -Math.ceil((lastDate - date + 1) / 7)));
}

function fitsMonthDays({ monthDays }: Rule, { date, lastDate }: CalendarDate): boolean {
  return monthDays.length === 0 || monthDays.includes(date) || monthDays.includes(date - lastDate - 1);
}

function weekOf({ weekStart }: Rule, day: DayNumber): number {
  return Math.floor((day + 3 - weekStart) / 7);
}

function dateOf(day: DayNumber): CalendarDate {
  const at = new Date(day * dayLong);
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()];
  return { year, month, date: at.getUTCDate(), weekday: (at.getUTCDay() + 6) % 7, lastDate: new Date(Date.UTC(year, month + 1, 0)).getUTCDate() };
}
