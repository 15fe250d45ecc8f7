/// Who is on duty now and who comes next (_nu van dienst, straks_), line by line.
import { html, nothing, type TemplateResult } from 'lit';
import { more } from '../ui/fields.ts';
import { language, plural, t } from '../ui/messages.ts';
import { table } from '../ui/table.ts';
import { timeWords, wordsFor } from '../ui/time.ts';
import { badge } from '../ui/worklist.ts';
import type { LineOnDuty } from './wire.ts';

export function present(lines: readonly LineOnDuty[], now: Date): TemplateResult {
  return table(t('duty.now.title'), [{ name: t('duty.line') }, { name: t('duty.now') }, { name: t('duty.next') }, { name: t('duty.gaps') }],
    lines.map((line) => [line.name[language], names(line.now), next(line, now), gapWords(line, now)]));
}

/// One line for who begins the day: her own line now and next; the other lines inside.
export function presentFolded(lines: readonly LineOnDuty[], lineId: string | null, now: Date): unknown {
  if (lines.length === 0) return nothing;
  const own = lines.find((line) => line.lineId === lineId);
  return more(t('duty.now.title'), own === undefined ? '' : shortWords(own, now), present(lines, now));
}

export function shortWords({ now: crew, next: relief }: LineOnDuty, now: Date): string {
  const nameWords = (people: LineOnDuty['now']): string => people.map(({ name }) => name).join(', ') || t('duty.nobody');
  return relief === null ? t('duty.now.short', nameWords(crew)) : t('duty.now.short.next', nameWords(crew), nameWords(relief.members), wordsFor(new Date(relief.at), now));
}

function next({ now: present, next: relief }: LineOnDuty, now: Date): unknown {
  if (relief === null) return present.length === 0 ? t('duty.next.nobody') : t('duty.next.none');
  return html`${names(relief.members)}, ${timeWords(relief.at, now)}`;
}

function names(people: readonly { readonly name: string }[]): unknown {
  return people.length === 0 ? badge('due', t('duty.nobody')) : people.map(({ name }) => name).join(', ');
}

function gapWords({ gaps }: LineOnDuty, now: Date): unknown {
  const first = gaps[0];
  if (first === undefined) return t('duty.gaps.none');
  const start = new Date(first.from) <= now ? t('duty.gaps.now') : timeWords(first.from, now);
  return html`${badge('due', plural('duty.gaps.count', gaps.length))} ${start}`;
}
