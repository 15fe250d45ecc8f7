import { describe, expect, test } from 'vitest';
import { areAll, countOf, idsOf, peopleOf, weeksOf, withChosen } from '../../src/duty/proposal-choice.ts';
import { freshTerms } from '../../src/duty/proposal-form.ts';
import type { Judged, ProposedShift, Shortfall } from '../../src/duty/proposal-wire.ts';
import { fulfilled, outcomeWords, shortfallWords } from '../../src/duty/proposal-words.ts';
import type { Roster } from '../../src/duty/wire.ts';

const bram = { memberId: 'bram', name: 'Bram' };
const bea = { memberId: 'bea', name: 'Bea' };
const shift = (id: string, from: string, until: string, member = bram): ProposedShift => ({ id, from, until, member, rank: 'first' });
const shifts = [
  shift('a', '2026-11-30T08:00:00Z', '2026-12-01T08:00:00Z'),
  shift('b', '2026-12-01T08:00:00Z', '2026-12-02T08:00:00Z', bea),
  shift('c', '2026-12-06T23:30:00Z', '2026-12-07T08:00:00Z'),
];
const short = (part: Partial<Shortfall>): Shortfall => ({
  kind: 'nobody-there', member: null, other: null, from: null, until: null, day: null, count: 0, most: 0, ...part,
});
const judged = (part: Partial<Judged>): Judged => ({
  now: { points: 72, gaps: 3, openHours: 40, wishesMet: 1 }, then: { points: 100, gaps: 0, openHours: 0, wishesMet: 4 },
  wishes: 5, shares: [], shortfalls: [], ...part,
});

describe('choosing from a proposal', () => {
  test('goes by week, by the clock of the Netherlands', () => {
    expect(weeksOf(shifts).map(({ monday, shifts: ofWeek }) => [monday, idsOf(ofWeek)])).toEqual([['2026-11-30', ['a', 'b']], ['2026-12-07', ['c']]]);
  });

  test('goes by person, by name', () => {
    expect(peopleOf(shifts)).toEqual([bea, bram]);
  });

  test('takes off and puts back', () => {
    const all = new Set(idsOf(shifts));
    const without = withChosen(all, shifts.slice(0, 2), false);
    expect([...without]).toEqual(['c']);
    expect(areAll(without, shifts)).toBe(false);
    expect(countOf(without, shifts)).toBe(1);
    expect(areAll(withChosen(without, shifts, true), shifts)).toBe(true);
    expect(all.size).toBe(3);
  });
});

describe('the words of a proposal', () => {
  test('say who, when and which rule', () => {
    expect(shortfallWords(short({ kind: 'nobody-there', from: '2026-12-01T23:00:00Z', until: '2026-12-02T23:00:00Z' })))
      .toBe('wo 2 dec 00:00 tot do 3 dec 00:00: niemand die meedoet kan dan. Zoek iemand voor deze uren, of laat meer mensen meedoen.');
    expect(shortfallWords(short({ kind: 'too-many-nights', member: bram, count: 9, day: '2026-12-02' })))
      .toBe('Bram heeft 9 nachten achter elkaar, vanaf 2 december 2026. Dat is meer dan de regel van deze lijn.');
    expect(shortfallWords(short({ kind: 'against-wish', member: bea, day: '2026-12-25' }))).toBe('Bea heeft dienst op vrijdag 25 december en had dat liever niet.');
    expect(shortfallWords(short({ kind: 'uneven-nights', member: bea, count: 21, other: bram, most: 35 }))).toContain('Bea heeft er 21, Bram heeft er 35');
    expect(shortfallWords(short({ kind: 'silent', member: { memberId: 'x', name: '' } }))).toContain('iemand die weg is');
  });

  test('have a sentence for every kind', () => {
    const kinds = ['nobody-there', 'holder-away', 'silent', 'no-second', 'too-many-nights', 'no-rest', 'against-wish', 'wish-not-met', 'uneven-nights', 'uneven-weekend-days', 'uneven-holidays'] as const;
    expect(new Set(kinds.map((kind) => shortfallWords(short({ kind, member: bram, other: bea })))).size).toBe(kinds.length);
  });

  test('compare with the present roster', () => {
    expect(outcomeWords(judged({}))).toBe('Dit voorstel krijgt een 100. Het rooster van nu krijgt over deze dagen een 72.');
    expect(outcomeWords(judged({ now: judged({}).then }))).toContain('net als het rooster van nu');
    expect(outcomeWords(judged({ now: judged({}).then, then: judged({}).now }))).toContain('Zoek langer');
  });

  test('claim only what is so', () => {
    const all = fulfilled(judged({}), { second: true });
    expect(all).toHaveLength(7);
    expect(all).toContain('4 van 5 wensen zijn vervuld.');
    const some = fulfilled(judged({ then: judged({}).now, wishes: 0, shortfalls: [short({ kind: 'no-second' }), short({ kind: 'no-rest' }), short({ kind: 'uneven-holidays' })] }), { second: true });
    expect(some).toEqual(['Niemand heeft meer nachten achter elkaar dan de regel van deze lijn.', 'Diensten die iemand met de hand zette en vervangingen zijn niet verplaatst.']);
  });
});

describe('a fresh question', () => {
  const roster: Roster = {
    lineId: 'councillors', name: { nl: '', en: '' }, revision: '1', mayChange: true, rules: { mostNights: 7, restHours: 4 },
    members: [{ ...bram, ofLine: true, ready: true }, { ...bea, ofLine: true, ready: false }, { memberId: 'han', name: 'Han', ofLine: false, ready: true }],
    shifts: [], gaps: [], holidays: [], rotations: [], singles: [], replacements: [], leave: [], wishes: [],
  };

  test('asks for a year from tomorrow with who is ready', () => {
    expect(freshTerms(roster, '2026-11-22')).toMatchObject({ from: '2026-11-23', until: '2027-11-21', memberIds: ['bram'], turn: 'weekly', second: true });
  });

  test('goes on as the line does now', () => {
    const rotations = [{ id: 'r', rank: 'first' as const, turn: 'daily' as const, weekday: 3, at: '08:30', startsOn: '2026-01-01', endsOn: null, seats: [{ memberId: 'han', freeDays: [], hours: 'always' as const }] }];
    expect(freshTerms({ ...roster, rotations }, '2026-11-22')).toMatchObject({ turn: 'daily', weekday: 3, at: '08:30', second: false, memberIds: ['bram', 'han'] });
  });
});
