import { beforeAll, describe, expect, test } from 'vitest';
import { type Signer, newId } from '../../src/crypto/index.ts';
import { type OpenAudience, openAudience } from '../../src/casefile/model/audience.ts';
import { openFile } from '../../src/casefile/model/by-telephone.ts';
import { contentsOf } from '../../src/casefile/model/contents.ts';
import { openTitle } from '../../src/casefile/model/titles.ts';
import type { EntryView } from '../../src/casefile/model/wire.ts';
import { type Words, write } from '../../src/casefile/model/writing.ts';
import { type Cast, cast } from '../crypto/cast.ts';
import { randomFrom } from '../crypto/randomness.ts';
import { AT, type Person } from '../crypto/team.ts';
import { NOW, author, keyringOf, served, viewFor } from './desk.ts';

let team: Cast;
let views: EntryView[];
let opened: Awaited<ReturnType<typeof openFile>>;
const noteId = newId(randomFrom('note'), NOW);

async function readBy(person: Person, entries: readonly EntryView[] = views): Promise<OpenAudience> {
  const { audience } = opened.place;
  const view = viewFor(person, audience.audienceId, 'TEAM', [opened.file.team.epoch]);
  const read = await openAudience(audience.caseId, view, entries, keyringOf(person), team.book.directory);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

async function add(person: Person, ...words: readonly Words[]): Promise<void> {
  const { audience, epoch } = opened.place;
  const written = await write({ audience, epoch, tail: (await readBy(person)).tail }, words, author(team, person, `${person.name} ${views.length}`));
  views.push(...written.entries.map((entry) => served(entry, 1, person.keyId)));
}

beforeAll(async () => {
  team = await cast();
  const standIn = { memberId: team.carla.key.memberId, keyId: team.carla.keyId };
  const call = { homeLine: null, origin: 'called', standIn, nextAt: new Date('2026-11-23T01:15:00Z'), words: [{ kind: 'note', body: { noteId, text: 'R' } }] } as const;
  opened = await openFile(call, author(team, team.bram));
  views = opened.file.entries.map((entry) => served(entry, 1, team.bram.keyId));
});

describe('a file opened by telephone', () => {
  test('has an owner, a stand-in, a next date and the first letter, before anything is known', async () => {
    const contents = contentsOf([await readBy(team.carla)], team.book.directory);
    expect(opened.file).toMatchObject({ standIn: team.carla.key.memberId, commitment: { kind: 'own', dueAt: '2026-11-23T01:15:00.000Z' } });
    expect(contents.origin).toBe('called');
    expect(contents.items.map(({ said }) => said.kind)).toEqual(['system', 'commitment', 'note']);
  });

  test('a note is the last of what its writer typed, and stands there once', async () => {
    await add(team.bram, { kind: 'note', body: { noteId, text: 'Raadslid belt.' } }, { kind: 'note', body: { noteId, text: 'Raadslid belt, is bang.' } });
    const notes = contentsOf([await readBy(team.carla)], team.book.directory).items.filter(({ said }) => said.kind === 'note');
    expect(notes.map(({ said }) => said)).toEqual([{ kind: 'note', noteId, text: 'Raadslid belt, is bang.' }]);
  });

  test('nobody rewrites the note of somebody else', async () => {
    await add(team.carla, { kind: 'note', body: { noteId, text: 'Niets aan de hand.' } });
    const notes = contentsOf([await readBy(team.bram)], team.book.directory).items.filter(({ said }) => said.kind === 'note');
    expect(notes).toHaveLength(2);
  });

  test('the last title counts, and opens in a list', async () => {
    await add(team.bram, { kind: 'title', body: { text: 'Onbekend' } }, { kind: 'title', body: { text: 'Raadslid, bedreigd' } });
    const open = await readBy(team.carla);
    expect(contentsOf([open], team.book.directory).title).toBe('Raadslid, bedreigd');
    const last = open.entries.at(-1);
    const before = open.entries.at(-2);
    const prev = last?.trusted === true ? last.entry.prev : null;
    const audience = viewFor(team.carla, opened.place.audience.audienceId, 'TEAM', [opened.file.team.epoch]);
    if (last === undefined || before === undefined) throw new Error('title');
    const { caseId } = opened.place.audience;
    expect(await openTitle(caseId, { audience, entry: last.view, prev }, keyringOf(team.carla), team.book.directory)).toBe('Raadslid, bedreigd');
    expect(await openTitle(caseId, { audience, entry: { ...before.view, seq: last.view.seq }, prev }, keyringOf(team.carla), team.book.directory)).toBeNull();
  });

  test('people are known by their last version; who was taken off is gone', async () => {
    const personId = newId(randomFrom('person'), NOW);
    const anna = { personId, role: 'reporter', name: 'Anna', number: '', reach: '', identity: 'unknown', audienceId: null, gone: false };
    await add(team.bram, { kind: 'person', body: anna }, { kind: 'person', body: { ...anna, identity: 'called-back' } });
    expect(contentsOf([await readBy(team.bram)], team.book.directory).persons).toMatchObject([{ name: 'Anna', identity: 'called-back' }]);
    await add(team.bram, { kind: 'person', body: { ...anna, gone: true } });
    expect(contentsOf([await readBy(team.bram)], team.book.directory).persons).toEqual([]);
  });

  test('a promise is told when it is made and when it is kept, not twice in between', async () => {
    const commitmentId = newId(randomFrom('commitment'), NOW);
    const promise = { commitmentId, kind: 'call-back', dueAt: AT, text: '', personId: null, knownOn: null, state: 'open' };
    await add(team.bram, { kind: 'commitment', body: promise }, { kind: 'commitment', body: promise }, { kind: 'commitment', body: { ...promise, state: 'done' } });
    const { items, commitments } = contentsOf([await readBy(team.bram)], team.book.directory);
    const told = items.filter(({ said }) => said.kind === 'commitment' && said.commitment.commitmentId === commitmentId);
    expect(told.map(({ said }) => said.kind === 'commitment' && said.commitment.state)).toEqual(['open', 'done']);
    expect(commitments.get(commitmentId)?.state).toBe('done');
  });

  test('what nobody can read is said to be unreadable, not guessed', async () => {
    await add(team.bram, { kind: 'commitment', body: { dueAt: 'morgen' } }, { kind: 'person', body: 'Anna' });
    const { items } = contentsOf([await readBy(team.bram)], team.book.directory);
    expect(items.slice(-2).map(({ said }) => said.kind)).toEqual(['unreadable', 'unreadable']);
  });

  test('a forged entry stands between the others with its reason and changes nothing', async () => {
    const forger: Signer = { keyId: team.bram.keyId, signSeed: team.dirk.signSeed };
    const { audience, epoch } = opened.place;
    const dirk = { ...author(team, team.dirk), keyring: { memberId: 'x', keys: [{ keyId: forger.keyId, keyEpoch: 1, sealSeed: team.dirk.sealSeed, signSeed: forger.signSeed }] } };
    const forged = await write({ audience, epoch, tail: (await readBy(team.bram)).tail }, [{ kind: 'title', body: { text: 'Niets' } }], dirk);
    const all = [...views, ...forged.entries.map((entry) => served(entry, 1, team.bram.keyId))];
    const contents = contentsOf([await readBy(team.bram, all)], team.book.directory);
    expect(contents.title).toBe('Raadslid, bedreigd');
    expect(contents.items.at(-1)?.said).toEqual({ kind: 'distrusted', reason: 'bad-signature' });
    expect(contents.missing).toBe(false);
  });

  test('an entry held back by the server is noticed', async () => {
    const contents = contentsOf([await readBy(team.bram, views.filter(({ seq }) => seq !== 3))], team.book.directory);
    expect(contents.missing).toBe(true);
  });
});
