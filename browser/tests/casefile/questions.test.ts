import { describe, expect, test } from 'vitest';
import type { ReadEntry } from '../../src/casefile/model/audience.ts';
import { questionsIn, togetherIn } from '../../src/casefile/model/questions.ts';

const id = '019aa8e4-0000-7000-8000-000000000001';
const other = '019aa8e4-0000-7000-8000-000000000002';
const bram = '019aa8e4-0000-7000-8000-0000000000b0';

function said(signer: string, body: { readonly consentId: string; readonly about?: string; readonly asked?: boolean; readonly given: boolean }): ReadEntry {
  const at = '2026-11-22T01:04:05.000Z';
  const entry = { kind: 'consent', at, signer, body: { about: 'together', toAssociation: '', asked: false, text: '', ...body } };
  return { trusted: true, view: { signer }, entry } as unknown as ReadEntry;
}
const asks = (consentId = id): ReadEntry => said(bram, { consentId, asked: true, given: false });
const states = (entries: readonly ReadEntry[]): readonly string[] => questionsIn(entries).map(({ state }) => state);

describe('a question in somebody\'s own room', () => {
  test('waits until she answers, and only her own answer counts from then on', () => {
    expect(states([asks()])).toEqual(['asked']);
    expect(states([asks(), said('reporter', { consentId: id, given: true })])).toEqual(['yes']);
    expect(states([asks(), said('reporter', { consentId: id, given: false })])).toEqual(['no']);
    expect(states([asks(), said('reporter', { consentId: id, given: false }), said(bram, { consentId: id, given: true })])).toEqual(['no']);
  });

  test('a yes is taken back, and so is one that was said over the telephone', () => {
    expect(states([asks(), said('reporter', { consentId: id, given: true }), said('reporter', { consentId: id, given: false })])).toEqual(['taken-back']);
    expect(states([said(bram, { consentId: id, given: true }), said('reporter', { consentId: id, given: false })])).toEqual(['taken-back']);
  });

  test('an answer to what nobody asked is none', () => {
    expect(states([said('reporter', { consentId: id, given: true })])).toEqual([]);
  });

  test('an entry that cannot be trusted says nothing', () => {
    const forged = { ...said('reporter', { consentId: id, given: true }), trusted: false } as unknown as ReadEntry;
    expect(states([asks(), forged])).toEqual(['asked']);
  });
});

describe('two people in one file', () => {
  const yes = (consentId = id): ReadEntry => said('reporter', { consentId, given: true });

  test('are together when both said yes to the same question, and one yes joins nothing', () => {
    expect(togetherIn([asks(), yes()], [asks(), yes()])).toEqual({ consentId: id, first: 'yes', second: 'yes' });
    expect(togetherIn([asks(), yes()], [asks()])).toEqual({ consentId: id, first: 'yes', second: 'asked' });
    expect(togetherIn([asks()], [asks(), yes()])).toEqual({ consentId: id, first: 'asked', second: 'yes' });
    expect(togetherIn([asks(other), yes(other)], [asks(), yes()])).toEqual({ consentId: id, first: 'asked', second: 'yes' });
  });

  test('are so no longer when either takes it back', () => {
    const back = said('reporter', { consentId: id, given: false });
    expect(togetherIn([asks(), yes(), back], [asks(), yes()])?.first).toBe('taken-back');
    expect(togetherIn([asks(), yes()], [asks(), yes(), back])?.second).toBe('taken-back');
  });

  test('who was never asked stands by herself', () => {
    expect(togetherIn([asks(), yes()], [])).toBeNull();
  });
});
