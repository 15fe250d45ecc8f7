import { describe, expect, it } from 'vitest';
import { check, longest } from '../../src/intake/model/check.ts';
import { anna } from './asking.ts';

const faults = (change: Partial<typeof anna>): readonly string[] =>
  check({ ...anna, ...change }).map(({ field, fault }) => `${field}: ${fault}`);

describe('what must still change before a request can go', () => {
  it('a number alone is a request', () => {
    expect(faults({})).toEqual([]);
  });

  it.each(['0612345678', '06 - 1234 5678', '+31 (0)6 12.34.56.78', '073/123 45 67', '+1 202 555 0143'])('%s is a number', (number) => {
    expect(faults({ number })).toEqual([]);
  });

  it.each([
    ['', 'number-missing'],
    ['   ', 'number-missing'],
    ['12345678', 'number-short'],
    ['+31 6 1234 5678 1234 567', 'number-long'],
    ['zes nul zes', 'number-signs'],
    ['0612345678 thuis', 'number-signs'],
  ])('number %j: %s', (number, fault) => {
    expect(faults({ number })).toEqual([`number: ${fault}`]);
  });

  it('who writes needs words and no number', () => {
    expect(faults({ door: 'written', number: '', story: '  ' })).toEqual(['story: story-missing']);
    expect(faults({ door: 'written', number: '', story: 'Het begon in mei.' })).toEqual([]);
    expect(faults({ door: 'worry', number: '', story: '' })).toEqual(['story: story-missing']);
  });

  it('whoever is asked for must have a name, but only when we call', () => {
    expect(faults({ ifAnother: 'ask-for' })).toEqual(['askFor: ask-for-missing']);
    expect(faults({ ifAnother: 'ask-for', askFor: 'Anna' })).toEqual([]);
    expect(faults({ door: 'written', number: '', story: 'Hallo', ifAnother: 'ask-for' })).toEqual([]);
  });

  it('everything that is wrong is said at once', () => {
    const long = 'a'.repeat(longest.story + 1);
    expect(faults({ number: '12', ifAnother: 'ask-for', story: long })).toEqual([
      'number: number-short', 'askFor: ask-for-missing', 'story: too-long',
    ]);
  });
});
