import { describe, expect, test } from 'vitest';
import { daysBetween, isDay, isTime, localOf, momentOf, plusMonths, quarterHour } from '../../src/ui/amsterdam.ts';
import { deadline } from '../../src/casefile/model/deadline.ts';
import { aftercareAt, nextAttempt, quarterOf, tomorrowSameTime } from '../../src/casefile/model/moments.ts';

describe('the last day for a prosecution request', () => {
  test.each([
    ['2026-11-22', '2027-02-20', 'ninety days are shorter than three calendar months'],
    ['2026-12-01', '2027-03-01', 'over February both are equally long'],
    ['2026-11-30', '2027-02-28', 'a day that the third month does not have becomes its last'],
    ['2027-01-31', '2027-04-30', 'three calendar months are shorter than ninety days'],
    ['2027-02-01', '2027-05-01', 'three months with a short February count 89 days'],
    ['2027-11-30', '2028-02-28', 'in a leap year ninety days win'],
    ['2027-12-31', '2028-03-30', 'over the turn of the year'],
  ])('learned on %s gives %s: %s', (knownOn, lastSafeDay) => {
    expect(deadline(knownOn, knownOn).lastSafeDay).toBe(lastSafeDay);
  });

  test('is never later than ninety days nor than three calendar months, on any day of six years', () => {
    for (let day = Date.UTC(2024, 0, 1); day < Date.UTC(2030, 0, 1); day += 86_400_000) {
      const knownOn = new Date(day).toISOString().slice(0, 10);
      const { lastSafeDay } = deadline(knownOn, knownOn);
      expect(daysBetween(knownOn, lastSafeDay)).toBeLessThanOrEqual(90);
      expect(lastSafeDay <= plusMonths(knownOn, 3)).toBe(true);
      expect(daysBetween(knownOn, lastSafeDay)).toBeGreaterThanOrEqual(89);
    }
  });

  test('is due at nine in the morning in the Netherlands, in summer and in winter', () => {
    expect(deadline('2026-04-10', '2026-04-10').dueAt.toISOString()).toBe('2026-07-09T07:00:00.000Z');
    expect(deadline('2026-11-22', '2026-11-22').dueAt.toISOString()).toBe('2027-02-20T08:00:00.000Z');
  });

  test('warns 45, 30, 14, 7 and 3 days before, and only in days still to come', () => {
    expect(deadline('2026-11-22', '2026-11-22').alarms).toEqual(['2027-01-06', '2027-01-21', '2027-02-06', '2027-02-13', '2027-02-17']);
    expect(deadline('2026-11-22', '2027-02-07').alarms).toEqual(['2027-02-13', '2027-02-17']);
  });

  test('tells how many days are left, also when it has passed', () => {
    expect(deadline('2026-11-22', '2027-02-17').daysLeft).toBe(3);
    expect(deadline('2026-08-01', '2026-11-22').daysLeft).toBeLessThan(0);
  });
});

describe('days and hours in the Netherlands', () => {
  test('go back and forth around the night in which the clock changes', () => {
    expect(momentOf({ day: '2027-03-28', time: '03:30' }).toISOString()).toBe('2027-03-28T01:30:00.000Z');
    expect(momentOf({ day: '2027-03-28', time: '01:30' }).toISOString()).toBe('2027-03-28T00:30:00.000Z');
    expect(localOf(new Date('2027-03-28T01:30:00Z'))).toEqual({ day: '2027-03-28', time: '03:30' });
  });

  test('an hour that does not exist becomes the hour after it, one that comes twice is the first', () => {
    expect(momentOf({ day: '2027-03-28', time: '02:30' }).toISOString()).toBe('2027-03-28T01:30:00.000Z');
    expect(momentOf({ day: '2026-10-25', time: '02:30' }).toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  test('a day and a time are what they look like', () => {
    expect([isDay('2026-02-29'), isDay('2028-02-29'), isDay('29-02-2028'), isDay('')]).toEqual([false, true, false, false]);
    expect([isTime('23:59'), isTime('24:00'), isTime('9:00')]).toEqual([true, false, false]);
  });

  test('the server hears a quarter of an hour that is still to come', () => {
    const heard = (at: string): string => quarterHour(new Date(at), new Date('2026-11-22T01:04:05.000Z')).toISOString();
    expect(heard('2026-11-22T02:14:59.999Z')).toBe('2026-11-22T02:00:00.000Z');
    expect(heard('2026-11-22T01:05:00.000Z')).toBe('2026-11-22T01:15:00.000Z');
    expect(heard('2026-11-21T01:05:00.000Z')).toBe('2026-11-22T01:15:00.000Z');
  });
});

describe('dates that are offered', () => {
  const night = new Date('2026-11-22T01:04:05.000Z');

  test('aftercare comes at ten in the morning, over the change of the clock too', () => {
    expect(aftercareAt('days', night).toISOString()).toBe('2026-11-24T09:00:00.000Z');
    expect(aftercareAt('weeks', night).toISOString()).toBe('2026-12-06T09:00:00.000Z');
    expect(aftercareAt('months', new Date('2026-01-31T12:00:00Z')).toISOString()).toBe('2026-04-30T08:00:00.000Z');
    expect(aftercareAt('year', night).toISOString()).toBe('2027-11-22T09:00:00.000Z');
  });

  test('a new file has its next date a day from now', () => {
    expect(tomorrowSameTime(night).toISOString()).toBe('2026-11-23T01:15:00.000Z');
  });

  test('nobody is called again in the middle of the night', () => {
    expect(nextAttempt(night).toISOString()).toBe('2026-11-22T07:00:00.000Z');
    expect(nextAttempt(new Date('2026-11-22T20:45:00Z')).toISOString()).toBe('2026-11-23T07:00:00.000Z');
    expect(nextAttempt(new Date('2026-11-22T12:00:00Z')).toISOString()).toBe('2026-11-22T13:00:00.000Z');
  });

  test('a quarter has three months', () => {
    expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterOf)).toEqual(['2026-Q1', '2026-Q1', '2026-Q2', '2026-Q4']);
  });
});
