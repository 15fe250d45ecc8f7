import { describe, expect, test } from 'vitest';
import { utf8 } from '../../src/crypto/index.ts';
import type { Counted } from '../../src/casefile/model/closing.ts';
import { countUp, readRecord } from '../../src/casefile/model/counting.ts';

const times = (n: number, one: Partial<Counted>): readonly Counted[] =>
  Array.from({ length: n }, () => ({ province: 'drenthe', officeGroup: 'councillor', kind: 'threat', ...one }));
const kinds = (records: readonly Counted[]): Readonly<Record<string, number>> =>
  Object.fromEntries(countUp(records).filter(({ part }) => part === 'kind').map(({ value, records: n }) => [value, n]));

describe('counting a quarter', () => {
  test('what everybody has in common is told', () => {
    expect(countUp(times(7, {}))).toEqual([
      { part: 'total', value: 'all', records: 7 },
      { part: 'kind', value: 'threat', records: 7 },
      { part: 'office-group', value: 'councillor', records: 7 },
      { part: 'province', value: 'drenthe', records: 7 },
    ]);
  });

  test('fewer than five in all is told of nobody', () => {
    expect(countUp(times(4, {}))).toEqual([]);
  });

  test('one small number takes the next smallest with it, because it could be worked out', () => {
    expect(kinds([...times(9, {}), ...times(6, { kind: 'stalking' }), ...times(2, { kind: 'violence' })])).toEqual({ threat: 9 });
  });

  test('two small numbers that are many together stay hidden alone', () => {
    expect(kinds([...times(9, {}), ...times(3, { kind: 'stalking' }), ...times(4, { kind: 'violence' })])).toEqual({ threat: 9 });
    expect(kinds([...times(9, {}), ...times(1, { kind: 'stalking' }), ...times(2, { kind: 'violence' })])).toEqual({});
  });

  test('a record is read through its padding, and anything else is nothing', () => {
    const record = JSON.stringify({ v: 1, quarter: '2026-Q3', province: 'drenthe', officeGroup: 'mayor', kind: 'doxing' }).padEnd(512);
    expect(readRecord(utf8(record))).toEqual({ province: 'drenthe', officeGroup: 'mayor', kind: 'doxing' });
    expect(readRecord(utf8(record.replace('doxing', 'gossip')))).toBeNull();
    expect(readRecord(utf8('{'))).toBeNull();
  });
});
