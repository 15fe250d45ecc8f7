import { type Random, concat, equal, hashBytes, utf8 } from './bytes.ts';
import { readWords, wordsOf } from './words.ts';

// Ten words that somebody can write down or say over the telephone: 104 random bits and 6 bits that find a mistake.
// A reporter returns with them (`return`), a member gets the own keys back with them (`recovery`).
export type CodeKind = 'return' | 'recovery';

export type CodeReading =
  | { readonly ok: true; readonly code: Uint8Array }
  | { readonly ok: false; readonly reason: 'unknown-words'; readonly unknown: readonly UnknownWord[] }
  | { readonly ok: false; readonly reason: 'wrong-count'; readonly count: number }
  | { readonly ok: false; readonly reason: 'wrong-checksum' };

// Counted from 1, as people do.
export interface UnknownWord {
  readonly position: number;
  readonly word: string;
}

const CODE_SIZE = 13;
const CODE_WORDS = 10;
const CHECKSUM_BITS = 6;

export const makeCode = (random: Random): Uint8Array => random(CODE_SIZE);

export function wordsOfCode(kind: CodeKind, code: Uint8Array): readonly string[] {
  if (code.length !== CODE_SIZE) throw new RangeError('a code has 13 bytes');
  return wordsOf(concat(code, checksum(kind, code)), CODE_WORDS);
}

export function readCode(kind: CodeKind, typed: string): CodeReading {
  const { words, bytes } = readWords(typed);
  const unknown = words.flatMap(({ typed: word, index }, i) => (index === null ? [{ position: i + 1, word }] : []));
  if (unknown.length > 0) return { ok: false, reason: 'unknown-words', unknown };
  if (words.length !== CODE_WORDS) return { ok: false, reason: 'wrong-count', count: words.length };
  const code = bytes.slice(0, CODE_SIZE);
  const isRight = equal(bytes.subarray(CODE_SIZE, CODE_SIZE + 1), checksum(kind, code));
  return isRight ? { ok: true, code } : { ok: false, reason: 'wrong-checksum' };
}

// One byte of which only the first six bits are set; the kind is in it, so that one code cannot pass for the other.
function checksum(kind: CodeKind, code: Uint8Array): Uint8Array {
  const [first = 0] = hashBytes(concat(utf8('rs1/check'), utf8(kind), code));
  return Uint8Array.of(first & (0xff << (8 - CHECKSUM_BITS)));
}
