import { beforeAll, describe, expect, test } from 'vitest';
import { type Keyring, type MadeMemberRescue, makeMemberRescue, newId, openShare, recipientOf, fromB64u, toB64u } from '../../src/crypto/index.ts';
import { type HandedOut, type MemberRescueView, oldKeyring, reseal } from '../../src/access/rescue-model.ts';
import { isReady } from '../../src/access/rescue-ready.ts';
import { keyringOf } from '../casefile/desk.ts';
import { type Cast, cast } from '../crypto/cast.ts';
import { randomFrom } from '../crypto/randomness.ts';
import { AT, type Person, person } from '../crypto/team.ts';

// Bram lost everything; from ten new words he has this seed.
const newSeed = randomFrom('new words')(32);
let team: Cast;
let keyring: Keyring;
let made: MadeMemberRescue;

function rescueOf(recipient: string): MemberRescueView {
  const { memberId } = team.bram.key;
  return { rescueId: memberId, memberId, startedBy: team.els.keyId, startedAt: AT, recipient, verifyKey: team.bram.key.verifyKey, givers: [], readyAt: null };
}

async function partOf(coordinator: Person, rescue: MemberRescueView): Promise<string | null> {
  const share = made.shares.find(({ keyId }) => keyId === coordinator.keyId);
  const own = { statement: made.statement, keyId: coordinator.keyId, sealed: toB64u(share?.sealed ?? new Uint8Array()) };
  return reseal(own, rescue, keyringOf(coordinator), team.book.directory);
}

function handed(shares: readonly (string | null)[]): HandedOut {
  const { memberId } = team.bram.key;
  return { memberId, statement: made.statement, wrap: toB64u(made.wrap), shares: shares.map((share) => share ?? ''), invitation: '' };
}

beforeAll(async () => {
  team = await cast();
  keyring = keyringOf(team.bram);
  const rescue = await makeMemberRescue(keyring, team.book.directory, newId(randomFrom('split'), new Date(0)), randomFrom('rescue'), AT);
  if (rescue === null) throw new Error('no rescue');
  made = rescue;
});

describe('a member who lost everything', () => {
  test('gets the keyring back from the parts of two coordinators', async () => {
    const rescue = rescueOf(await recipientOf(newSeed));
    const parts = [await partOf(team.els, rescue), await partOf(team.femke, rescue)];

    expect(await oldKeyring(handed(parts), newSeed, team.book.directory)).toEqual(keyring);
  });

  test('gets nothing from one part, given twice as well', async () => {
    const rescue = rescueOf(await recipientOf(newSeed));
    const part = await partOf(team.els, rescue);

    expect(await oldKeyring(handed([part]), newSeed, team.book.directory)).toBeNull();
    expect(await oldKeyring(handed([part, part]), newSeed, team.book.directory)).toBeNull();
  });

  test('is the only one who can open what a coordinator gives', async () => {
    const part = await partOf(team.els, rescueOf(await recipientOf(newSeed)));
    const bytes = fromB64u(part ?? '') ?? new Uint8Array();

    expect((await openShare(bytes, newSeed)).ok).toBe(true);
    expect((await openShare(bytes, team.els.sealSeed)).ok).toBe(false);
  });

  test('gets no part that belongs to somebody else', async () => {
    const rescue = { ...rescueOf(await recipientOf(newSeed)), memberId: team.dirk.key.memberId };

    expect(await partOf(team.els, rescue)).toBeNull();
  });
});

describe('being ready', () => {
  test('means: by the keys of today, for the coordinators of today', async () => {
    const { directory } = team.book;
    expect(isReady(made.statement, team.bram.keyId, directory)).toBe(true);
    expect(isReady(null, team.bram.keyId, directory)).toBe(false);
    expect(isReady(made.statement, team.dirk.keyId, directory)).toBe(false);

    const gerda = await person('Gerda', { functions: ['coordinator'], association: 'statenlidnu' });
    expect(isReady(made.statement, team.bram.keyId, (await cast()).book.add(gerda, team.els, team.femke).directory)).toBe(false);
  });

  test('is not possible for one of two coordinators, who is not asked again and again', () => {
    expect(isReady(null, team.els.keyId, team.book.directory)).toBe(true);
  });
});
