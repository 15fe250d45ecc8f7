import { beforeAll, describe, expect, test } from 'vitest';
import { REPORTER } from '../../src/crypto/epoch-statement.ts';
import { fromB64u, isGrantee, openGrant, openShare, verifyEpochs } from '../../src/crypto/index.ts';
import { type OpenAudience, openAudience } from '../../src/casefile/model/audience.ts';
import { said } from '../../src/casefile/model/bodies.ts';
import { type Openings, openings } from '../../src/casefile/model/taking-on.ts';
import { type Asked, annaAsks, author, keyringOf, served, viewFor } from './desk.ts';
import type { Person } from '../crypto/team.ts';

let asked: Asked;
let room: OpenAudience;
let made: Openings;

async function roomOf(person: Person, more: Openings | null = null): Promise<OpenAudience> {
  const { team, body, card, story } = asked;
  const epochs = more === null ? [body] : [body, more.shared];
  const told = more === null ? [] : more.entries.filter(({ audienceId }) => audienceId === team.shared.audienceId);
  const entries = [card, story, ...told.map((entry) => served(entry, 2, team.bram.keyId))];
  const view = viewFor(person, team.shared.audienceId, 'SHARED', epochs);
  const opened = await openAudience(team.shared.caseId, view, entries, keyringOf(person), team.book.directory);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.value;
}

beforeAll(async () => {
  asked = await annaAsks();
  const { team } = asked;
  room = await roomOf(team.bram);
  const [first] = room.entries;
  const words = first?.trusted === true ? said(first.entry) : null;
  const card = words?.kind === 'card' ? words.card : null;
  const standIn = { memberId: team.carla.key.memberId, keyId: team.carla.keyId };
  const taking = { standIn, title: 'Raadslid, bedreigd na de vergadering', card, origin: 'callback', callBackAt: new Date('2026-11-22T01:22:00Z'), homeLine: 'councillors' } as const;
  made = await openings(room, taking, author(team, team.bram));
});

describe('taking a request on', () => {
  test('leaves the room to its owner, stand-in and reporter, by a statement that every reader accepts', () => {
    const { team, body } = asked;
    const verified = verifyEpochs(team.shared, [body.statement, made.shared.statement], team.book.directory);
    expect(verified).toMatchObject({ ok: true });
    if (!verified.ok) return;
    const grantees = verified.value[1]?.statement.grantees.map(({ keyId }) => keyId);
    expect(grantees).toEqual([REPORTER, team.bram.keyId, team.carla.keyId]);
    expect(verified.value[1]?.statement.excluded).toEqual([team.dirk.keyId]);
  });

  test('starts an own audience of the team, without the reporter, from which who was excluded stays excluded', () => {
    const { team } = asked;
    const place = { ...team.shared, audienceId: made.team.audienceId, audienceKind: 'TEAM' } as const;
    const verified = verifyEpochs(place, [made.team.epoch.statement], team.book.directory);
    expect(verified).toMatchObject({ ok: true });
    if (!verified.ok) return;
    const [epoch] = verified.value;
    expect(epoch && [isGrantee(epoch, team.bram.keyId), isGrantee(epoch, team.carla.keyId), isGrantee(epoch, REPORTER)]).toEqual([true, true, false]);
    expect(epoch?.statement.excluded).toEqual([team.dirk.keyId]);
    expect(made.team.epoch.grants).toHaveLength(2);
  });

  test('gives two coordinators of two associations a share of both', async () => {
    const { team } = asked;
    for (const epoch of [made.shared, made.team.epoch]) {
      const share = epoch.shares.find(({ keyId }) => keyId === team.els.keyId);
      const opened = await openShare(fromB64u(share?.sealed ?? '') ?? new Uint8Array(), team.els.sealSeed);
      expect(epoch.shares).toHaveLength(2);
      expect(opened).toMatchObject({ ok: true });
    }
  });

  test('tells the reporter when she will be called, to the minute, and the server only the quarter of an hour', async () => {
    const again = await roomOf(asked.team.carla, made);
    const last = again.entries.at(-1);
    expect(last?.trusted === true && said(last.entry)).toMatchObject({ kind: 'commitment', commitment: { dueAt: new Date('2026-11-22T01:22:00Z') } });
    expect(made.homeLine).toBe('councillors');
    expect(made.commitment).toMatchObject({ kind: 'call-back', dueAt: '2026-11-22T01:15:00.000Z' });
  });

  test('notes origin, title, whom to call and the promise for the team', async () => {
    const { team } = asked;
    const noted = made.entries.filter(({ audienceId }) => audienceId === made.team.audienceId).map((entry) => served(entry, 1, team.bram.keyId));
    const view = viewFor(team.carla, made.team.audienceId, 'TEAM', [made.team.epoch]);
    const opened = await openAudience(team.shared.caseId, view, noted, keyringOf(team.carla), team.book.directory);
    const read = opened.ok ? opened.value.entries.map((entry) => (entry.trusted ? said(entry.entry).kind : entry.reason)) : opened.reason;
    expect(read).toEqual(['system', 'title', 'person', 'commitment']);
    expect(made.entries.map(({ isTitle }) => isTitle ?? false)).toEqual([false, false, true, false, false]);
    const person = opened.ok ? opened.value.entries[2] : undefined;
    expect(person?.trusted === true && said(person.entry)).toMatchObject({ person: { role: 'reporter', number: '06 12345678', reach: 'na acht uur', audienceId: team.shared.audienceId } });
  });

  test('lets nobody in whom the reporter left out', async () => {
    const { team } = asked;
    const taking = { standIn: { memberId: team.dirk.key.memberId, keyId: team.dirk.keyId }, title: '', card: null, origin: 'callback', callBackAt: new Date(), homeLine: null } as const;
    await expect(openings(room, taking, author(team, team.bram))).rejects.toThrow(RangeError);
  });

  test('the stand-in reads the story too, by a grant that only he can open', async () => {
    const { team } = asked;
    expect(made.shared.earlier?.map(({ n, keyId }) => [n, keyId])).toEqual([[1, team.carla.keyId]]);
    const sealed = fromB64u(made.shared.earlier?.[0]?.sealed ?? '') ?? new Uint8Array();
    const recipient = room.epochs[0]?.statement.recipient ?? '';
    expect(await openGrant(sealed, team.carla.sealSeed, recipient)).toMatchObject({ ok: true });
    expect(await openGrant(sealed, team.dirk.sealSeed, recipient)).toMatchObject({ ok: false });
  });

  test('a grant with another seed than the signed one opens nothing', async () => {
    const { team } = asked;
    const other = made.team.epoch.grants.find(({ keyId }) => keyId === team.carla.keyId);
    const epoch = room.epochs[0];
    const opened = await openGrant(fromB64u(other?.sealed ?? '') ?? new Uint8Array(), team.carla.sealSeed, epoch?.statement.recipient ?? '');
    expect(opened).toMatchObject({ ok: false, reason: 'wrong-seed' });
  });
});
