import { describe, expect, test } from 'vitest';
import { type Draft, missing, slotsOf, slotsOn, without } from '../../src/duty/week.ts';
import type { Slot } from '../../src/duty/wire.ts';

const draft: Draft = { lineId: 'councillors', weekdays: [1, 3], from: '22:00', until: '06:00', memberId: 'bram', rank: 1 };
const slot = (from: string, rank: number): Slot => ({ lineId: 'councillors', weekday: 1, from, until: '12:00', memberId: 'bram', rank });

describe('the week of a line', () => {
  test('one choice of days and hours gives a slot for each day', () => {
    expect(slotsOf(draft)).toEqual([
      { lineId: 'councillors', weekday: 1, from: '22:00', until: '06:00', memberId: 'bram', rank: 1 },
      { lineId: 'councillors', weekday: 3, from: '22:00', until: '06:00', memberId: 'bram', rank: 1 },
    ]);
  });

  test('a day shows its own slots by hour, who is rung first before who is rung second', () => {
    const [second, first, early] = [slot('08:00', 2), slot('08:00', 1), slot('00:00', 2)];
    const elsewhere = { ...first, lineId: 'mayors' };
    expect(slotsOn([second, elsewhere, first, early, { ...first, weekday: 2 }], 'councillors', 1)).toEqual([early, first, second]);
  });

  test('everything that is missing is named at once', () => {
    expect(missing({ ...draft, memberId: '', weekdays: [], from: '25:00', until: '' })).toEqual(['memberId', 'weekdays', 'from', 'until']);
    expect(missing(draft)).toEqual([]);
  });

  test('taking one slot away leaves its twin', () => {
    const [one, twin] = [slot('08:00', 1), slot('08:00', 1)];
    expect(without([one, twin], one)).toEqual([twin]);
  });
});
