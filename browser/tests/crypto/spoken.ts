// How a Dutch word sounds, roughly, so that a test can find two words that somebody might confuse over the telephone.
// Signs that are no letters stand for one sound each: 8 aa, 2 ee, 1 ie, 0 oo, 9 uu, 3 au/ou, 4 ei/ij, 5 oe, 6 eu, 7 ui.
type Rule = readonly [RegExp, string];

const SPELLINGS: readonly Rule[] = [
  [/ctie$/, 'ks1'],
  [/tie$/, 'ts1'],
  [/isch(e?)$/, 'is$1'],
  [/^chr/, 'kr'],
  [/^ch/, 'S'],
  [/che$/, 'Se'],
  [/sch/g, 'sG'],
  [/ch/g, 'G'],
  [/sj|sh/g, 'S'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/qu/g, 'kw'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/ck?/g, 'k'],
  [/n(?=k)/g, 'N'],
  [/ng/g, 'N'],
  [/ieuw/g, '1w'],
  [/eeuw/g, '2w'],
  [/[ao]uw?/g, '3'],
  [/ij|ei/g, '4'],
  [/oe/g, '5'],
  [/eu/g, '6'],
  [/ui/g, '7'],
  [/ie/g, '1'],
  [/^y(?=[aeou])/, 'j'],
  [/y/g, 'i'],
  [/aa/g, '8'],
  [/ee/g, '2'],
  [/oo/g, '0'],
  [/uu/g, '9'],
];

const LONG: Readonly<Record<string, string>> = { a: '8', e: '2', i: '1', o: '0', u: '9' };

// Voiced and voiceless are one, as at the end of a word and on a bad line; a final n is often not spoken.
const ALIKE: readonly Rule[] = [
  [/e(n|ns)$/, 'e'],
  [/([^0-9])\1+/g, '$1'],
  [/[dt]+/g, 't'],
  [/[bp]+/g, 'p'],
  [/[gG]+/g, 'G'],
  [/[vf]+/g, 'f'],
  [/[zs]+/g, 's'],
];

// What a telephone loses besides: the length of vowels, m against n, f against s and w.
const LOST: readonly Rule[] = [
  [/8/g, 'a'],
  [/2/g, 'e'],
  [/1/g, 'i'],
  [/0/g, 'o'],
  [/9/g, 'u'],
  [/[mN]/g, 'n'],
  [/[fw]/g, 's'],
  [/(.)\1+/g, '$1'],
];

const apply = (rules: readonly Rule[], text: string): string => rules.reduce((said, [from, to]) => said.replace(from, to), text);

// A vowel at the end, before another vowel or before one consonant and a vowel is long: `maken`, not `makken`.
const openSyllables = (said: string): string =>
  said.replace(/[aeiou](?=$|[aeiou0-9]|[^aeiou0-9][aeiou0-9])/g, (vowel, at: number) =>
    vowel === 'e' && /^e([nrl]|ren|len)?$/.test(said.slice(at)) ? 'e' : (LONG[vowel] ?? vowel),
  );

export const spoken = (word: string): string => apply(ALIKE, openSyllables(apply(SPELLINGS, word)));

export const overTheTelephone = (word: string): string => apply(LOST, spoken(word));

// One sound put in, left out or changed, or none at all.
export function differsByOneSound(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  return short.slice(same + (short.length === long.length ? 1 : 0)) === long.slice(same + 1);
}
