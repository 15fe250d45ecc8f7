import { describe, expect, test } from 'vitest';
import { pathOf, placeIn, placeWords, spanOfLine } from '../../../src/guidance/texts/places.ts';
import type { Fault } from '../../../src/guidance/texts/wire.ts';

const page = '---\ntitle: Iemand bedreigt mij\nsources: [S6]\n---\nBel ons.\n\n[hier](page:nergens)\n';
const fault = (part: Partial<Fault>): Fault => ({ path: 'guidance/pages/x/nl.md', place: '', line: null, fault: 'Dit klopt niet', wayOut: 'Verander het', ...part });

const path = pathOf('pages.x.nl');

describe('the place of a fault', () => {
  test('is a field on the form, by its name or by its line', () => {
    expect(placeIn(fault({ place: 'sources' }), page)).toEqual({ kind: 'field', field: 'sources' });
    expect(placeIn(fault({ place: 'regel 2', line: 2 }), page)).toEqual({ kind: 'field', field: 'title' });
    expect(placeWords(fault({ place: 'sources' }), page, path)).toBe('Bij Bronnen:');
  });

  test('is a line of the text as its writer counts it', () => {
    expect(placeIn(fault({ place: 'line 7', line: 7 }), page)).toEqual({ kind: 'line', line: 3 });
    expect(placeWords(fault({ line: 7 }), page, path)).toBe('Bij regel 3:');
    const body = page.slice(page.indexOf('Bel'));
    const [from, until] = spanOfLine(body, 3);
    expect(body.slice(from, until)).toBe('[hier](page:nergens)');
  });

  test('is counted in the whole of a text without a head', () => {
    expect(placeIn(fault({ place: 'title', line: 12 }), '- id: S6\n  title: x\n')).toEqual({ kind: 'line', line: 12 });
  });

  test('that is no place at all is said as it was given', () => {
    expect(placeWords(fault({ place: 'rules[3]' }), 'rules:\n', path)).toBe('Bij rules[3]:');
    expect(placeWords(fault({}), 'rules:\n', path)).toBe('');
    expect(placeWords(fault({ path: 'guidance/sources.yaml', title: 'Bronnen', place: 'regel 3' }), page, path)).toBe('In “Bronnen”, bij regel 3:');
    expect(placeWords(fault({ path: 'guidance/pages/x/en.md', title: null, place: 'sources' }), page, 'guidance/pages/x/nl.md')).toBe('In de Engelse tekst, bij bronnen:');
    expect(placeWords(fault({ path: 'guidance/pages/x/nl.md', place: '' }), page, 'guidance/pages/x/en.md')).toBe('In de Nederlandse tekst:');
    expect(placeWords(fault({ path: 'guidance/pages/y/en.md', title: 'Press', place: 'first' }), page, 'guidance/pages/x/en.md')).toBe('In “Press” (Engels), bij het eerste wat iemand doet:');
    expect(placeWords(fault({ path: 'guidance/pages/y/nl.md', title: null, place: 'regel 9' }), page, path)).toBe('In een andere tekst, bij regel 9:');
    expect(pathOf('rules.advice')).toBe('guidance/rules/advice.yaml');
    expect(spanOfLine('kort', 9)).toEqual([4, 4]);
  });
});
