import { words as list } from './wordlist.ts';

// Bytes as words of 11 bits and back, however somebody typed them.
const BITS = 11;
const FEWEST_LETTERS = 4;

export interface TypedWord {
  readonly typed: string;
  readonly index: number | null;
}

export function wordsOf(bytes: Uint8Array, count: number): readonly string[] {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: count }, (_, i) => {
    const word = list[Number.parseInt(bits.slice(i * BITS, (i + 1) * BITS), 2)];
    if (word === undefined) throw new RangeError('too few bits');
    return word;
  });
}

// Capitals, accents, hyphens, spaces and line ends do not matter; the bytes are padded with zero bits at the end.
export function readWords(typed: string): { readonly words: readonly TypedWord[]; readonly bytes: Uint8Array } {
  const words = typed
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/\P{L}+/u)
    .filter((word) => word !== '')
    .map((word) => ({ typed: word, index: indexOf(word) }));
  const bits = words.map(({ index }) => (index ?? 0).toString(2).padStart(BITS, '0')).join('');
  const size = Math.ceil(bits.length / 8);
  const padded = bits.padEnd(size * 8, '0');
  return { words, bytes: Uint8Array.from({ length: size }, (_, i) => Number.parseInt(padded.slice(8 * i, 8 * i + 8), 2)) };
}

// The whole word, or its beginning from four letters on when only one word begins so.
function indexOf(typed: string): number | null {
  const whole = list.indexOf(typed);
  if (whole >= 0) return whole;
  if (typed.length < FEWEST_LETTERS) return null;
  const [only, ...others] = list.filter((word) => word.startsWith(typed));
  return only === undefined || others.length > 0 ? null : list.indexOf(only);
}
