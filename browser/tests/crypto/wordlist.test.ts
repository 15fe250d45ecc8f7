import { describe, expect, it } from 'vitest';
import { asTypeScript } from '../../build/wordlist.mjs';
import module from '../../src/crypto/wordlist.ts?raw';
import { words } from '../../src/crypto/wordlist.ts';
import text from '../../../testvectors/rs1/words.txt?raw';
import { differsByOneSound, overTheTelephone, spoken } from './spoken.ts';
import { stopList } from './stop-list.ts';

// Pairs of words that are the same to `key`, named so that a failing test says which.
function confused(key: (word: string) => string, list: readonly string[]): readonly string[] {
  const first = new Map<string, string>();
  return list.flatMap((word) => {
    const other = first.get(key(word));
    first.set(key(word), other ?? word);
    return other === undefined ? [] : [`${other} ${word}`];
  });
}

const isStopped = (word: string): boolean =>
  stopList.some((stop) => (stop.endsWith('-') ? word.startsWith(stop.slice(0, -1)) : word === stop));

describe('the words of a code', () => {
  it('are 2,048, so that a word is eleven bits', () => {
    expect(words).toHaveLength(2048);
  });

  it('are the same in the module and in the vectors', () => {
    expect(text).toBe(`${words.join('\n')}\n`);
    expect(module).toBe(asTypeScript(text));
  });

  it('are sorted by ASCII', () => {
    expect(words).toEqual([...words].sort((a, b) => (a < b ? -1 : 1)));
  });

  it('have three to eight plain letters', () => {
    expect(words.filter((word) => !/^[a-z]{3,8}$/.test(word))).toEqual([]);
  });

  it('are known by their first four letters', () => {
    expect(confused((word) => word.slice(0, 4), words)).toEqual([]);
  });

  it('never continue a word of three letters', () => {
    const short = words.filter((word) => word.length === 3);
    expect(words.filter((word) => short.some((begin) => word !== begin && word.startsWith(begin)))).toEqual([]);
  });

  it('have no two that sound the same', () => {
    expect(confused(spoken, words)).toEqual([]);
  });

  it('have no two that sound the same over a telephone', () => {
    expect(confused(overTheTelephone, words)).toEqual([]);
  });

  it('have no two that differ by a single sound', () => {
    const sounds = words.map((word) => ({ word, sound: spoken(word) }));
    const pairs = sounds.flatMap((one, at) =>
      sounds.slice(at + 1).flatMap((other) => (differsByOneSound(one.sound, other.sound) ? [`${one.word} ${other.word}`] : [])),
    );
    expect(pairs).toEqual([]);
  });

  it('have none that frightens, insults or saddens', () => {
    expect(words.filter(isStopped)).toEqual([]);
  });
});

describe('the sound of a word', () => {
  it.each([
    ['leiden', 'lijden'],
    ['rauw', 'rouw'],
    ['hard', 'hart'],
    ['licht', 'ligt'],
    ['circus', 'sirkus'],
    ['noot', 'nood'],
  ])('is the same for %s and %s', (one, other) => {
    expect(spoken(one)).toBe(spoken(other));
  });

  it.each([
    ['maan', 'man'],
    ['boer', 'boor'],
    ['reis', 'rijst'],
  ])('is not the same for %s and %s', (one, other) => {
    expect(spoken(one)).not.toBe(spoken(other));
  });

  it.each([
    ['maan', 'man'],
    ['fijn', 'zijn'],
    ['mat', 'nat'],
  ])('is lost between %s and %s on a bad line', (one, other) => {
    expect(overTheTelephone(one)).toBe(overTheTelephone(other));
  });

  it.each([
    ['boek', 'doek', true],
    ['boek', 'boeket', false],
    ['kraan', 'kaan', true],
    ['tulp', 'tulp', true],
  ])('of %s and %s differs by one at most: %s', (one, other, expected) => {
    expect(differsByOneSound(spoken(one), spoken(other))).toBe(expected);
  });
});
