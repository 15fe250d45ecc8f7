import { describe, expect, test } from 'vitest';
import { inPeriod, perDay, perPage } from '../../../src/guidance/texts/counting.ts';
import { readPage } from '../../../src/guidance/texts/head.ts';
import { skeleton, slug } from '../../../src/guidance/texts/skeleton.ts';
import { byUrgency } from '../../../src/guidance/texts/urgency.ts';
import type { Cause, ReviewDue } from '../../../src/guidance/texts/wire.ts';
import { day } from './cast.ts';

const due = (document: string, what: Cause, daysLeft: number | null): ReviewDue => ({ document, title: document, what, date: null, daysLeft, language: null, place: null, count: 1 });

describe('what asks to be looked at', () => {
  test('stands by urgency, the nearest day first', () => {
    const reviews = [due('c', 'CONCEPT', null), due('b', 'EXPIRES', 20), due('a', 'REVIEW_DUE', 3), due('d', 'EXPIRED', -2), due('e', 'REVIEW_DUE', 200), due('f', 'REVIEW_DUE', 0), due('g', 'TRANSLATION_BEHIND', null)];
    expect(byUrgency(reviews).map(([urgency, some]) => [urgency, some.map(({ document }) => document)])).toEqual([
      ['now', ['d', 'f', 'g']], ['soon', ['a', 'b']], ['later', ['e', 'c']],
    ]);
  });
});

describe('how often pages were read', () => {
  const counts = [
    { day: '2026-11-21', page: 'front', language: 'nl', reads: 30 }, { day: '2026-11-21', page: 'front', language: 'en', reads: 2 },
    { day: '2026-11-20', page: 'threatened', language: 'nl', reads: 40 }, { day: '2026-11-01', page: 'front', language: 'nl', reads: 5 },
  ];

  test('is added up per page, in both languages', () => {
    expect(perPage(counts)).toEqual([{ page: 'threatened', nl: 40, en: 0 }, { page: 'front', nl: 35, en: 2 }]);
  });

  test('is added up per day of the last days', () => {
    expect(perDay(inPeriod(counts, 7, day))).toEqual([{ day: '2026-11-21', reads: 32 }, { day: '2026-11-20', reads: 40 }]);
    expect(inPeriod(counts, 28, day)).toHaveLength(4);
  });
});

describe('a new page', () => {
  const page = { id: 'a-new-page', group: 'threat', nl: { title: 'Een nieuwe: pagina', address: 'een-nieuwe-pagina' }, en: { title: 'A new page', address: 'a-new-page' } };

  test('begins with a head that can be filled in', () => {
    const text = skeleton(page, 'nl', 'Els', day);
    expect(readPage(text)).not.toBeNull();
    expect(text).toContain('title: "Een nieuwe: pagina"\naddress: een-nieuwe-pagina\nsummary:\ngroup: threat\n');
    expect(text).toContain('reviewed: 2026-11-22\nreviewed-by: Els\nnext-review: 2027-05-22\nvalid-from: 2026-11-22\n');
    expect(text).not.toContain('translates-review');
    expect(skeleton(page, 'en', 'Els', day)).toContain('translates-review: 2026-11-22\n');
  });

  test('gets an address from its title', () => {
    expect(slug('Café ’t Hoekje, ’s avonds?')).toBe('cafe-t-hoekje-s-avonds');
    expect(slug('  ')).toBe('');
  });
});
