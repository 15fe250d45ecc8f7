import { describe, expect, test } from 'vitest';
import { shownOf } from '../../../src/guidance/texts/rows.ts';
import { spotIn, wordsOf } from '../../../src/guidance/texts/sought.ts';
import { day, now, row } from './cast.ts';

const page = '---\ntitle: Schade\nfirst: Maak eerst foto’s.\n---\n## Wie betaalt\n\nBel Slachtofferhulp. De café-eigenaar belt zelf.\n';

describe('what a member looks for', () => {
  test('is found in the text, with its line as its writer counts it', () => {
    const spot = spotIn(row('damage'), page, wordsOf('slachtofferhulp'));
    expect(spot?.place).toEqual({ kind: 'line', line: 3 });
    expect(spot?.parts.filter(({ isSought }) => isSought)).toEqual([{ words: 'Slachtofferhulp', isSought: true }]);
    expect(spot?.parts.map(({ words }) => words).join('')).toBe('Bel Slachtofferhulp. De café-eigenaar belt zelf.');
  });

  test('is found in a field of the head by the name on the form, and in a title', () => {
    expect(spotIn(row('damage'), page, wordsOf('foto'))?.place).toEqual({ kind: 'field', field: 'first' });
    expect(spotIn(row('damage', { title: 'Er is iets kapot' }), page, wordsOf('KAPOT'))).toEqual({ place: { kind: 'title' }, parts: [] });
  });

  test('is found without accents, and only when every word is there', () => {
    expect(spotIn(row('damage'), page, wordsOf('cafe'))?.parts.find(({ isSought }) => isSought)?.words).toBe('café');
    expect(spotIn(row('damage'), page, wordsOf('slachtofferhulp betaalt'))).not.toBeNull();
    expect(spotIn(row('damage'), page, wordsOf('slachtofferhulp fiets'))).toBeNull();
  });

  test('is cut around the first place in a long line', () => {
    const long = `begin ${'woord '.repeat(40)}hier ${'daarna '.repeat(40)}`;
    const words = spotIn(row('norm', { kind: 'LIST' }), long, ['hier'])?.parts.map((part) => part.words).join('') ?? '';
    expect(words.length).toBeLessThan(200);
    expect(words).toMatch(/^… .*hier .* …$/);
  });

  test('keeps both languages of a page together', () => {
    const rows = [row('pages.a.nl', { pair: 'pages.a.en' }), row('pages.a.en', { pair: 'pages.a.nl', language: 'en' }), row('pages.b.nl')];
    const texts = { 'pages.a.nl': 'Bel Slachtofferhulp.', 'pages.a.en': 'Call.', 'pages.b.nl': 'Niets.' };
    expect(shownOf(rows, 'all', 'slachtofferhulp', day, now, texts).map(({ id }) => id)).toEqual(['pages.a.nl', 'pages.a.en']);
    expect(shownOf(rows, 'all', '', day, now)).toHaveLength(3);
  });
});
