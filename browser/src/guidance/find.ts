/// Finding a page by what somebody types (_zoeken_), in her own browser: no letter of it is sent.

/// What one page can be found by.
export interface FindablePage {
  readonly title: string;
  readonly path: string;
  readonly summary: string;
  readonly keywords: readonly string[];
}

/// From this length on, words that only begin alike count a little: "bedreigd" finds "bedreiging".
const stemLength = 5;

/// The pages that have something of most of the words that were typed, best first; none for an empty question. Whoever types a
/// whole sentence finds what it is about: little words such as "ik" and "de" help, and are never missed.
export function find(question: string, pages: readonly FindablePage[]): readonly FindablePage[] {
  const asked = wordsOf(question);
  const long = asked.filter(isLong);
  const wanted = long.length === 0 ? asked : long;
  const found = pages.map((page) => ({ page, has: wanted.filter((word) => scoreOf(word, page) > 0).length, score: sum(asked.map((word) => scoreOf(word, page))) }));
  const most = Math.max(0, ...found.map(({ has }) => has));
  return most === 0 ? [] : found
    .filter(({ has }) => has === most)
    .sort((one, other) => other.score - one.score)
    .map(({ page }) => page);
}

/// A number such as 113 says as much as a long word.
function isLong(word: string): boolean {
  return word.length > 3 || /\d/.test(word);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function scoreOf(asked: string, page: FindablePage): number {
  const places: readonly (readonly [readonly string[], number])[] = [
    [wordsOf(page.title), 4],
    [wordsOf(page.keywords.join(' ')), 3],
    [wordsOf(page.summary), 1],
  ];
  return Math.max(...places.map(([words, weight]) => weight * Math.max(0, ...words.map((there) => likeness(asked, there)))));
}

function likeness(typed: string, there: string): number {
  if (there === typed) return 1;
  if (there.startsWith(typed)) return 0.9;
  if (typed.length >= 4 && there.includes(typed)) return 0.6;
  return typed.length >= stemLength && there.startsWith(typed.slice(0, Math.max(stemLength, typed.length - 2))) ? 0.5 : 0;
}

/// Small letters without accents.
function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').split(/[^a-z0-9]+/).filter((word) => word !== '');
}
