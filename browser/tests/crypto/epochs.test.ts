import { beforeAll, expect, test } from 'vitest';
import {
  type EpochPlan,
  type MadeEpoch,
  type Signer,
  isOwn,
  makeEpoch,
  maySealTo,
  newId,
  openGrant,
  recipientOf,
  signRescueConsent,
  verifyEpochs,
  verifyKeyOf,
} from '../../src/crypto/index.ts';
import { type Cast, cast, firstShared, reporter } from './cast.ts';
import { AT, person } from './team.ts';
import { randomFrom } from './randomness.ts';

let team: Cast;
let first: MadeEpoch;

beforeAll(async () => {
  team = await cast();
  first = await makeEpoch(firstShared(team), team.anna, randomFrom('epoch 1'), AT);
});

const nextPlan = (changes: Partial<EpochPlan> = {}): EpochPlan => ({
  ...firstShared(team),
  before: first.epoch,
  reporter: null,
  ...changes,
});

const next = (signer: Signer, changes: Partial<EpochPlan> = {}): Promise<MadeEpoch> =>
  makeEpoch(nextPlan(changes), signer, randomFrom('epoch 2'), AT);

const verified = (...statements: readonly string[]): string => {
  const result = verifyEpochs(team.shared, statements, team.book.directory);
  return result.ok ? 'ok' : result.reason;
};

test('the first epoch by Anna and the next by Bram, who leaves Carla out, are believed', async () => {
  const second = await next(team.bram, { members: [team.bram.keyId], excluded: [team.carla.keyId] });
  expect(verified(first.statement, second.statement)).toBe('ok');
  expect(second.epoch.statement.excluded).toEqual([team.dirk.keyId, team.carla.keyId]);
  expect(second.grants.map(({ keyId }) => keyId)).toEqual(['reporter', team.bram.keyId]);
});

test('a grant counts only with the seed of the signed epoch', async () => {
  const { recipient } = first.epoch.statement;
  const [annas, brams] = first.grants;
  const second = await next(team.bram);
  expect(await openGrant(brams?.sealed ?? new Uint8Array(), team.bram.sealSeed, recipient)).toMatchObject({ ok: true });
  expect(await openGrant(annas?.sealed ?? new Uint8Array(), team.bram.sealSeed, recipient)).toEqual({
    ok: false,
    reason: 'cannot-open',
  });
  const foreign = second.grants[1]?.sealed ?? new Uint8Array();
  expect(await openGrant(foreign, team.bram.sealSeed, recipient)).toEqual({ ok: false, reason: 'wrong-seed' });
});

test('bringing somebody in for everything keeps the seed; taking somebody out never does', async () => {
  const brought = await next(team.bram, { seed: first.seed, members: [team.bram.keyId, team.carla.keyId, team.els.keyId] });
  expect(verified(first.statement, brought.statement)).toBe('ok');
  const takenOut = await next(team.bram, { seed: first.seed, members: [team.bram.keyId] });
  expect(verified(first.statement, takenOut.statement)).toBe('wrong-recipient');
});

test('an epoch signed by somebody who could not read the one before is refused', async () => {
  expect(verified(first.statement, (await next(team.els)).statement)).toBe('wrong-signer');
});

test('a missing, moved or exchanged epoch breaks the chain', async () => {
  const second = await next(team.bram);
  expect(verified(second.statement)).toBe('broken-chain');
  expect(verified(first.statement, first.statement)).toBe('broken-chain');
  const other = await makeEpoch(firstShared(team), team.anna, randomFrom('another'), AT);
  expect(verified(other.statement, second.statement)).toBe('broken-chain');
});

test('an internal audience begins with a member, never with a reporter', async () => {
  const plan = { ...firstShared(team), audience: team.internal, reporter: null };
  const made = await makeEpoch(plan, team.bram, randomFrom('internal'), AT);
  expect(verifyEpochs(team.internal, [made.statement], team.book.directory)).toMatchObject({ ok: true });
  const byAnna = await makeEpoch(plan, team.anna, randomFrom('internal'), AT);
  expect(verifyEpochs(team.internal, [byAnna.statement], team.book.directory)).toMatchObject({ reason: 'wrong-signer' });
});

test('nobody is let in who is left out, also not with a new key', async () => {
  await expect(next(team.bram, { members: [team.dirk.keyId] })).rejects.toThrow(RangeError);
  const dirkAgain = await person('Dirk', { functions: ['confidant'], line: 'councillors' }, 2);
  team.book.add(dirkAgain, team.els, team.femke);
  await expect(next(team.bram, { members: [dirkAgain.keyId] })).rejects.toThrow(RangeError);
});

test('Anna renews her words: the new key proves itself, and only then the audience is her own', async () => {
  const renewed = await reporter('Anna again', team.book.team);
  const second = await next(team.anna, { reporter: renewed });
  const chain = verifyEpochs(team.shared, [first.statement, second.statement], team.book.directory);
  if (!chain.ok) throw new Error(chain.reason);
  expect(isOwn(chain.value, verifyKeyOf(renewed.signSeed))).toBe(true);
  expect(isOwn(chain.value, verifyKeyOf(team.anna.signSeed))).toBe(false);
});

test('a server that knows only public keys cannot make an audience for Anna', async () => {
  const server = await reporter('a false Anna', team.book.team);
  const invented = await makeEpoch({ ...firstShared(team), reporter: server }, server, randomFrom('false'), AT);
  const annasRecipientOnly = { signSeed: server.signSeed, recipient: await recipientOf(team.anna.sealSeed) };
  const second = await next(server, { before: invented.epoch, reporter: annasRecipientOnly });
  const chain = verifyEpochs(team.shared, [invented.statement, second.statement], team.book.directory);
  expect(chain.ok && isOwn(chain.value, verifyKeyOf(team.anna.signSeed))).toBe(false);
});

test('two coordinators let a receiver make the next epoch; one is not enough, nor is the receiver', async () => {
  const { caseId, audienceId } = team.shared;
  const receiver = await somebodyNew();
  const consent = (by: Signer): string =>
    signRescueConsent(
      {
        team: team.book.team,
        caseId,
        audienceId,
        n: 2,
        prev: first.epoch.hash,
        receiver: receiver.keyId,
        signer: by.keyId,
        at: AT,
      },
      by.signSeed,
    );
  const members = [receiver.keyId];
  const rescue = [consent(team.els), consent(team.femke)];
  const splitId = newId(randomFrom('split 2'), new Date(0));
  expect(verified(first.statement, (await next(receiver, { members, rescue, splitId })).statement)).toBe('ok');
  const once = [consent(team.els), consent(team.els)];
  expect(verified(first.statement, (await next(receiver, { members, rescue: once })).statement)).toBe('wrong-signer');
  const self = [consent(team.els), consent(receiver)];
  expect(verified(first.statement, (await next(receiver, { members, rescue: self })).statement)).toBe('wrong-signer');
  expect(verified(first.statement, (await next(team.dirk, { members, rescue })).statement)).toBe('wrong-signer');
});

async function somebodyNew(): Promise<Signer> {
  const hanna = await person('Hanna', { functions: ['confidant'], line: 'councillors', association: 'nvvr' });
  team.book.add(hanna, team.els, team.femke);
  return hanna;
}

test('nobody seals to an epoch that somebody who left can read', () => {
  expect(maySealTo(first.epoch, team.book.directory)).toBe(true);
  team.book.say({ kind: 'revoke', keyId: team.carla.keyId, reason: 'left' }, team.els, null);
  expect(maySealTo(first.epoch, team.book.directory)).toBe(false);
  expect(verified(first.statement)).toBe('ok');
});
