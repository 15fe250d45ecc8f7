import { describe, expect, it } from 'vitest';
import { momentOf } from '../../src/ui/amsterdam.ts';
import { dayWords, durationWords, wordsFor } from '../../src/ui/time.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const at = (day: number, hour: number, minutes = 0, month = 10, year = 2026): Date =>
  momentOf({ day: `${year}-${two(month + 1)}-${two(day)}`, time: `${two(hour)}:${two(minutes)}` });
const now = at(18, 14); // a Wednesday

describe('time in words', () => {
  it.each([
    [new Date(now.getTime() + 20_000), 'nu'],
    [at(18, 14, 20), 'over 20 minuten'],
    [at(18, 14, 1), 'over een minuut'],
    [at(18, 13, 15), '45 minuten geleden'],
    [at(18, 15, 0), 'vandaag 15:00'],
    [at(17, 23, 40), 'gisteren 23:40'],
    [at(19, 0, 30), 'morgen 00:30'],
    [at(20, 9, 0), 'vrijdag 09:00'],
    [at(13, 9, 0), '13 november 09:00'],
    [at(25, 9, 0), '25 november 09:00'],
    [at(4, 9, 5, 1, 2027), '4 februari 2027 09:05'],
  ])('%s is “%s”', (date, words) => {
    expect(wordsFor(date, now)).toBe(words);
  });

  it('says how long somebody has waited', () => {
    expect(durationWords(1_000)).toBe('een seconde');
    expect(durationWords(12 * 60_000)).toBe('12 minuten');
    expect(durationWords(3 * 3_600_000)).toBe('3 uur');
    expect(durationWords(72 * 3_600_000)).toBe('3 dagen');
  });

  it('counts days by midnight, also when the clock is changed', () => {
    expect(wordsFor(at(29, 23, 30, 2), at(28, 23, 0, 2))).toBe('morgen 23:30');
    expect(wordsFor(at(25, 0, 15, 9), at(24, 23, 0, 9))).toBe('morgen 00:15');
  });

  it('is the clock of the Netherlands, whatever the device is set to', () => {
    expect(wordsFor(new Date('2026-11-18T22:30:00Z'), now)).toBe('vandaag 23:30');
    expect(wordsFor(new Date('2026-11-18T23:30:00Z'), now)).toBe('morgen 00:30');
    expect(dayWords(new Date('2026-12-31T23:30:00Z'), now)).toBe('1 januari 2027');
  });
});
