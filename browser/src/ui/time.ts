/// Time in words first, exact for who asks: “over 20 minuten”, “gisteren 23:40”. Always the clock of the Netherlands: a promise to
/// call at ten is ten there, also for whoever reads it abroad or on a telephone that is set to something else.
import { html, nothing, type TemplateResult } from 'lit';
import { daysBetween, localOf, timeZone } from './amsterdam.ts';
import { language, plural, t } from './messages.ts';

const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
const clock = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long' });
const day = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'long' });
const dayOfYear = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'long', year: 'numeric' });
const exact = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'full', timeStyle: 'short' });

const minute = 60_000;

export function timeWords(at: Date | string, now: Date): TemplateResult {
  const date = new Date(at);
  const isNear = Math.abs(date.getTime() - now.getTime()) < 60 * minute;
  return html`<time datetime=${date.toISOString()} title=${exact.format(date)}>${wordsFor(date, now)}${
    isNear ? html`<span class="rs-visually-hidden"> (${clock.format(date)})</span>` : nothing}</time>`;
}

export function wordsFor(date: Date, now: Date): string {
  const minutes = Math.round((date.getTime() - now.getTime()) / minute);
  if (minutes === 0) return t('ui.time.now');
  if (minutes > -60 && minutes < 0) return plural('ui.time.minutes-ago', -minutes);
  if (minutes > 0 && minutes < 60) return plural('ui.time.in-minutes', minutes);
  const time = clock.format(date);
  const days = daysBetween(localOf(now).day, localOf(date).day);
  if (days === 0) return t('ui.time.today', time);
  if (days === -1) return t('ui.time.yesterday', time);
  if (days === 1) return t('ui.time.tomorrow', time);
  if (days > 1 && days < 7) return `${weekday.format(date)} ${time}`;
  return `${dayWords(date, now)} ${time}`;
}

/// A date without its hour: “3 december”, with the year when it is not this one.
export function dayWords(date: Date, now: Date): string {
  return (localOf(date).day.slice(0, 4) === localOf(now).day.slice(0, 4) ? day : dayOfYear).format(date);
}

export function clockWords(date: Date): string {
  return clock.format(date);
}

/// How long something lasts or has waited: “12 minuten”.
export function durationWords(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 60) return plural('ui.duration.seconds', seconds);
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return plural('ui.duration.minutes', minutes);
  const hours = Math.round(minutes / 60);
  return hours < 48 ? plural('ui.duration.hours', hours) : plural('ui.duration.days', Math.round(hours / 24));
}
