import { beforeAll, expect, test } from 'vitest';
import {
  type Checkpoint,
  type MadeEpoch,
  type Share,
  combineShares,
  countersignCheckpoint,
  currentKey,
  hash,
  makeEpoch,
  makeMemberRescue,
  newKeyring,
  openShare,
  openWrap,
  passkeySealSeed,
  publicKeysOf,
  recipientOf,
  recoveryKeys,
  sealShare,
  verifyCheckpoint,
  verifyMemberRescue,
  withNextKey,
  wrapKeyring,
} from '../../src/crypto/index.ts';
import { type Cast, cast, firstShared } from './cast.ts';
import { AT, type Person } from './team.ts';
import { randomFrom } from './randomness.ts';

let team: Cast;
let made: MadeEpoch;

beforeAll(async () => {
  team = await cast();
  made = await makeEpoch(firstShared(team), team.anna, randomFrom('epoch'), AT);
});

async function shareOf(holder: Person): Promise<Share> {
  const sealed = made.shares.find(({ keyId }) => keyId === holder.keyId)?.sealed ?? new Uint8Array();
  const opened = await openShare(sealed, holder.sealSeed);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.value;
}

test('two coordinators together give an epoch back; one alone cannot', async () => {
  const shares = [await shareOf(team.els), await shareOf(team.femke)];
  const { recipient } = made.epoch.statement;
  expect(await combineShares(shares, recipient)).toEqual({ ok: true, value: made.seed });
  expect(await combineShares(shares.slice(0, 1), recipient)).toEqual({ ok: false, reason: 'too-few' });
  expect(await combineShares([...shares.slice(0, 1), ...shares.slice(0, 1)], recipient)).toMatchObject({ reason: 'too-few' });
});

test('shares of two splits, or a false one, are found out', async () => {
  const [els, femke] = [await shareOf(team.els), await shareOf(team.femke)];
  const { recipient } = made.epoch.statement;
  const other = { ...femke, statement: hash('another') };
  expect(await combineShares([els, other], recipient)).toEqual({ ok: false, reason: 'different-splits' });
  const last = femke.share.at(-5) === 'A' ? 'B' : 'A';
  const bent = { ...femke, share: femke.share.slice(0, -5) + last + femke.share.slice(-4) };
  expect(await combineShares([els, bent], recipient)).toEqual({ ok: false, reason: 'wrong-seed' });
});

test('a coordinator seals the own share again for the person who is helped', async () => {
  const share = await shareOf(team.els);
  const resealed = await sealShare(share, team.bram.recipient);
  expect(await openShare(resealed, team.bram.sealSeed)).toEqual({ ok: true, value: share });
  expect(await openShare(resealed, team.els.sealSeed)).toEqual({ ok: false, reason: 'cannot-open' });
});

test('a keyring comes back by recovery words and by passkey, with its earlier keys', async () => {
  const { memberId } = team.bram.key;
  const random = randomFrom('keyring');
  const keyring = withNextKey(newKeyring(memberId, team.bram.keyId, random), team.carla.keyId, random);
  expect(currentKey(keyring).keyEpoch).toBe(2);
  for (const seed of [recoveryKeys(random(13), team.book.team).sealSeed, passkeySealSeed(random(32), memberId)]) {
    const wrap = await wrapKeyring(keyring, await recipientOf(seed));
    expect(await openWrap(wrap, seed)).toEqual({ ok: true, value: keyring });
    expect(await openWrap(wrap, random(32))).toEqual({ ok: false, reason: 'cannot-open' });
  }
});

test('a share is no keyring', async () => {
  const sealed = made.shares[0]?.sealed ?? new Uint8Array();
  expect(await openWrap(sealed, team.els.sealSeed)).toEqual({ ok: false, reason: 'wrong-form' });
});

test('a member who lost everything gets the keyring back from two coordinators', async () => {
  const pair = { keyId: team.bram.keyId, keyEpoch: 1, sealSeed: team.bram.sealSeed, signSeed: team.bram.signSeed };
  const keyring = { memberId: team.bram.key.memberId, keys: [pair] };
  const { directory } = team.book;
  const rescue = await makeMemberRescue(keyring, directory, team.shared.caseId, randomFrom('rescue'), AT);
  const verified = verifyMemberRescue(rescue?.statement ?? '', directory);
  if (!rescue || !verified.ok) throw new Error('no rescue');
  const shares = await Promise.all(
    rescue.shares.map(async ({ keyId, sealed }) => {
      const holder = [team.els, team.femke].find((one) => one.keyId === keyId);
      const opened = await openShare(sealed, holder?.sealSeed ?? new Uint8Array());
      if (!opened.ok) throw new Error(opened.reason);
      return opened.value;
    }),
  );
  const seed = await combineShares(shares, verified.value.recipient);
  if (!seed.ok) throw new Error(seed.reason);
  expect(await openWrap(rescue.wrap, seed.value)).toEqual({ ok: true, value: keyring });
  expect((await publicKeysOf(pair)).recipient).toBe(team.bram.recipient);
});

test('two coordinators cannot be rescued by themselves', async () => {
  const { els, book } = team;
  const pair = { keyId: els.keyId, keyEpoch: 1, sealSeed: els.sealSeed, signSeed: els.signSeed };
  const keyring = { memberId: els.key.memberId, keys: [pair] };
  expect(await makeMemberRescue(keyring, book.directory, team.shared.caseId, randomFrom('r'), AT)).toBeNull();
});

const checkpoint: Checkpoint = { at: AT, size: 12, root: hash('root'), prev: hash('prev') };

test('a member signs the checkpoint that follows, never one that contradicts what was seen', () => {
  const by = { team: team.book.team, keyId: team.bram.keyId, signSeed: team.bram.signSeed };
  const signed = countersignCheckpoint(checkpoint, null, by);
  expect(signed.ok && verifyCheckpoint(signed.value, team.book.directory)).toMatchObject({ ok: true, value: checkpoint });
  const refused = (changes: Partial<Checkpoint>): unknown =>
    countersignCheckpoint({ ...checkpoint, ...changes }, checkpoint, by);
  expect(refused({ at: '2026-11-21T00:00:00.000Z' })).toEqual({ ok: false, reason: 'went-back' });
  expect(refused({ at: '2026-11-23T00:00:00.000Z', size: 11 })).toEqual({ ok: false, reason: 'shrunk' });
  expect(refused({ root: hash('another') })).toEqual({ ok: false, reason: 'changed' });
});

test('a checkpoint in the name of another is refused', () => {
  const by = { team: team.book.team, keyId: team.bram.keyId, signSeed: team.carla.signSeed };
  const signed = countersignCheckpoint(checkpoint, null, by);
  expect(signed.ok && verifyCheckpoint(signed.value, team.book.directory)).toEqual({ ok: false, reason: 'bad-signature' });
});
