import { describe, expect, test } from 'vitest';
import { isLast, kept, openPromises, promise } from '../../src/casefile/model/promises.ts';
import type { CommitmentKind, CommitmentView } from '../../src/casefile/model/wire.ts';
import { randomFrom } from '../crypto/randomness.ts';
import { NOW } from './desk.ts';

const view = (commitmentId: string, kind: CommitmentKind, dueAt: string, memberId: string | null = null): CommitmentView =>
  ({ commitmentId, kind, dueAt, memberId, audienceId: null, state: 'open' });
const ids = (views: readonly CommitmentView[], me = 'bram'): readonly string[] => openPromises(views, new Map(), me).map((one) => one.view.commitmentId);

describe('promises of a file', () => {
  test('the first date stands first, what a colleague does stands last', () => {
    const views = [view('klacht', 'prosecution-request', '2027-02-18T08:00:00Z'), view('think', 'think-along', '2026-11-22T03:15:00Z', 'carla'), view('call', 'call-back', '2026-11-22T07:00:00Z')];
    expect(ids(views)).toEqual(['call', 'klacht', 'think']);
    expect(ids(views, 'carla')).toEqual(['think', 'call', 'klacht']);
  });

  test('what is done is no longer there', () => {
    expect(ids([{ ...view('done', 'own', '2026-11-22T07:00:00Z'), state: 'done' }])).toEqual([]);
  });

  test('the exact moment is taken from the sealed words', () => {
    const words = new Map([['call', { commitmentId: 'call', kind: 'call-back' as const, dueAt: new Date('2026-11-22T07:10:00Z'), text: '', personId: null, knownOn: null, state: 'open' as const }]]);
    expect(openPromises([view('call', 'call-back', '2026-11-22T07:00:00Z')], words, 'bram')[0]?.dueAt).toEqual(new Date('2026-11-22T07:10:00Z'));
  });

  test('a file is kept going by a date that somebody planned, not by one that ends by itself', () => {
    const all = openPromises([view('call', 'call-back', '2026-11-22T07:00:00Z'), view('reply', 'unread-reply', '2026-11-24T07:00:00Z')], new Map(), 'bram');
    expect(all.map((one) => isLast(one, all))).toEqual([true, false]);
  });

  test('the server gets the quarter of an hour, the sealed words the minute', () => {
    const made = promise({ kind: 'call-back', at: new Date('2026-11-22T02:22:00Z'), text: 'na het eten', personId: null, knownOn: null }, { keyring: { memberId: 'b', keys: [] }, directory: {} as never, random: randomFrom('promise'), now: () => NOW });
    expect(made.commitment.dueAt).toBe('2026-11-22T02:15:00.000Z');
    expect(made.words.body).toMatchObject({ commitmentId: made.commitment.commitmentId, dueAt: '2026-11-22T02:22:00.000Z', text: 'na het eten', state: 'open' });
  });

  test('keeping it is told with what was promised', () => {
    expect(kept(view('call', 'call-back', '2026-11-22T07:00:00Z'), undefined).body).toMatchObject({ commitmentId: 'call', dueAt: '2026-11-22T07:00:00.000Z', state: 'done' });
  });
});
