import { describe, expect, test } from 'vitest';
import { readiness } from '../../src/alarm/readiness.ts';
import { afterwards, newSince, ringing } from '../../src/alarm/ringing-order.ts';
import type { Alarm, Channel, Channels } from '../../src/alarm/wire.ts';

const alarm = (alarmId: string, more: Partial<Alarm> = {}): Alarm => ({
  alarmId, kind: 'request', subjectId: `waits-${alarmId}`, lineId: 'councillors', wish: null,
  openedAt: '2026-11-22T01:04:00Z', acknowledgedBy: null, nextStepAt: '2026-11-22T01:05:00Z', ...more,
});

describe('what rings above every screen', () => {
  test('people come before the roster, and who waits longest on top', () => {
    const gap = alarm('gap', { kind: 'gap', openedAt: '2026-11-22T00:00:00Z' });
    const late = alarm('late', { openedAt: '2026-11-22T01:09:00Z' });
    const early = alarm('early');
    expect(ringing([gap, late, early])).toEqual({ shown: [early], more: 2 });
    expect(ringing([gap, late]).shown).toEqual([late]);
  });

  test('what a colleague holds is silent, and so is what this member holds', () => {
    expect(ringing([alarm('a', { acknowledgedBy: 'other' }), alarm('b', { acknowledgedBy: 'me' })])).toEqual({ shown: [], more: 0 });
  });

  test('an own practice call stays until it is closed', () => {
    const practice = alarm('p', { kind: 'practice', acknowledgedBy: 'me' });
    expect(ringing([practice]).shown).toEqual([practice]);
  });

  test('a wave shows one and counts the rest', () => {
    const wave = Array.from({ length: 200 }, (_, at) => alarm(String(at)));
    expect(ringing(wave)).toMatchObject({ more: 199 });
    expect(ringing(wave).shown).toHaveLength(1);
  });

  test('only what was not there before is spoken', () => {
    const [one, two] = [alarm('one'), alarm('two')];
    expect(newSince([one], [one, two])).toEqual([two]);
  });

  test('taking a request leads to who waits, a practice call stays where it is', () => {
    expect(afterwards(alarm('a'), true)).toBe('/wacht/waits-a');
    expect(afterwards(alarm('p', { kind: 'practice' }), true)).toBeUndefined();
  });

  test('a coordinator, who can read no request, goes to where she sees whom to phone', () => {
    expect(afterwards(alarm('n', { kind: 'nobody' }), false)).toBe('/toezicht');
    expect(afterwards(alarm('c', { kind: 'commitment' }), false)).toBe('/toezicht');
  });
});

describe('ready for the roster', () => {
  const telephone: Channel = {
    channelId: 'c', kind: 'voice', address: '+31612345678', rings: true, confirmed: false, testAgain: false, lastWorkedAt: null, lastFailedAt: null,
  };
  const none: Channels = { channels: [], rings: false, practised: false, callerNumber: '', language: 'nl' };
  const when = (own: Channels): readonly string[] => readiness(own).map((step) => step.when);

  test('each step waits for the one before it', () => {
    expect(when(none)).toEqual(['now', 'later', 'later', 'later']);
    expect(when({ ...none, channels: [telephone] })).toEqual(['done', 'now', 'later', 'later']);
    expect(when({ ...none, channels: [telephone], rings: true })).toEqual(['done', 'done', 'now', 'later']);
    expect(when({ ...none, channels: [telephone], rings: true, practised: true })).toEqual(['done', 'done', 'done', 'done']);
  });

  test('mail alone wakes nobody', () => {
    expect(when({ ...none, channels: [{ ...telephone, kind: 'mail', rings: false }] })).toEqual(['now', 'later', 'later', 'later']);
  });
});
