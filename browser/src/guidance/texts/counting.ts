/// Adds up how often pages were read; the server gives a number per page, language and day.
import { type Day, plusDays } from '../../ui/amsterdam.ts';

export interface DayCount {
  readonly day: Day;
  readonly page: string;
  readonly language: string;
  readonly reads: number;
}

export interface PageCount {
  readonly page: string;
  readonly nl: number;
  readonly en: number;
}

export const periods = [7, 28, 92] as const;
export type Period = (typeof periods)[number];

export function inPeriod(counts: readonly DayCount[], period: Period, today: Day): readonly DayCount[] {
  const since = plusDays(today, -period);
  return counts.filter(({ day }) => day >= since);
}

/// What was read most first.
export function perPage(counts: readonly DayCount[]): readonly PageCount[] {
  const of = (page: string, language: string): number => sum(counts.filter((count) => count.page === page && count.language.toLowerCase() === language));
  return [...new Set(counts.map(({ page }) => page))]
    .map((page) => ({ page, nl: of(page, 'nl'), en: of(page, 'en') }))
    .sort((one, other) => other.nl + other.en - one.nl - one.en || one.page.localeCompare(other.page));
}

/// The newest day first.
export function perDay(counts: readonly DayCount[]): readonly { readonly day: Day; readonly reads: number }[] {
  return [...new Set(counts.map(({ day }) => day))].sort().reverse().map((day) => ({ day, reads: sum(counts.filter((count) => count.day === day)) }));
}

function sum(counts: readonly DayCount[]): number {
  return counts.reduce((all, { reads }) => all + reads, 0);
}
