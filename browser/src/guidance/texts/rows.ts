/// The texts in the order in which they are looked for: pages by group with both languages beside each other, then the lists.
import type { Day } from '../../ui/amsterdam.ts';
import { type AllWords, spotIn, wordsOf } from './sought.ts';
import type { Kind, TextRow, Texts } from './wire.ts';
import { asksNow } from './words.ts';

export type Shown = 'all' | 'asks';

export interface PagePair {
  readonly nl: TextRow | null;
  readonly en: TextRow | null;
}

export interface PageGroup {
  readonly group: string;
  readonly pages: readonly PagePair[];
}

/// What waits for this member: first what another proposed, then her own work.
export function waitingFor({ documents, mayWrite }: Texts): readonly TextRow[] {
  if (!mayWrite) return [];
  const proposed = documents.filter(({ open }) => open?.state === 'PROPOSED' && !open.mine);
  const given = documents.filter(({ open, returned }) => open === null && returned?.mine === true);
  const own = documents.filter(({ open }) => open?.state === 'DRAFT' && open.mine);
  return [...proposed, ...given, ...own];
}

/// @param texts what each says; nothing as long as that is not known, then only titles are looked through
export function shownOf(rows: readonly TextRow[], shown: Shown, sought: string, today: Day, now: Date, texts: AllWords = {}): readonly TextRow[] {
  const words = wordsOf(sought);
  const fits = (row: TextRow): boolean => words.length === 0 || spotIn(row, texts[row.id] ?? '', words) !== null;
  const wanted = new Set(rows.filter((row) => fits(row) && (shown === 'all' || asksNow(row, today, now))).map(({ id }) => id));
  // A page is one thing in two languages: when one of them is looked for, the other stands beside it.
  return rows.filter(({ id, pair }) => wanted.has(id) || (pair !== null && wanted.has(pair)));
}

export function pagesByGroup(rows: readonly TextRow[], order: readonly string[]): readonly PageGroup[] {
  const all = pairs(ofKind(rows, 'PAGE'));
  const groupOf = ({ nl, en }: PagePair): string => (nl ?? en)?.group ?? '';
  const groups = [...new Set(all.map(groupOf))].sort((one, other) => placeOf(order, one) - placeOf(order, other));
  return groups.map((group) => ({ group, pages: all.filter((pair) => groupOf(pair) === group) }));
}

export function ofKind(rows: readonly TextRow[], kind: Kind): readonly TextRow[] {
  return rows.filter((row) => row.kind === kind);
}

function pairs(pages: readonly TextRow[]): readonly PagePair[] {
  const of = (id: string | null): TextRow | null => pages.find((page) => page.id === id) ?? null;
  const dutch = pages.filter(({ language }) => language !== 'en').map((nl) => ({ nl, en: of(nl.pair) }));
  const alone = pages.filter(({ language, pair }) => language === 'en' && of(pair) === null).map((en) => ({ nl: null, en }));
  return [...dutch, ...alone];
}

function placeOf(order: readonly string[], group: string): number {
  const at = order.indexOf(group);
  return at < 0 ? order.length : at;
}
