import { beforeAll, expect, test } from 'vitest';
import {
  type EntryPlace,
  type MadeEpoch,
  type NewEntry,
  type OpenedEntry,
  type Signer,
  hash,
  makeEpoch,
  openEntry,
  seal,
  sealEntry,
} from '../../src/crypto/index.ts';
import { type Cast, cast, firstShared } from './cast.ts';
import { AT, person } from './team.ts';
import { randomFrom } from './randomness.ts';

let team: Cast;
let made: MadeEpoch;
let place: EntryPlace;
const story: NewEntry = { kind: 'story', at: AT, body: { text: 'Het begon in mei.' } };

beforeAll(async () => {
  team = await cast();
  made = await makeEpoch(firstShared(team), team.anna, randomFrom('epoch'), AT);
  place = { ...team.shared, entryId: '019aa8e4-0000-7000-8000-000000000001', seq: 1, prev: null };
});

const sealedBy = async (signer: Signer, at: EntryPlace = place): Promise<Uint8Array> =>
  (await sealEntry(story, at, made.epoch, signer, team.book.directory)).sealed;

const opened = (sealed: Uint8Array, at: EntryPlace = place): Promise<OpenedEntry> =>
  openEntry(sealed, at, made.epoch, made.seed, team.book.directory);

const distrusted = (reason: string): { trusted: false; reason: string } => ({ trusted: false, reason });

test('what Anna wrote is read by a grantee', async () => {
  const read = await opened(await sealedBy(team.anna));
  expect(read).toMatchObject({ trusted: true, entry: { signer: 'reporter', body: story.body } });
});

test('what Bram wrote is read by Anna', async () => {
  expect(await opened(await sealedBy(team.bram))).toMatchObject({ trusted: true, entry: { signer: team.bram.keyId } });
});

test('short stories of every length have one size', async () => {
  const sizes = await Promise.all(
    ['', 'x', 'x'.repeat(150)].map(async (text) => {
      const sealed = await sealEntry({ ...story, body: { text } }, place, made.epoch, team.anna, team.book.directory);
      return sealed.sealed.length;
    }),
  );
  expect(new Set(sizes).size).toBe(1);
});

test.each([
  ['of another team', { team: hash('another') }, 'wrong-team'],
  ['moved to another file', { caseId: '019aa8e4-0000-7000-8000-00000000000a' }, 'wrong-place'],
  ['moved to another audience', { audienceId: '019aa8e4-0000-7000-8000-00000000000a' }, 'wrong-place'],
  ['given as another entry', { entryId: '019aa8e4-0000-7000-8000-00000000000a' }, 'wrong-place'],
  ['replayed later', { seq: 2 }, 'wrong-order'],
  ['after another entry than the one before', { prev: hash('another') }, 'wrong-order'],
])('an entry %s is not trusted', async (_, found, reason) => {
  expect(await opened(await sealedBy(team.anna), { ...place, ...found })).toEqual(distrusted(reason));
});

test('an entry signed with another key in the name of Bram is not trusted', async () => {
  const forger = { keyId: team.bram.keyId, signSeed: team.dirk.signSeed };
  expect(await opened(await sealedBy(forger))).toEqual(distrusted('bad-signature'));
});

test('an entry by somebody of the team who was not let in is not trusted', async () => {
  expect(await opened(await sealedBy(team.dirk))).toEqual(distrusted('not-a-grantee'));
});

test('an entry by somebody nobody knows is not trusted', async () => {
  const stranger = await person('Gerrit', { functions: ['confidant'] });
  expect(await opened(await sealedBy(stranger))).toEqual(distrusted('unknown-signer'));
});

test('what a member wrote after being revoked is not trusted; what came before still is', async () => {
  const before = await sealedBy(team.carla);
  team.book.say({ kind: 'revoke', keyId: team.carla.keyId, reason: 'left' }, team.els, null);
  expect(await opened(await sealedBy(team.carla))).toEqual(distrusted('revoked-signer'));
  expect(await opened(before)).toMatchObject({ trusted: true });
});

test('bytes that are not sealed, sealed to another, or not padded are refused', async () => {
  const { recipient } = made.epoch.statement;
  expect(await opened(new Uint8Array(3000))).toEqual(distrusted('not-sealed'));
  expect(await opened(await seal(new Uint8Array(1024), team.dirk.recipient))).toEqual(distrusted('cannot-open'));
  expect(await opened(await seal(new Uint8Array(1000), recipient))).toEqual(distrusted('padding'));
  expect(await opened(await seal(new Uint8Array(1024), recipient))).toEqual(distrusted('wrong-type'));
});
