import { describe, expect, test } from 'vitest';
import { arrange, isFound, isRinging } from '../../src/casefile/model/work.ts';
import type { ListedFile, WaitingRequest } from '../../src/casefile/model/wire.ts';

const now = new Date('2026-11-22T01:04:05.000Z');
const file = (caseId: string, nextAt: string | null, role: ListedFile['role'] = 'owner'): ListedFile => ({
  caseId,
  lineId: 'councillors',
  state: 'open',
  owner: { memberId: 'b', name: 'Bram' },
  standIn: { memberId: 'c', name: 'Carla' },
  nextAt,
  wish: null,
  unread: false,
  misses: 0,
  consulted: false,
  role,
  title: null,
});
const waiting = (requestId: string, waitingSince: string, wish: WaitingRequest['wish'] = null): WaitingRequest => ({
  requestId, kind: 'callback', lineIds: ['councillors'], wish, waitingSince, answerBy: null, alarmId: null, acknowledgedBy: null, state: 'waiting', peopleCalled: 1, lapsesAt: null, storyOpened: false,
});
const nothing = { waiting: [], due: [], mine: [], team: [] };
const ids = (files: readonly ListedFile[]): readonly string[] => files.map(({ caseId }) => caseId);

describe('the work list', () => {
  test('what is due stands on top, the longest due first, also where somebody stands in', () => {
    const mine = [file('later', '2026-11-22T10:00:00Z'), file('due', '2026-11-22T01:00:00Z')];
    const due = [file('longer due', '2026-11-21T09:00:00Z', 'stand-in')];
    expect(ids(arrange({ ...nothing, mine, due }, now).due)).toEqual(['longer due', 'due']);
  });

  test('what is due now is due, a second before it is not', () => {
    const mine = [file('now', '2026-11-22T01:04:05.000Z'), file('next', '2026-11-22T01:04:06.000Z')];
    expect(ids(arrange({ ...nothing, mine }, now).due)).toEqual(['now']);
  });

  test('a file in two lists stands there once', () => {
    const twice = file('twice', '2026-11-22T01:00:00Z');
    const work = arrange({ ...nothing, mine: [twice], due: [twice], team: [twice] }, now);
    expect([ids(work.due), ids(work.mine), ids(work.team)]).toEqual([['twice'], [], []]);
  });

  test('mine follow by next date, those without one last, and where I only read along is apart', () => {
    const mine = [file('c', null), file('b', '2026-12-01T10:00:00Z'), file('a', '2026-11-23T10:00:00Z')];
    const team = [file('d', '2026-11-01T10:00:00Z', 'team')];
    const work = arrange({ ...nothing, mine, team }, now);
    expect([ids(work.due), ids(work.mine), ids(work.team)]).toEqual([[], ['a', 'b', 'c'], ['d']]);
  });

  test('who wants to speak somebody now goes before who has waited longer; without a wish nobody is put off', () => {
    const requests = [
      waiting('long', '2026-11-21T20:00:00Z'),
      waiting('week', '2026-11-21T21:00:00Z', 'week'),
      waiting('today', '2026-11-22T00:50:00Z', 'today'),
      waiting('now', '2026-11-22T01:00:00Z', 'now'),
    ];
    expect(arrange({ ...nothing, waiting: requests }, now).waiting.map(({ requestId }) => requestId)).toEqual(['now', 'today', 'long', 'week']);
  });

  test('what has no haste comes last, and is due only once telephones ring for it', () => {
    const training = { ...waiting('training', '2026-11-20T09:00:00Z', 'unhurried'), answerBy: '2026-11-24T09:00:00Z' };
    const fear = waiting('fear', '2026-11-22T01:00:00Z');
    expect(arrange({ ...nothing, waiting: [training, fear] }, now).waiting.map(({ requestId }) => requestId)).toEqual(['fear', 'training']);
    expect(isRinging(fear, now)).toBe(true);
    expect(isRinging(training, now)).toBe(false);
    expect(isRinging(training, new Date('2026-11-24T09:00:00Z'))).toBe(true);
    expect(isRinging({ ...training, state: 'taken' }, new Date('2026-11-24T09:00:00Z'))).toBe(false);
  });

  test('titles are found by any of their words, whatever capitals and accents', () => {
    const title = 'Raadslid, bedreigd na de café-vergadering';
    expect(['raads', 'CAFE', 'bedreigd café', ''].map((searched) => isFound(title, searched))).toEqual([true, true, true, true]);
    expect(['wethouder', 'raadslid wethouder'].map((searched) => isFound(title, searched))).toEqual([false, false]);
  });
});
