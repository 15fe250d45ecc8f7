import { describe, expect, test } from 'vitest';
import { freshDraft, moved, nextDraft, patternWords } from '../../src/duty/rotation-form.ts';
import type { Roster, Rotation, Seat } from '../../src/duty/wire.ts';

const seat = (memberId: string): Seat => ({ memberId, freeDays: [], hours: 'always' });
const roster: Roster = {
  lineId: 'councillors', name: { nl: 'raadsleden', en: 'councillors' }, revision: '0', mayChange: true, rules: { mostNights: 7, restHours: 4 },
  members: [
    { memberId: 'bram', name: 'Bram', ofLine: true, ready: true },
    { memberId: 'bea', name: 'Bea', ofLine: true, ready: false },
    { memberId: 'bo', name: 'Bo', ofLine: false, ready: true },
  ],
  shifts: [], gaps: [], holidays: [], rotations: [], singles: [], replacements: [], leave: [], wishes: [],
};

describe('a rotation that is filled in', () => {
  test('begins with everybody of the line who can be woken', () => {
    expect(freshDraft(roster, '2026-11-23').seats).toEqual([seat('bram')]);
  });

  test('goes on from an older one with the same people from a later day', () => {
    const older: Rotation = { id: 'r', rank: 'second', turn: 'daily', weekday: 3, at: '20:00', startsOn: '2026-01-01', endsOn: '2027-01-01', seats: [seat('bo')] };
    expect(nextDraft(older, '2026-12-01')).toEqual({ rank: 'second', turn: 'daily', weekday: 3, at: '20:00', startsOn: '2026-12-01', endsOn: '', seats: [seat('bo')] });
  });

  test('changes its order one place at a time, and not over the ends', () => {
    const all = [seat('a'), seat('b'), seat('c')];
    expect(moved(all, 2, -1).map(({ memberId }) => memberId)).toEqual(['a', 'c', 'b']);
    expect(moved(all, 0, 1).map(({ memberId }) => memberId)).toEqual(['b', 'a', 'c']);
    expect(moved(all, 0, -1)).toBe(all);
    expect(moved(all, 2, 1)).toBe(all);
  });

  test('says which fixed agreements somebody has', () => {
    expect(patternWords(seat('a'))).toBe('geen');
    expect(patternWords({ memberId: 'a', freeDays: [3, 7], hours: 'daytime' })).toBe('niet op woensdag, zondag, alleen overdag (8 tot 20 uur)');
  });
});
