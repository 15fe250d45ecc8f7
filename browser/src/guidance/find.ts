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

/// The pages that have something of every word that was typed, best first; none for an empty question.
export function find(question: string, pages: readonly FindablePage[]): readonly FindablePage[] {
  const asked = wordsOf(question);
  if (asked.length === 0) return [];
  return pages
    .map((page) => ({ page, score: scoreOf(asked, page) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ page }) => page);
}

function scoreOf(asked: readonly string[], page: FindablePage): number {
  const places: readonly (readonly [readonly string[], number])[] = [
    [wordsOf(page.title), 4],
    [wordsOf(page.keywords.join(' ')), 3],
    [wordsOf(page.summary), 1],
  ];
  const scores = asked.map((word) => Math.max(...places.map(([words, weight]) => weight * Math.max(0, ...words.map((there) => likeness(word, there))))));
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0);
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
