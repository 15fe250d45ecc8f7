import { beforeAll, describe, expect, test } from 'vitest';
import { type MadeEpoch, fromB64u, makeEpoch, newId, openGrant, openShare, toB64u, verifyEpochs } from '../../src/crypto/index.ts';
import { nextEpoch, staleness } from '../../src/casefile/model/readers.ts';
import { givePart } from '../../src/casefile/rescue/giving.ts';
import { takeOver } from '../../src/casefile/rescue/taking.ts';
import type { PartBody, RescueMaterial } from '../../src/casefile/rescue/wire.ts';
import { type Cast, cast } from '../crypto/cast.ts';
import { randomFrom } from '../crypto/randomness.ts';
import { AT, type Person, person } from '../crypto/team.ts';
import { author } from './desk.ts';

// Bram's file, which only he can read; Carla is asked to take it over and Dirk to stand in.
let team: Cast;
let first: MadeEpoch;
let last: MadeEpoch;

async function epoch(before: MadeEpoch | null): Promise<MadeEpoch> {
  const plan = {
    audience: team.internal, directory: team.book.directory, before: before?.epoch ?? null, members: [team.bram.keyId], excluded: [],
    reporter: null, seed: null, splitId: newId(randomFrom(`split ${before === null ? 1 : 2}`), new Date(0)), rescue: null,
  };
  return makeEpoch(plan, { keyId: team.bram.keyId, signSeed: team.bram.signSeed }, randomFrom(`epoch ${before === null ? 1 : 2}`), AT);
}

function materialFor(coordinator: Person): RescueMaterial {
  const shares = [first, last].flatMap((made) =>
    made.shares.filter(({ keyId }) => keyId === coordinator.keyId).map(({ keyId, sealed }) => ({ n: made.epoch.statement.n, keyId, sealed: toB64u(sealed) })));
  return material(shares, []);
}

function material(shares: RescueMaterial['audiences'][number]['shares'], consents: readonly string[]): RescueMaterial {
  const epochs = [first, last].map(({ statement }, at) => ({ n: at + 1, statement }));
  const { caseId, audienceId } = team.internal;
  return { caseId, lineId: 'councillors', association: 'nvvr', audiences: [{ audienceId, kind: 'TEAM', epochs, shares, consents }] };
}

async function partOf(coordinator: Person, receiver = team.carla): Promise<PartBody> {
  const given = await givePart(materialFor(coordinator), receiver.keyId, author(team, coordinator));
  const part = given.kind === 'given' ? given.parts[0] : undefined;
  if (part === undefined) throw new Error(given.kind);
  return part;
}

function forCarla(...parts: readonly (readonly [Person, PartBody])[]): RescueMaterial {
  const shares = parts.flatMap(([{ keyId }, part]) => part.shares.map((share) => ({ ...share, keyId })));
  return material(shares, parts.map(([, { consent }]) => consent));
}

const next = () => ({
  standIn: { memberId: team.dirk.key.memberId, keyId: team.dirk.keyId },
  commitment: { commitmentId: newId(randomFrom('promise'), new Date(AT)), kind: 'call-back', dueAt: AT },
}) as const;

beforeAll(async () => {
  team = await cast();
  first = await epoch(null);
  last = await epoch(first);
});

describe('a coordinator who joins later', () => {
  test('gets a share of the newest key when somebody next writes', async () => {
    const gerda = await person('Gerda', { functions: ['coordinator'], association: 'statenlidnu' });
    const { directory } = (await cast()).book.add(gerda, team.els, team.femke);
    const bram = { ...author(team, team.bram), directory };
    const audience = { place: team.internal, epochs: [first.epoch, last.epoch], seeds: new Map([[2, last.seed]]), entries: [], tail: { seq: 0, hash: null } };
    expect(staleness(last.epoch, team.book.directory)).toBeNull();
    expect(staleness(last.epoch, directory)).toBe('new-coordinators');

    const next = await nextEpoch(audience, { members: [team.bram.keyId], from: 'everything' }, bram);

    expect(next.shares.map(({ keyId }) => keyId)).toContain(gerda.keyId);
    expect(next.epoch.statement.recipient).toBe(last.epoch.statement.recipient);
    expect(verifyEpochs(team.internal, [first.statement, last.statement, next.statement], directory).ok).toBe(true);
    expect(staleness(next.epoch, directory)).toBeNull();
  });
});

describe('rescuing a file', () => {
  test('what a coordinator gives opens for the receiver only', async () => {
    const part = await partOf(team.els);
    const sealed = fromB64u(part.shares[0]?.sealed ?? '') ?? new Uint8Array();

    expect(part.shares.map(({ n }) => n)).toEqual([1, 2]);
    expect((await openShare(sealed, team.carla.sealSeed)).ok).toBe(true);
    expect((await openShare(sealed, team.els.sealSeed)).ok).toBe(false);
    expect((await openShare(sealed, team.femke.sealSeed)).ok).toBe(false);
  });

  test('two parts give the receiver every epoch, by a statement that every reader accepts', async () => {
    const [els, femke] = [await partOf(team.els), await partOf(team.femke)];
    const taken = await takeOver(forCarla([team.els, els], [team.femke, femke]), next(), author(team, team.carla));
    const made = taken.kind === 'taken' ? taken.body.audiences[0] : undefined;

    expect(taken.kind).toBe('taken');
    const verified = verifyEpochs(team.internal, [first.statement, last.statement, made?.epoch.statement ?? ''], team.book.directory);
    expect(verified.ok).toBe(true);
    const grants = made?.epoch.earlier ?? [];
    for (const [n, before] of [[1, first], [2, last]] as const) {
      const grant = grants.find((one) => one.n === n && one.keyId === team.carla.keyId);
      const seed = await openGrant(fromB64u(grant?.sealed ?? '') ?? new Uint8Array(), team.carla.sealSeed, before.epoch.statement.recipient);
      expect(seed).toEqual({ ok: true, value: before.seed });
    }
    expect(grants.filter(({ keyId }) => keyId === team.dirk.keyId)).toHaveLength(2);
  });

  test('one part is nothing, twice as well', async () => {
    const els = await partOf(team.els);

    expect(await takeOver(forCarla([team.els, els]), next(), author(team, team.carla))).toEqual({ kind: 'cannot-combine', reason: 'too-few' });
    expect(await takeOver(forCarla([team.els, els], [team.els, els]), next(), author(team, team.carla))).toEqual({ kind: 'cannot-combine', reason: 'too-few' });
  });

  test('a part meant for another colleague opens nothing for this one', async () => {
    const [els, femke] = [await partOf(team.els, team.dirk), await partOf(team.femke, team.dirk)];

    expect((await takeOver(forCarla([team.els, els], [team.femke, femke]), next(), author(team, team.carla))).kind).toBe('cannot-combine');
  });

  test('nobody but a confidant of the directory gets a part', async () => {
    for (const keyId of [team.femke.keyId, newId(randomFrom('unknown'), new Date(AT))]) {
      expect(await givePart(materialFor(team.els), keyId, author(team, team.els))).toEqual({ kind: 'untrusted' });
    }
  });

  test('a server that shows another list of readers gets no part', async () => {
    const { audiences, ...file } = materialFor(team.els);
    const swapped = { ...file, audiences: audiences.map((list) => ({ ...list, epochs: list.epochs.slice(1) })) };

    expect(await givePart(swapped, team.carla.keyId, author(team, team.els))).toEqual({ kind: 'untrusted' });
  });

  test('a share of another epoch under the number of this one is not passed on', async () => {
    const given = materialFor(team.els);
    const [list] = given.audiences;
    const swapped = (list?.shares ?? []).map((share) => ({ ...share, n: share.n === 1 ? 2 : 1 }));

    expect(await givePart(material(swapped, []), team.carla.keyId, author(team, team.els))).toEqual({ kind: 'no-share' });
  });
});
