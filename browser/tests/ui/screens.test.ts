import { describe, expect, test } from 'vitest';
import { type MemberSession, type Screen, groupOf, placesOf, screenFor } from '../../src/ui/screens.ts';

const none = (): void => undefined;
const all: readonly Screen[] = [
  { path: '/werk', title: 'Werk', place: { order: 1 }, render: none },
  { path: '/toezicht', title: 'Toezicht', place: { order: 2, isFor: ({ functions }) => functions.includes('coordinator') }, render: none },
  { path: '/bel', title: 'Bel', place: { order: 0 }, render: none },
  { path: '/dossier/:caseId', title: 'Dossier', render: none },
];
const bram: MemberSession = { memberId: 'b', keyId: 'k', name: 'Bram', functions: ['confidant'], lineId: 'councillors', association: 'nvvr' };

describe('the screens of the office', () => {
  test('an address finds its screen and its variable part', () => {
    expect(screenFor('/dossier/abc', all)).toMatchObject({ screen: { title: 'Dossier' }, params: { caseId: 'abc' } });
    expect(screenFor('/werk', all)?.params).toEqual({});
  });

  test('an address without its variable part, or with too much, finds nothing', () => {
    expect(screenFor('/dossier/', all)).toBeUndefined();
    expect(screenFor('/dossier/abc/def', all)).toBeUndefined();
    expect(screenFor('/elders', all)).toBeUndefined();
  });

  test('a member sees the places of the own functions, in order', () => {
    expect(placesOf(bram, all).map(({ title }) => title)).toEqual(['Bel', 'Werk']);
    expect(placesOf({ ...bram, functions: ['coordinator'] }, all).map(({ title }) => title)).toEqual(['Bel', 'Werk', 'Toezicht']);
  });

  test('places that belong together are found from each of them, and a place alone has none beside it', () => {
    const lines: readonly Screen[] = [{ path: '/lijnen', title: 'Lijnen', place: { order: 3 }, render: none }, { path: '/noodlijst', title: 'Noodlijst', place: { order: 4, under: '/lijnen' }, render: none }, ...all];
    expect(groupOf('/lijnen', lines).map(({ title }) => title)).toEqual(['Lijnen', 'Noodlijst']);
    expect(groupOf('/noodlijst', lines).map(({ title }) => title)).toEqual(['Lijnen', 'Noodlijst']);
    expect(groupOf('/werk', lines)).toEqual([]);
    expect(groupOf('/dossier/abc', lines)).toEqual([]);
  });
});
