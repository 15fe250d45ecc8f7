import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/crypto/index.ts';
import { type SealedWakeCard, dutyReaders, isBehind, openWakeCard, sealWakeCard } from '../../src/casefile/model/wake-card.ts';
import type { WakeCardView } from '../../src/casefile/model/wire.ts';
import { type Cast, cast } from '../crypto/cast.ts';
import { randomFrom } from '../crypto/randomness.ts';
import type { Person } from '../crypto/team.ts';
import { AT } from '../crypto/team.ts';
import { NOW, author, keyringOf, served, viewFor } from './desk.ts';

const words = { name: 'Lies', happened: 'Auto voor de deur.', tonight: 'Vraag of de kinderen thuis zijn.', never: 'Haar echte naam.' };

let team: Cast;
let caseId: string;
let sealed: SealedWakeCard;

beforeAll(async () => {
  team = await cast();
  caseId = newId(randomFrom('wake'), NOW);
  const made = await sealWakeCard(caseId, words, [team.bram.keyId, team.carla.keyId], [team.dirk.keyId], author(team, team.bram));
  if (made === null) throw new Error('not sealed');
  sealed = made;
});

function viewOf(person: Person): WakeCardView {
  return { writtenAt: AT, audience: viewFor(person, sealed.audienceId, 'CONSULT', [sealed.epoch]), entries: [served(sealed.entry, 1, team.bram.keyId)] };
}

describe('a wake card', () => {
  test('is read by whom it was sealed to, with the own key', async () => {
    const read = await openWakeCard(caseId, viewOf(team.carla), keyringOf(team.carla), team.book.directory);
    expect(read?.words).toEqual(words);
    expect(read?.readers).toEqual([team.bram.keyId, team.carla.keyId]);
  });

  test('is closed for anybody else, in another file, and without its words', async () => {
    const { directory } = team.book;
    expect(await openWakeCard(caseId, viewOf(team.dirk), keyringOf(team.dirk), directory)).toBeNull();
    expect(await openWakeCard(newId(randomFrom('other'), NOW), viewOf(team.carla), keyringOf(team.carla), directory)).toBeNull();
    expect(await openWakeCard(caseId, { ...viewOf(team.carla), entries: [] }, keyringOf(team.carla), directory)).toBeNull();
  });

  test('gives no coordinator a part of its key and says in clear nothing of what it says', () => {
    expect(sealed.epoch.shares).toEqual([]);
    const sent = JSON.stringify(sealed);
    expect(Object.values(words).filter((text) => sent.includes(text))).toEqual([]);
  });

  test('is for the confidants of the line and who is responsible, never for whom the person left out', () => {
    const { directory } = team.book;
    const line = team.bram.key.line ?? '';
    const file = { lineId: line, owner: { memberId: team.bram.key.memberId, name: 'Bram' }, standIn: null };
    const all = dutyReaders(file, [], directory);
    expect(all.map(({ keyId }) => keyId)).toContain(team.bram.keyId);
    expect(all.every((one) => one.line === line || one.memberId === team.bram.key.memberId)).toBe(true);
    expect(dutyReaders(file, [team.bram.keyId], directory).map(({ keyId }) => keyId)).not.toContain(team.bram.keyId);
  });

  test('is behind when somebody of the line could not open it', async () => {
    const read = await openWakeCard(caseId, viewOf(team.carla), keyringOf(team.carla), team.book.directory);
    if (read === null) throw new Error('closed');
    const one = (person: Person) => ({ memberId: person.key.memberId, keyId: person.keyId, association: null, line: null });
    expect(isBehind(read, [one(team.bram), one(team.carla)])).toBe(false);
    expect(isBehind(read, [one(team.bram), one(team.dirk)])).toBe(true);
  });
});
