import { describe, expect, test } from 'vitest';
import { dayOfRoster } from '../../src/duty/month.ts';
import { shortWords } from '../../src/duty/present.ts';
import type { Concern, MendedGap, Shift } from '../../src/duty/wire.ts';
import { concernWords, daySentence, lastingWords, mendWords, momentWords, scoreWords, stretchWords, turnWords } from '../../src/duty/words.ts';

const names: Readonly<Record<string, string>> = { bram: 'Bram', bea: 'Bea' };
const nameOf = (id: string): string => names[id] ?? '?';
const concern = (part: Partial<Concern>): Concern => ({ kind: 'unstaffed', points: 5, member: null, count: 0, hours: 0, day: null, ...part });
/// Now, for what has its year when it is another.
const autumn = new Date('2026-11-22T12:00:00Z');
const bram = { memberId: 'bram', name: 'Bram' };
const monday: readonly Shift[] = [
  { from: '2026-11-23T08:00:00Z', until: '2026-11-30T08:00:00Z', memberId: 'bram', rank: 'first', source: 'rotation', id: 'r' },
  { from: '2026-11-30T08:00:00Z', until: '2026-12-07T08:00:00Z', memberId: 'bea', rank: 'first', source: 'rotation', id: 'r' },
];

describe('the words of a score', () => {
  test('say how long nobody answers', () => {
    expect(concernWords(concern({ count: 1, hours: 1 }))).toBe('Er is 1 gat: 1 uur zonder iemand die gebeld kan worden.');
    expect(concernWords(concern({ count: 3, hours: 240 }))).toBe('Er zijn 3 gaten: samen 10 dagen zonder iemand die gebeld kan worden.');
  });

  test('never say that a gap of some minutes lasts no time', () => {
    expect(concernWords(concern({ count: 1, hours: 0 }))).toContain('1 uur');
  });

  test('say who is alone, has too much or cannot be reached', () => {
    expect(concernWords(concern({ kind: 'alone', hours: 72, day: '2026-11-24' }))).toBe('3 dagen lang staat er één iemand alleen, voor het eerst op 24 november 2026.');
    expect(concernWords(concern({ kind: 'overloaded', member: bram, count: 14, day: '2026-11-24' }))).toBe('Bram heeft 14 nachten achter elkaar, vanaf 24 november 2026.');
    expect(concernWords(concern({ kind: 'unreachable', member: bram }))).toBe('Bij Bram werkte in 30 dagen geen kanaal dat rinkelt. Vraag om een oefenoproep.');
    expect(concernWords(concern({ kind: 'against-wishes', count: 2 }))).toBe('Op 2 dagen heeft iemand dienst die liever niet wilde.');
  });

  test('say of somebody who left that she left', () => {
    expect(concernWords(concern({ kind: 'unreachable' }))).toContain('iemand die weg is');
  });

  test('fit the points', () => {
    expect([100, 95, 70, 10].map(scoreWords)).toEqual([
      'Het hele jaar is bezet en niemand doet te veel.',
      'Bijna alles klopt. Kijk nog naar dit:',
      'De lijn is niet altijd goed bezet. Begin bovenaan:',
      'Veel uren zijn niet bezet. Maak eerst een toerbeurt.',
    ]);
  });

  test('name one thing that closes a gap', () => {
    const gap = (mend: MendedGap['mend']): MendedGap => ({ from: '', until: '', mend, member: bram });
    expect(mendWords(gap('stand-in'))).toBe('Laat Bram dit overnemen');
    expect(mendWords(gap('prove-channel'))).toBe('Vraag Bram om bij Kanalen een telefoon te bevestigen');
    expect(mendWords(gap('ask-colleague'))).toBe('Zoek iemand voor deze uren');
    expect(mendWords(gap('set-up-rotation'))).toBe('Maak een toerbeurt');
  });
});

describe('the words of a day', () => {
  test('are one sentence for who listens', () => {
    expect(daySentence(dayOfRoster('2026-11-30', '2026-11', monday, []), nameOf, undefined)).toBe('maandag 30 november. Eerst: Bram tot 09:00, Bea vanaf 09:00.');
  });

  test('name the holiday and the hours of a gap', () => {
    const day = dayOfRoster('2026-12-25', '2026-12', [], [{ from: '2026-12-25T09:00:00Z', until: '2026-12-25T11:00:00Z' }]);
    expect(daySentence(day, nameOf, 'Eerste kerstdag')).toBe('vrijdag 25 december. Eerste kerstdag. Niemand staat als eerste op het rooster. Niemand van 10:00 tot 12:00.');
  });

  test('are by the Dutch clock', () => {
    expect(momentWords('2026-11-30T08:00:00Z', autumn)).toBe('ma 30 nov 09:00');
    expect(stretchWords({ from: '2026-06-30T22:00:00Z', until: '2026-07-01T22:00:00Z' }, autumn)).toBe('wo 1 jul 00:00 tot do 2 jul 00:00');
  });

  test('name the year of an end in another year', () => {
    expect(stretchWords({ from: '2026-11-22T11:41:00Z', until: '2027-11-21T11:41:00Z' }, autumn)).toBe('zo 22 nov 12:41 tot zo 21 nov 2027 12:41');
    expect(stretchWords({ from: '2026-12-31T22:30:00Z', until: '2027-01-01T08:00:00Z' }, autumn)).toBe('do 31 dec 23:30 tot vr 1 jan 2027 09:00');
  });

  test('name the year of next year once, and that of the end once more when it is another', () => {
    expect(momentWords('2027-03-01T08:00:00Z', autumn)).toBe('ma 1 mrt 2027 09:00');
    expect(stretchWords({ from: '2027-03-01T08:00:00Z', until: '2027-03-08T08:00:00Z' }, autumn)).toBe('ma 1 mrt 2027 09:00 tot ma 8 mrt 09:00');
    expect(stretchWords({ from: '2027-12-27T08:00:00Z', until: '2028-01-03T08:00:00Z' }, autumn)).toBe('ma 27 dec 2027 09:00 tot ma 3 jan 2028 09:00');
  });

  test('go by the year of the Netherlands', () => {
    expect(momentWords('2026-12-31T23:30:00Z', autumn)).toBe('vr 1 jan 2027 00:30');
  });
});

describe('the words of an agreement', () => {
  test('say when a turn is handed over', () => {
    expect(turnWords({ turn: 'weekly', weekday: 1, at: '09:00' })).toBe('Elke week een ander, op maandag om 09:00');
    expect(turnWords({ turn: 'daily', weekday: 1, at: '20:00' })).toBe('Elke dag een ander, om 20:00');
  });

  test('say how long it lasts', () => {
    expect(lastingWords({ startsOn: '2026-11-23', endsOn: null })).toBe('Sinds 23 november 2026.');
    expect(lastingWords({ startsOn: '2026-11-23', endsOn: '2027-03-01' })).toBe('Van 23 november 2026 tot 1 maart 2027.');
  });

  test('say in one line who answers now and next', () => {
    const now = new Date('2026-11-29T12:00:00Z');
    const line = { lineId: 'l', name: { nl: '', en: '' }, gaps: [], now: [bram], next: { at: '2026-11-30T08:00:00Z', members: [{ memberId: 'bea', name: 'Bea' }] } };
    expect(shortWords(line, now)).toBe('nu Bram; straks Bea, morgen 09:00');
    expect(shortWords({ ...line, now: [], next: null }, now)).toBe('nu niemand');
  });
});
