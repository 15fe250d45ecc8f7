import { beforeAll, describe, expect, test } from 'vitest';
import { type Directory, fromB64u, fromUtf8, isOwn, newId, open, openGrant, readCode, returnKeys, toB64u, verifyEpochs, verifyKeyOf } from '../../src/crypto/index.ts';
import { kindsFor, statistic, usualKind } from '../../src/casefile/model/closing.ts';
import { canBeBroughtIn, confidants, homeLineOf, standIns } from '../../src/casefile/model/people.ts';
import { type MadeRoom, hasOwnWords, newRoom } from '../../src/casefile/model/rooms.ts';
import { type Cast, cast } from '../crypto/cast.ts';
import { randomFrom } from '../crypto/randomness.ts';
import { person } from '../crypto/team.ts';
import { NOW, author } from './desk.ts';

let team: Cast;
let directory: Directory;
let made: MadeRoom;

beforeAll(async () => {
  team = await cast();
  ({ directory } = team.book);
  const readers = { caseId: newId(randomFrom('call'), NOW), members: [team.bram.keyId, team.carla.keyId], excluded: [team.dirk.keyId] };
  made = await newRoom(readers, author(team, team.bram));
});

describe('ten words read aloud', () => {
  test('open the room that they were made for, and nobody else is in it than the confidants of the file', async () => {
    const read = readCode('return', made.words.join(' '));
    if (!read.ok) throw new Error(read.reason);
    const keys = returnKeys(read.code, directory.team);
    const verified = verifyEpochs(made.place.audience, [made.room.epoch.statement], directory);
    if (!verified.ok) throw new Error(verified.reason);
    expect(isOwn(verified.value, verifyKeyOf(keys.signSeed))).toBe(true);
    expect(made.room.epoch.grants.map(({ keyId }) => keyId)).toEqual(['reporter', team.bram.keyId, team.carla.keyId]);
    expect([made.room.locator, made.room.authKey]).toEqual([keys.locator, toB64u(verifyKeyOf(keys.authSeed))]);
    const own = made.room.epoch.grants.find(({ keyId }) => keyId === 'reporter');
    const seed = await openGrant(fromB64u(own?.sealed ?? '') ?? new Uint8Array(), keys.sealSeed, made.place.epoch.statement.recipient);
    expect(seed.ok).toBe(true);
  });

  test('stand nowhere in what is sent', () => {
    const sent = JSON.stringify(made.room);
    expect(made.words.filter((word) => sent.includes(`"${word}`))).toEqual([]);
    expect(hasOwnWords(made.place.epoch)).toBe(true);
  });
});

describe('who can be asked', () => {
  test('a stand-in is another confidant of the same association, never who was left out or advises the ministry', async () => {
    const gerda = await person('Gerda', { functions: ['confidant'], association: 'ngb' });
    const hans = await person('Hans', { functions: ['confidant', 'adviser'], line: 'councillors', association: 'nvvr' });
    team.book.add(gerda, team.els, team.femke).add(hans, team.els, team.femke);
    const own = { memberId: team.bram.key.memberId, association: 'nvvr', functions: ['confidant'] };
    const found = standIns(team.book.directory, own, [team.dirk.keyId]);
    expect(found.map(({ keyId }) => keyId)).toEqual([team.carla.keyId]);
    const adviser = { memberId: hans.key.memberId, association: 'ministry', functions: ['confidant', 'adviser'] };
    expect(standIns(team.book.directory, adviser, []).map(({ keyId }) => keyId)).toEqual([team.bram, team.carla, team.dirk, gerda].map(({ keyId }) => keyId));
    expect([homeLineOf(team.book.directory, 'councillor'), homeLineOf(team.book.directory, 'juggler')]).toEqual(['councillors', null]);
    expect(confidants(team.book.directory, []).map(({ keyId }) => keyId)).toContain(gerda.keyId);
  });

  test('nobody is brought in twice, nor against the wish of the reporter', () => {
    const names = canBeBroughtIn(directory, made.place.epoch).map(({ keyId }) => keyId);
    expect(names).not.toContain(team.bram.keyId);
    expect(names).not.toContain(team.dirk.keyId);
  });
});

describe('the record for counting', () => {
  test('says four things, to every coordinator, in one size', async () => {
    const counted = { province: 'zeeland', officeGroup: 'councillor', kind: 'threat' } as const;
    const sealed = await statistic(counted, '2026-11-22', { directory, random: randomFrom('count') });
    const unlikely = await statistic({ ...counted, province: 'noord-brabant' }, '2026-11-22', { directory, random: randomFrom('count') });
    expect(sealed.copies.map(({ keyId }) => keyId).sort()).toEqual([team.els.keyId, team.femke.keyId].sort());
    expect(new Set([...sealed.copies, ...unlikely.copies].map((copy) => copy.sealed.length)).size).toBe(1);
    const copy = sealed.copies.find(({ keyId }) => keyId === team.els.keyId);
    const opened = await open(fromB64u(copy?.sealed ?? '') ?? new Uint8Array(), team.els.sealSeed);
    expect(opened.ok && JSON.parse(fromUtf8(opened.value) ?? '')).toEqual({ v: 1, quarter: '2026-Q4', ...counted });
    expect(sealed.recordId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  });

  test('is not made for a training, unless somebody says that it was about more', async () => {
    expect([usualKind('unhurried'), usualKind('week'), usualKind(null)]).toEqual(['none', 'other', 'other']);
    expect(kindsFor('unhurried')).toEqual(['none', ...kindsFor(null)]);
    const training = { province: 'zeeland', officeGroup: 'councillor', kind: 'none' } as const;
    const count = async (kind: 'none' | 'threat'): Promise<number> =>
      (await statistic({ ...training, kind }, '2026-11-22', { directory, random: randomFrom('count') })).copies.length;
    expect([await count('none'), await count('threat')]).toEqual([0, 2]);
  });
});
