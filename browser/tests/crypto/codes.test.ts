import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprint, hash, makeCode, readCode, wordsOfCode } from '../../src/crypto/index.ts';
import { words as list } from '../../src/crypto/wordlist.ts';
import { randomFrom } from './randomness.ts';
import { person } from './team.ts';

const code = makeCode(randomFrom('Anna/code'));
const words = wordsOfCode('return', code);
const anyCode = fc.uint8Array({ minLength: 13, maxLength: 13 });
const kind = fc.constantFrom('return', 'recovery');

test('a code is ten words of the list', () => {
  expect(words).toHaveLength(10);
  expect(words.every((word) => list.includes(word))).toBe(true);
});

test('every code is read back, however it is typed', () => {
  const separator = fc.constantFrom(' ', '-', '\n', ' - ', ', ', '.', '1 ');
  const style = fc.constantFrom<(word: string) => string>(
    (word) => word,
    (word) => word.toUpperCase(),
    (word) => word.replace('e', 'é'),
    (word) => word.slice(0, Math.max(4, word.length - 2)),
  );
  const typing = fc.array(fc.tuple(separator, style), { minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(anyCode, kind, typing, (bytes, of, ways) => {
      const typed = wordsOfCode(of, bytes).map((word, i) => `${ways[i]?.[0] ?? ''}${ways[i]?.[1](word) ?? ''}`);
      expect(readCode(of, typed.join(' '))).toEqual({ ok: true, code: bytes });
    }),
  );
});

test('a word that is not known is told, with its place', () => {
  const typed = words.with(2, 'zzyzx').with(7, 'qqq').join(' ');
  const unknown = [
    { position: 3, word: 'zzyzx' },
    { position: 8, word: 'qqq' },
  ];
  expect(readCode('return', typed)).toEqual({ ok: false, reason: 'unknown-words', unknown });
});

test('nine or eleven words are too few or too many', () => {
  expect(readCode('return', words.slice(1).join(' '))).toEqual({ ok: false, reason: 'wrong-count', count: 9 });
  expect(readCode('return', [...words, ...words.slice(0, 1)].join(' '))).toMatchObject({ reason: 'wrong-count' });
  expect(readCode('return', '')).toEqual({ ok: false, reason: 'wrong-count', count: 0 });
});

test('recovery words never pass for return words but by chance of one in 64', () => {
  const passed = Array.from({ length: 640 }, (_, i) => randomFrom(`code ${i}`)(13)).filter(
    (bytes) => readCode('return', wordsOfCode('recovery', bytes).join(' ')).ok,
  );
  expect(passed.length).toBeLessThan(30);
});

test('two words exchanged are found out nearly always', () => {
  const exchanged = words.with(0, words[1] ?? '').with(1, words[0] ?? '');
  expect(readCode('return', exchanged.join(' '))).toEqual({ ok: false, reason: 'wrong-checksum' });
});

test('a fingerprint is eight words that change with either key', async () => {
  const bram = await person('Bram', { functions: ['confidant'] });
  const carla = await person('Carla', { functions: ['confidant'] });
  const brams = fingerprint(bram.recipient, bram.key.verifyKey);
  expect(brams).toHaveLength(8);
  expect(fingerprint(carla.recipient, bram.key.verifyKey)).not.toEqual(brams);
  expect(fingerprint(bram.recipient, hash('another'))).not.toEqual(brams);
});
