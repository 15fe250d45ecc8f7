/// How days, people and worries of a roster (_rooster_) are called.
import { localOf } from '../ui/amsterdam.ts';
import { language, plural, t } from '../ui/messages.ts';
import type { DayOfRoster, Part } from './month.ts';
import type { Concern, MendedGap, Person, Rank, Rotation, Stretch, Turn } from './wire.ts';

const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
const utc = 'UTC';
const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: utc });
const shortWeekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: utc });
const fullDay = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: utc });
const someDay = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: utc });
const someDayOfYear = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: utc });
const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: utc });
const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: utc });

export function monthWords(name: string): string {
  return month.format(new Date(`${name}-01T00:00:00Z`));
}

export function dayWord(day: string): string {
  return fullDay.format(new Date(`${day}T00:00:00Z`));
}

export function dateWords(day: string): string {
  return date.format(new Date(`${day}T00:00:00Z`));
}

/// The first of January 2024 was a Monday.
export function weekdayWord(number: number, short = false): string {
  return (short ? shortWeekday : weekday).format(new Date(Date.UTC(2024, 0, number)));
}

/// “ma 23 nov 09:00”, with its year when it is not this one.
export function momentWords(at: string, now = new Date()): string {
  return inWords(at, yearOf(at) === yearOf(now.toISOString()) ? someDay : someDayOfYear);
}

function inWords(at: string, format: Intl.DateTimeFormat): string {
  const { day, time } = localOf(new Date(at));
  return `${format.format(new Date(`${day}T00:00:00Z`))} ${time}`;
}

function yearOf(at: string): string {
  return localOf(new Date(at)).day.slice(0, 4);
}

/// A roster is looked at over a year, which has the same date twice: so each end has its year when it is not that of what is read
/// before it.
export function stretchWords({ from, until }: Stretch, now = new Date()): string {
  return t('duty.stretch', momentWords(from, now), momentWords(until, new Date(from)));
}

export function rankWord(rank: Rank): string {
  return rank === 'first' ? t('duty.rank.first') : t('duty.rank.second');
}

export function turnWords({ turn, weekday: number, at }: { readonly turn: Turn; readonly weekday: number; readonly at: string }): string {
  return turn === 'daily' ? t('duty.turn.daily.at', at) : t('duty.turn.weekly.at', weekdayWord(number), at);
}

export function lastingWords({ startsOn, endsOn }: Pick<Rotation, 'startsOn' | 'endsOn'>): string {
  return endsOn === null ? t('duty.rotation.since', dateWords(startsOn)) : t('duty.rotation.between', dateWords(startsOn), dateWords(endsOn));
}

export type NameOf = (memberId: string) => string;

/// One day in a sentence, for who listens: “maandag 23 november. Eerst: Bram tot 09:00, Bea vanaf 09:00.”
export function daySentence(day: DayOfRoster, nameOf: NameOf, holiday: string | undefined): string {
  const sentences = [
    ...(holiday === undefined ? [] : [`${holiday}.`]),
    day.first.length === 0 ? t('duty.day.nobody') : t('duty.day.first', partsWords(day.first, nameOf)),
    ...(day.second.length === 0 ? [] : [t('duty.day.second', partsWords(day.second, nameOf))]),
    ...day.gaps.map(({ from, until }) => t('duty.day.gap', from, until)),
  ];
  return `${dayWord(day.day)}. ${sentences.join(' ')}`;
}

export function partsWords(parts: readonly Part[], nameOf: NameOf): string {
  return parts.map((part) => partWords(part, nameOf)).join(', ');
}

export function partWords({ from, until, memberId }: Part, nameOf: NameOf): string {
  const name = nameOf(memberId);
  if (from === '00:00') return until === '24:00' ? name : t('duty.part.until', name, until);
  return until === '24:00' ? t('duty.part.from', name, from) : t('duty.part.between', name, from, until);
}

/// Why a roster has not all its points.
export function concernWords({ kind, member, count, hours, day }: Concern): string {
  const name = nameOf(member);
  switch (kind) {
    case 'unstaffed':
      return plural('duty.concern.unstaffed', count, hoursWords(hours));
    case 'alone':
      return t('duty.concern.alone', hoursWords(hours), day === null ? '' : dateWords(day));
    case 'overloaded':
      return t('duty.concern.overloaded', name, count, day === null ? '' : dateWords(day));
    case 'unreachable':
      return t('duty.concern.unreachable', name);
    case 'against-wishes':
      return plural('duty.concern.against-wishes', count);
  }
}

/// What is worth saying of a whole roster in one line.
export function scoreWords(points: number): string {
  if (points === 100) return t('duty.score.whole');
  if (points >= 90) return t('duty.score.good');
  return points >= 60 ? t('duty.score.look') : t('duty.score.bad');
}

export function mendWords({ mend, member }: MendedGap): string {
  switch (mend) {
    case 'stand-in':
      return t('duty.mend.stand-in', nameOf(member));
    case 'prove-channel':
      return t('duty.mend.prove-channel', nameOf(member));
    case 'ask-colleague':
      return t('duty.mend.ask-colleague');
    case 'set-up-rotation':
      return t('duty.mend.set-up-rotation');
  }
}

function hoursWords(hours: number): string {
  const days = Math.round(hours / 24);
  return hours < 48 ? plural('duty.hours-long', Math.max(1, hours)) : plural('duty.days-long', days);
}

function nameOf(member: Person | null): string {
  return member?.name ?? t('duty.member.gone');
}
