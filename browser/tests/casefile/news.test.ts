import { describe, expect, test } from 'vitest';
import { REPORTER } from '../../src/crypto/index.ts';
import type { Said } from '../../src/casefile/model/bodies.ts';
import type { Item } from '../../src/casefile/model/contents.ts';
import { newsSince } from '../../src/casefile/model/news.ts';
import { type RatedNote, askedAgain, lastLook, rate, urgencyOf } from '../../src/casefile/model/rating.ts';
import { calm, shipped } from '../guidance/rules.ts';

const rules = shipped('urgency');
const rated = rate(rules, calm(rules), null, '', new Date('2026-11-22T20:00:00Z'));
const rating: Said = { kind: 'note', noteId: 'rating', text: 'Urgentie: Gesprek', rated: { kind: 'rating', rating: rated } };
const anna = { personId: 'anna', role: 'reporter', name: 'Anna', number: '', reach: '', identity: 'unknown', office: '', audienceId: null, gone: false } as const;
const nothing = { told: 0, noted: 0, people: 0, missed: 0 };

describe('what is new since somebody looked how urgent a file is', () => {
  test('is nothing before anybody looked, and nothing just after', () => {
    expect(newsSince([inRoom(1, 1, told('Er stond iemand.'))], null)).toBe(null);
    expect(newsSince([inRoom(1, 1, told('Er stond iemand.')), byTeam(1, 2, rating)], 'rating')).toBe(null);
  });

  test('is what she wrote afterwards, and not what we answered', () => {
    const all = [byTeam(1, 1, rating), inRoom(1, 2, told('Hij stond er weer.')), inRoom(2, 3, told('Wij bellen u.'), 'bram')];
    expect(newsSince(all, 'rating')).toEqual({ ...nothing, told: 1 });
  });

  test('is what arrived in the same moment as well: it may not have been seen', () => {
    expect(newsSince([byTeam(1, 2, rating), inRoom(1, 2, told('Hij stond er weer.'))], 'rating')).toEqual({ ...nothing, told: 1 });
  });

  test('is a note once, however often it was saved, and not when it was erased', () => {
    const all = [byTeam(1, 1, rating), byTeam(2, 2, note('a', 'Pol')), byTeam(3, 2, note('a', 'Politie gebeld.')), byTeam(4, 3, note('b', 'x')), byTeam(5, 3, note('b', ' '))];
    expect(newsSince(all, 'rating')).toEqual({ ...nothing, noted: 1 });
  });

  test('is a call that reached nobody', () => {
    expect(newsSince([byTeam(1, 1, rating), byTeam(2, 2, { kind: 'system', event: { what: 'missed', nextAt: null } })], 'rating')).toEqual({ ...nothing, missed: 1 });
  });

  test('is somebody who came into it or of whom more is known, and not that she got a room', () => {
    const before = [byTeam(1, 1, { kind: 'person', person: anna }), byTeam(2, 1, rating)];
    const room = byTeam(3, 2, { kind: 'person', person: { ...anna, audienceId: 'room' } });
    expect(newsSince([...before, room], 'rating')).toBe(null);
    const known = byTeam(4, 2, { kind: 'person', person: { ...anna, office: 'councillor' } });
    const child = byTeam(5, 2, { kind: 'person', person: { ...anna, personId: 'child', role: 'child' } });
    expect(newsSince([...before, room, known, child], 'rating')).toEqual({ ...nothing, people: 2 });
  });

  test('is not a promise, a title, or what was said about urgency itself', () => {
    const promise: Said = { kind: 'commitment', commitment: { commitmentId: 'c', kind: 'own', dueAt: new Date(0), text: '', personId: null, knownOn: null, state: 'open' } };
    const agreed: Said = { kind: 'note', noteId: 'yes', text: 'Urgentie verlaagd', rated: { kind: 'agreed', noteId: 'rating', commitmentId: null } };
    expect(newsSince([byTeam(1, 1, rating), byTeam(2, 2, promise), byTeam(3, 2, { kind: 'title', text: 'Sluismonde' }), byTeam(4, 3, agreed)], 'rating')).toBe(null);
  });
});

describe('looking again', () => {
  test('begins at the last rating that counts, also one that waits for a second person', () => {
    const danger = { ...calm(rules), A2: ['yes'] };
    const up = noted('up', danger);
    expect(lastLook([])).toBe(null);
    expect(lastLook([up, noted('down', calm(rules), 'De politie is er geweest.')])).toBe('down');
    expect(lastLook([up, noted('without-a-reason', calm(rules))])).toBe('up');
  });

  test('keeps what was answered and asks anew whether somebody is safe now', () => {
    const { current } = urgencyOf([noted('up', { ...calm(rules), C1: ['yes'] })]);
    const answers = askedAgain(current);
    expect(answers['C1']).toEqual(['yes']);
    expect(['A1', 'A2', 'A4', 'A5', 'A6'].filter((id) => id in answers)).toEqual([]);
    expect(rate(rules, answers, null, '', new Date()).reasons).toContain('U19');
    expect(askedAgain(null)).toEqual({});
  });
});

function told(text: string): Said {
  return { kind: 'message', text };
}

function note(noteId: string, text: string): Said {
  return { kind: 'note', noteId, text };
}

function inRoom(seq: number, minute: number, said: Said, signer: string = REPORTER): Item {
  return item('SHARED', seq, minute, said, signer);
}

function byTeam(seq: number, minute: number, said: Said): Item {
  return item('TEAM', seq, minute, said, 'bram');
}

function item(audience: Item['audience'], seq: number, minute: number, said: Said, signer: string): Item {
  const at = new Date(Date.UTC(2026, 10, 22, 20, minute));
  return { key: `${audience}/${seq}`, audienceId: audience, audience, at, addedAt: at, seq, signer, said };
}

function noted(noteId: string, answers: Parameters<typeof rate>[1], reason = ''): RatedNote {
  return { noteId, memberId: 'bram', at: new Date(0), rated: { kind: 'rating', rating: rate(rules, answers, null, reason, new Date(0)) } };
}
