import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Audience, type Epoch, fromB64u, hash, isOwn, openEntry, openGrant, readCode, returnKeys, verifyEpochs, verifyKeyOf,
} from '../../src/crypto/index.ts';
import type { Asked } from '../../src/intake/model/asked.ts';
import { type Message, makeMessage } from '../../src/intake/model/message.ts';
import { routeOf } from '../../src/intake/model/route.ts';
import { randomFrom } from '../crypto/randomness.ts';
import type { Person } from '../crypto/team.ts';
import { type World, anna, world } from './asking.ts';

const now = new Date('2026-11-22T01:04:05.000Z');
const spoken = 'Sinds mei staat er elke week iemand voor mijn deur.';
let team: World;
beforeAll(async () => { team = await world(); });

const seal = (change: Partial<Asked> = {}): Promise<Message> => {
  const asked = { ...anna, ...change };
  const making = { words: null, directory: team.directory, route: routeOf(team.directory, asked), random: randomFrom('anna'), now };
  return makeMessage(asked, making);
};

function placeOf({ body }: Message): Audience {
  return { team: team.directory.team, caseId: body.requestId, audienceId: body.audienceId, audienceKind: 'SHARED' };
}

function firstEpoch(message: Message): Epoch {
  const verified = verifyEpochs(placeOf(message), [message.body.epoch.statement], team.directory);
  if (!verified.ok || verified.value[0] === undefined) throw new Error('epochs');
  return verified.value[0];
}

async function read(message: Message, who: Pick<Person, 'sealSeed'> & { keyId: string }): Promise<readonly unknown[]> {
  const epoch = firstEpoch(message);
  const grant = message.body.epoch.grants.find(({ keyId }) => keyId === who.keyId);
  const seed = await openGrant(fromB64u(grant?.sealed ?? '') ?? new Uint8Array(), who.sealSeed, epoch.statement.recipient);
  if (!seed.ok) return [seed.reason];
  let prev: string | null = null;
  const bodies: unknown[] = [];
  for (const { entryId, seq, sealed } of message.body.entries) {
    const bytes = fromB64u(sealed) ?? new Uint8Array();
    const { team: teamId, caseId, audienceId } = placeOf(message);
    const opened = await openEntry(bytes, { team: teamId, caseId, audienceId, entryId, seq, prev }, epoch, seed.value, team.directory);
    bodies.push(opened.trusted ? opened.entry.body : opened.reason);
    prev = hash(bytes);
  }
  return bodies;
}

describe('a request as it leaves the browser', () => {
  it('says to whom it was given, signed with her own key', async () => {
    const message = await seal();
    const { statement } = firstEpoch(message);
    expect(statement.signer).toBe('reporter');
    expect(statement.grantees.map(({ keyId }) => keyId)).toEqual(['reporter', team.bram.keyId, team.carla.keyId, team.dirk.keyId]);
    expect(statement.shares?.holders.map(({ keyId }) => keyId).sort()).toEqual([team.els.keyId, team.femke.keyId].sort());
    expect(isOwn([firstEpoch(message)], verifyKeyOf(message.keys.signSeed))).toBe(true);
  });

  it('can be read by a confidant and by herself', async () => {
    const message = await seal({ story: spoken });
    const both = [{ number: '06 1234 5678', opening: 'callback' }, { text: spoken }];
    expect(await read(message, team.bram)).toMatchObject(both);
    expect(await read(message, { keyId: 'reporter', sealSeed: message.keys.sealSeed })).toMatchObject(both);
  });

  it('cannot be read by whoever was left out', async () => {
    const message = await seal({ leftOut: ['mayors'] });
    expect(message.body.epoch.grants.map(({ keyId }) => keyId)).not.toContain(team.carla.keyId);
    expect(await read(message, team.carla)).toEqual(['not-sealed']);
    expect(firstEpoch(message).statement.excluded).toEqual([team.carla.keyId]);
  });

  it('is of the same size with and without a story', async () => {
    const sizes = (message: Message): readonly number[] => message.body.entries.map(({ sealed }) => sealed.length);
    expect(sizes(await seal({ story: spoken }))).toEqual(sizes(await seal()));
  });

  it('has the story last and always, also when nothing was written', async () => {
    expect(await read(await seal(), team.bram)).toMatchObject([{ opening: 'callback' }, { text: '' }]);
  });

  it('holds no word that she typed', async () => {
    const { body } = await seal({ story: spoken, when: 'na acht uur', body: 'Oss', office: 'councillor', prefer: 'woman' });
    const sent = JSON.stringify(body);
    const typed = ['06 1234 5678', '0612345678', 'deur', 'acht uur', '"Oss"', '"councillor"', '"woman"'];
    expect(typed.filter((word) => sent.includes(word))).toEqual([]);
    expect(Object.keys(body).sort()).toEqual([
      'audienceId', 'authKey', 'entries', 'epoch', 'hears', 'kind', 'lineIds', 'locator', 'requestId', 'wish',
    ]);
  });

  it('is found again with the ten words', async () => {
    const message = await seal();
    expect(message.words).toHaveLength(10);
    const code = readCode('return', message.words.join(' - ').toUpperCase());
    if (!code.ok) throw new Error(code.reason);
    const keys = returnKeys(code.code, team.directory.team);
    expect(keys.locator).toBe(message.body.locator);
    expect(verifyKeyOf(keys.authSeed)).toEqual(fromB64u(message.body.authKey));
  });

  it('keeps its words when it has to be sealed once more', async () => {
    const first = await seal();
    const making = { words: first, directory: team.directory, route: routeOf(team.directory, anna), random: randomFrom('again'), now };
    const again = await makeMessage(anna, making);
    expect(again.words).toEqual(first.words);
    expect(again.body.locator).toBe(first.body.locator);
    expect(again.body.requestId).not.toBe(first.body.requestId);
  });

  it('says that we call only when there is a number', async () => {
    expect((await seal()).body.hears).toBe('call');
    expect((await seal({ door: 'written', number: '', story: spoken })).body.hears).toBe('look');
  });

  it('has other words each time', async () => {
    const asked = { words: null, directory: team.directory, route: routeOf(team.directory, anna), now };
    const [one, other] = await Promise.all(['one', 'other'].map((name) => makeMessage(anna, { ...asked, random: randomFrom(name) })));
    expect(one?.words).not.toEqual(other?.words);
    expect(one?.body.locator).not.toBe(other?.body.locator);
  });
});
