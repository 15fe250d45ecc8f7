import { describe, expect, test } from 'vitest';
import { beginning, dayOfRoster, daysOf, hoursOn, led, mondayOf, movesUp, nextWeekday, otherMonth, weekdayOf } from '../../src/duty/month.ts';
import type { Rank, Shift } from '../../src/duty/wire.ts';

const shift = (from: string, until: string, memberId: string, rank: Rank = 'first'): Shift => ({ from, until, memberId, rank, source: 'rotation', id: 'rotation' });

describe('a month', () => {
  test('is shown in whole weeks, Monday first', () => {
    const days = daysOf('2026-11');
    expect([days[0], days.at(-1), days.length]).toEqual(['2026-10-26', '2026-12-06', 42]);
    expect(daysOf('2027-02')).toHaveLength(28);
  });

  test('lies before and after others, over the end of a year', () => {
    expect([otherMonth('2026-12', 1), otherMonth('2027-01', -1), otherMonth('2026-11', 14)]).toEqual(['2027-01', '2026-12', '2028-01']);
  });

  test('knows its Mondays and Sundays', () => {
    expect([weekdayOf('2026-11-22'), weekdayOf('2026-11-23'), mondayOf('2026-11-22')]).toEqual([7, 1, '2026-11-16']);
  });

  test('finds the next hand-over, which may be that day', () => {
    expect([nextWeekday('2026-11-23', 1), nextWeekday('2026-11-24', 1), nextWeekday('2026-11-22', 7)]).toEqual(['2026-11-23', '2026-11-30', '2026-11-22']);
  });
});

describe('a day', () => {
  test('is shared at the hour of handing over', () => {
    const day = dayOfRoster('2026-11-30', '2026-11', [shift('2026-11-23T08:00:00Z', '2026-11-30T08:00:00Z', 'bram'), shift('2026-11-30T08:00:00Z', '2026-12-07T08:00:00Z', 'bea')], []);
    expect(day.first.map(({ from, until, memberId }) => [from, until, memberId])).toEqual([['00:00', '09:00', 'bram'], ['09:00', '24:00', 'bea']]);
    expect(beginning(day.first).map(({ memberId }) => memberId)).toEqual(['bea']);
  });

  test('without a hand-over is whoever goes on', () => {
    const day = dayOfRoster('2026-11-25', '2026-11', [shift('2026-11-23T08:00:00Z', '2026-11-30T08:00:00Z', 'bram')], []);
    expect(beginning(day.first).map(({ from, until }) => [from, until])).toEqual([['00:00', '24:00']]);
  });

  test('keeps first and second apart', () => {
    const day = dayOfRoster('2026-11-25', '2026-11', [shift('2026-11-23T08:00:00Z', '2026-11-30T08:00:00Z', 'bram'), shift('2026-11-23T08:00:00Z', '2026-11-30T08:00:00Z', 'bea', 'second')], []);
    expect([day.first.length, day.second[0]?.memberId]).toEqual([1, 'bea']);
  });

  test('shows the hours in which nobody answers', () => {
    expect(dayOfRoster('2026-11-25', '2026-11', [], [{ from: '2026-11-24T20:00:00Z', until: '2026-11-25T11:00:00Z' }]).gaps).toEqual([{ from: '00:00', until: '12:00' }]);
  });

  test('ends at midnight in summer and winter', () => {
    const always = { from: '2027-01-01T00:00:00Z', until: '2028-01-01T00:00:00Z' };
    expect(hoursOn('2027-03-28', always)).toEqual([{ from: '00:00', until: '24:00' }]);
    expect(hoursOn('2027-10-31', always)).toEqual([{ from: '00:00', until: '24:00' }]);
  });

  test('says when the second moves up, for all of it or some hours', () => {
    const second = shift('2026-11-23T08:00:00Z', '2026-11-30T08:00:00Z', 'bea', 'second');
    expect(movesUp(dayOfRoster('2026-11-25', '2026-11', [second], []))).toBe(true);
    expect(movesUp(dayOfRoster('2026-11-25', '2026-11', [second, shift('2026-11-23T08:00:00Z', '2026-11-25T08:00:00Z', 'bram')], []))).toBe(true);
    expect(movesUp(dayOfRoster('2026-11-25', '2026-11', [second, shift('2026-11-23T08:00:00Z', '2026-11-30T08:00:00Z', 'bram')], []))).toBe(false);
    expect(movesUp(dayOfRoster('2026-11-25', '2026-11', [shift('2026-11-23T08:00:00Z', '2026-11-30T08:00:00Z', 'bram')], []))).toBe(false);
  });

  test('is not touched by what ends when it begins', () => {
    expect(hoursOn('2026-11-25', { from: '2026-11-24T12:00:00Z', until: '2026-11-24T23:00:00Z' })).toEqual([]);
  });
});

describe('the keys', () => {
  test('lead from day to day and from week to week', () => {
    expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map((key) => led('2026-11-25', key))).toEqual(['2026-11-24', '2026-11-26', '2026-11-18', '2026-12-02']);
  });

  test('lead to the ends of the week and to other months', () => {
    expect(['Home', 'End', 'PageUp', 'PageDown'].map((key) => led('2027-01-31', key))).toEqual(['2027-01-25', '2027-01-31', '2026-12-31', '2027-02-28']);
  });

  test('lead nowhere when they are for something else', () => {
    expect(led('2026-11-25', 'a')).toBeUndefined();
  });
});
