/// Looks for words in all texts (_zoeken in teksten_), in this browser: what a member looks for is not sent.
import { field, linesBefore, readPage } from './head.ts';
import { type HeadField, headFields } from './places.ts';
import type { TextRow } from './wire.ts';

/// The words of each text by its id.
export type AllWords = Readonly<Record<string, string>>;

/// Where the words stand in a text.
export interface Spot {
  readonly place: { readonly kind: 'title' } | { readonly kind: 'field'; readonly field: HeadField } | { readonly kind: 'line'; readonly line: number };
  /// Some of the text around the first word, split at the words that were looked for.
  readonly parts: readonly Part[];
}

export interface Part {
  readonly words: string;
  readonly isSought: boolean;
}

const around = 60;

export function wordsOf(sought: string): readonly string[] {
  return plain(sought).split(/\s+/).filter((word) => word !== '');
}

/// The first place with as many of the words as can be; null when one of them stands nowhere in it.
export function spotIn(row: TextRow, text: string, words: readonly string[]): Spot | null {
  const title = `${row.title} ${row.id} ${row.address ?? ''}`;
  if (words.every((word) => plain(title).includes(word))) return { place: { kind: 'title' }, parts: [] };
  const all = plain(`${title} ${text}`);
  if (words.length === 0 || !words.every((word) => all.includes(word))) return null;
  const lines = text.split('\n');
  const counts = lines.map((line) => words.filter((word) => plain(line).includes(word)).length);
  const best = counts.indexOf(Math.max(...counts));
  const line = lines[best] ?? '';
  const page = row.kind === 'PAGE' ? readPage(text) : null;
  const body = page === null ? best + 1 : best + 1 - linesBefore(page);
  const name = headFields.find((one) => one === /^[a-z-]+/.exec(line)?.[0]);
  if (page !== null && body <= 0) return { place: name === undefined ? { kind: 'title' } : { kind: 'field', field: name }, parts: parts(name === undefined ? line : field(page, name), words) };
  return { place: { kind: 'line', line: body }, parts: parts(line.trim(), words) };
}

function parts(line: string, words: readonly string[]): readonly Part[] {
  const signs = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment);
  const flat = signs.map(plain).map((sign) => (sign.length === 1 ? sign : ' ')).join('');
  const marks = signs.map(() => false);
  for (const word of words) {
    for (let at = flat.indexOf(word); at >= 0; at = flat.indexOf(word, at + word.length)) marks.fill(true, at, at + word.length);
  }
  const first = Math.max(0, marks.indexOf(true));
  const from = first <= around ? 0 : signs.indexOf(' ', first - around) + 1;
  const until = Math.min(signs.length, from + 3 * around);
  const found: { words: string; isSought: boolean }[] = [];
  for (let at = from; at < until; at += 1) {
    const last = found.at(-1);
    const isSought = marks[at] ?? false;
    if (last !== undefined && last.isSought === isSought) last.words += signs[at] ?? '';
    else found.push({ words: signs[at] ?? '', isSought });
  }
  return [...(from > 0 ? [{ words: '… ', isSought: false }] : []), ...found, ...(until < signs.length ? [{ words: ' …', isSought: false }] : [])];
}

function plain(words: string): string {
  return words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();
}
