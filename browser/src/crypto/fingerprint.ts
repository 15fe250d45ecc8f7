import { concat, fromB64u, hashBytes, utf8 } from './bytes.ts';
import { wordsOf } from './words.ts';

const FINGERPRINT_WORDS = 8;

// Eight words, shown in two rows of four, that two people compare over the telephone: are these keys really yours?
export function fingerprint(recipient: string, verifyKey: string): readonly string[] {
  const key = fromB64u(verifyKey);
  if (key?.length !== 32) throw new RangeError('a verify key has 32 bytes');
  return wordsOf(hashBytes(concat(utf8('rs1/fingerprint'), hashBytes(recipient), key)), FINGERPRINT_WORDS);
}
