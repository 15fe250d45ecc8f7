import { beforeAll, describe, expect, test } from 'vitest';
import { type MadeEpoch, makeEpoch, toB64u } from '../../src/crypto/index.ts';
import { openAudience, readOn } from '../../src/casefile/model/audience.ts';
import { mayMakeNext, nextEpoch, staleness, stillValid } from '../../src/casefile/model/readers.ts';
import { NobodySeals, write } from '../../src/casefile/model/writing.ts';
import type { EntryView } from '../../src/casefile/model/wire.ts';
import { type Asked, annaAsks, author, entry, keyringOf, viewFor } from './desk.ts';
import { randomFrom } from '../crypto/randomness.ts';
import { AT, person } from '../crypto/team.ts';

let asked: Asked;

beforeAll(async () => { asked = await annaAsks(); });

const outcomes = async (entries: readonly EntryView[], by = asked.team.bram): Promise<readonly string[] | string> => {
  const { team, body } = asked;
  const view = viewFor(by, team.shared.audienceId, 'SHARED', [body]);
  const opened = await openAudience(team.shared.caseId, view, entries, keyringOf(by), team.book.directory);
  return opened.ok ? opened.value.entries.map((read) => (read.trusted ? 'trusted' : read.reason)) : opened.reason;
};

const add = async (signer: { keyId: string; signSeed: Uint8Array }, seq = 3, prev: string | null = asked.lastHash): Promise<EntryView> =>
  (await entry(asked.team, asked.first, signer, seq, prev, 'message', { text: 'Ik bel u zo.' })).view;

describe('opening what the server hands over', () => {
  test('card and story of the reporter are trusted', async () => {
    expect(await outcomes([asked.card, asked.story])).toEqual(['trusted', 'trusted']);
  });

  test('entries are read in their order, however the server sorts them', async () => {
    expect(await outcomes([asked.story, asked.card])).toEqual(['trusted', 'trusted']);
  });

  test('an entry in the name of Bram with another key is not trusted, and what follows still is', async () => {
    const forged = await entry(asked.team, asked.first, { keyId: asked.team.bram.keyId, signSeed: asked.team.dirk.signSeed }, 3, asked.lastHash, 'message', { text: 'x' });
    const next = await add(asked.team.carla, 4, forged.hash);
    expect(await outcomes([asked.card, asked.story, forged.view, next])).toEqual(['trusted', 'trusted', 'bad-signature', 'trusted']);
  });

  test('an entry held back by the server shows at the next one', async () => {
    expect(await outcomes([asked.card, await add(asked.team.bram)])).toEqual(['trusted', 'wrong-order']);
  });

  test('an entry given twice, the second time as a later one, is not trusted', async () => {
    expect(await outcomes([asked.card, asked.story, { ...asked.story, seq: 3 }])).toEqual(['trusted', 'trusted', 'wrong-order']);
  });

  test('an entry by somebody who was not let in is not trusted', async () => {
    expect(await outcomes([asked.card, asked.story, await add(asked.team.dirk)])).toEqual(['trusted', 'trusted', 'not-a-grantee']);
  });

  test('an entry of an epoch that nobody signed is not trusted', async () => {
    expect(await outcomes([asked.card, { ...asked.story, epochN: 2 }])).toEqual(['trusted', 'unknown-epoch']);
  });

  test('bytes that are not sealed are not trusted', async () => {
    expect(await outcomes([asked.card, { ...asked.story, sealed: toB64u(new Uint8Array(2000)) }])).toEqual(['trusted', 'not-sealed']);
  });

  test('who has no grant reads nothing', async () => {
    expect(await outcomes([asked.card, asked.story], asked.team.dirk)).toEqual(['before-my-time', 'before-my-time']);
  });

  test('an epoch signed by somebody outside stops the whole audience', async () => {
    const { team, body, first } = asked;
    const plan = { audience: team.shared, directory: team.book.directory, before: first.epoch, members: [team.dirk.keyId], excluded: [], reporter: null, seed: null, splitId: null, rescue: null };
    const next: MadeEpoch = await makeEpoch({ ...plan, before: { ...first.epoch, statement: { ...first.epoch.statement, excluded: [] } } }, team.dirk, randomFrom('false'), AT);
    const view = viewFor(team.bram, team.shared.audienceId, 'SHARED', [body, { ...body, statement: next.statement }]);
    const opened = await openAudience(team.shared.caseId, view, [], keyringOf(team.bram), team.book.directory);
    expect(opened).toMatchObject({ ok: false, reason: 'wrong-signer' });
  });

  test('later entries are read on from where reading stopped', async () => {
    const { team, body } = asked;
    const view = viewFor(team.bram, team.shared.audienceId, 'SHARED', [body]);
    const opened = await openAudience(team.shared.caseId, view, [asked.card], keyringOf(team.bram), team.book.directory);
    if (!opened.ok) throw new Error(opened.reason);
    const more = await readOn(opened.value, [asked.card, asked.story], team.book.directory);
    expect(more.entries.map(({ trusted }) => trusted)).toEqual([true, true]);
    expect(more.tail).toEqual({ seq: 2, hash: asked.lastHash });
  });
});

describe('sealing to an epoch', () => {
  const room = async (): Promise<Extract<Awaited<ReturnType<typeof openAudience>>, { ok: true }>['value']> => {
    const { team, body } = asked;
    const view = viewFor(team.bram, team.shared.audienceId, 'SHARED', [body]);
    const opened = await openAudience(team.shared.caseId, view, [asked.card, asked.story], keyringOf(team.bram), team.book.directory);
    if (!opened.ok) throw new Error(opened.reason);
    return opened.value;
  };

  test('what this browser writes is trusted by the next reader', async () => {
    const open = await room();
    const bram = author(asked.team, asked.team.bram, 'writing');
    const written = await write({ audience: open.place, epoch: asked.first.epoch, tail: open.tail }, [{ kind: 'message', body: { text: 'Ik bel u zo.' } }], bram);
    const views = written.entries.map((body) => ({ ...body, epochN: 1, signer: asked.team.bram.keyId, addedAt: AT }));
    expect(await outcomes([asked.card, asked.story, ...views], asked.team.carla)).toEqual(['trusted', 'trusted', 'trusted']);
  });

  test('stops as soon as one of its readers has left, until there is a new epoch without that reader', async () => {
    const open = await room();
    const { team } = asked;
    team.book.say({ kind: 'revoke', keyId: team.carla.keyId, reason: 'left' }, team.els, null);
    const bram = author(team, team.bram, 'after a departure');
    const words = [{ kind: 'message', body: { text: 'x' } }] as const;
    await expect(write({ audience: open.place, epoch: asked.first.epoch, tail: open.tail }, words, bram)).rejects.toThrow(NobodySeals);
    expect(staleness(asked.first.epoch, bram.directory)).toBe('reader-gone');
    expect(mayMakeNext(asked.first.epoch, bram)).toBe(true);
    const members = stillValid(asked.first.epoch, bram.directory);
    expect(members).toEqual([team.bram.keyId]);
    const next = await nextEpoch(open, { members, from: 'from-now' }, bram);
    expect((await write({ audience: open.place, epoch: next.epoch, tail: open.tail }, words, bram)).entries).toHaveLength(1);
  });

  test('a reader with new keys goes on with those', async () => {
    const fresh = await annaAsks();
    const { team } = fresh;
    const renewed = await person('Carla', { functions: ['confidant'], line: 'councillors', association: 'nvvr' }, 2);
    team.book.add(renewed, team.els, team.femke);
    expect(stillValid(fresh.first.epoch, team.book.directory)).toEqual([team.bram.keyId, renewed.keyId]);
  });
});
