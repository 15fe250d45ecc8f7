import { beforeEach, describe, expect, test } from 'vitest';
import { Desk } from '../../src/casefile/desk.ts';
import { type Author, idFrom } from '../../src/casefile/model/author.ts';
import { openFile } from '../../src/casefile/model/by-telephone.ts';
import type { ScreenContext } from '../../src/ui/screens.ts';
import { type Cast, cast } from '../crypto/cast.ts';
import { type Person, person } from '../crypto/team.ts';
import { NOW, author, keyringOf } from './desk.ts';
import { FakeServer } from './fake-server.ts';

let team: Cast;
let server: FakeServer;
let caseId: string;
let teamId: string;

function contextOf(person: Person): ScreenContext {
  const { key, name } = person;
  return {
    session: { memberId: key.memberId, keyId: key.keyId, name, functions: key.functions, lineId: key.line, association: key.association },
    keyring: keyringOf(person), directory: team.book.directory, api: server.apiFor(person), params: {}, signal: new AbortController().signal,
    go: () => undefined, onChange: () => undefined, renew: () => Promise.resolve(),
  };
}

const said = (text: string): { kind: 'message'; body: unknown } => ({ kind: 'message', body: { text } });
const texts = (desk: Desk): readonly string[] =>
  desk.onDesk?.contents.items.flatMap((item) => (item.said.kind === 'message' ? [item.said.text] : [])) ?? [];

async function opened(person: Person): Promise<Desk> {
  const desk = new Desk(contextOf(person), caseId);
  const looked = await desk.look();
  if (looked.kind !== 'ok') throw new Error(looked.kind);
  return desk;
}

beforeEach(async () => {
  team = await cast();
  server = new FakeServer([team.bram, team.carla, team.dirk, team.els, team.femke], () => NOW);
  const bram: Author = author(team, team.bram);
  const standIn = { memberId: team.carla.key.memberId, keyId: team.carla.keyId };
  const file = await openFile({ homeLine: null, origin: 'called', standIn, nextAt: new Date('2026-11-23T01:15:00Z'), words: [] }, bram);
  await server.apiFor(team.bram).post('/case-files', file.file);
  caseId = file.file.caseId;
  teamId = file.file.team.audienceId;
});

describe('a file on the desk', () => {
  test('two who write at once both stand in it, one after the other', async () => {
    const [bram, carla] = [await opened(team.bram), await opened(team.carla)];
    expect(await bram.say(teamId, [said('Bram')])).toEqual({ kind: 'done' });
    expect(await carla.say(teamId, [said('Carla')])).toEqual({ kind: 'done' });
    expect(texts(carla)).toEqual(['Bram', 'Carla']);
  });

  test('words whose answer was lost on its way stand there once', async () => {
    const bram = await opened(team.bram);
    server.loseNextAnswer = true;
    expect(await bram.say(teamId, [said('Eén keer')])).toEqual({ kind: 'done' });
    await bram.look();
    expect(texts(bram)).toEqual(['Eén keer']);
  });

  test('what did not arrive is said, and nothing is taken for kept', async () => {
    const bram = await opened(team.bram);
    server.isDown = true;
    expect(await bram.say(teamId, [said('Verloren')])).toMatchObject({ kind: 'unreachable' });
    expect(texts(bram)).toEqual([]);
  });

  test('an act and its words are one', async () => {
    const bram = await opened(team.bram);
    const commitmentId = idFrom(author(team, team.bram, 'plan'));
    const planned = { commitmentId, kind: 'own', dueAt: '2026-11-24T10:00:00.000Z' };
    const words = [{ audienceId: teamId, words: [{ kind: 'commitment', body: { ...planned, text: 'Bel de griffier' } }] }] as const;
    expect(await bram.do({ method: 'post', path: '/commitments', body: planned, words })).toEqual({ kind: 'done' });
    expect(bram.onDesk?.view.commitments.map((one) => one.kind)).toEqual(['own', 'own']);
    expect(bram.onDesk?.contents.commitments.get(commitmentId)?.text).toBe('Bel de griffier');
  });

  test('when a reader has left, the next words go to a new epoch without that reader', async () => {
    team.book.say({ kind: 'revoke', keyId: team.carla.keyId, reason: 'left' }, team.els, null);
    const bram = await opened(team.bram);
    expect(await bram.say(teamId, [said('Alleen voor wie er nog is')])).toEqual({ kind: 'done' });
    expect(bram.audience(teamId)?.epochs.map(({ statement }) => statement.grantees.length)).toEqual([2, 1]);
    expect(texts(bram)).toEqual(['Alleen voor wie er nog is']);
  });

  test('opening it lets a colleague with new keys go on, and is not done when nothing changed', async () => {
    expect((await opened(team.bram)).isBehind).toBe(false);
    const confidant = { functions: ['confidant'], line: 'councillors', association: 'nvvr' } as const;
    const carla = await person('Carla', confidant, 2);
    team.book.add(carla, team.els, team.femke);
    const bram = await opened(team.bram);
    expect(bram.isBehind).toBe(true);

    await bram.keepUp();

    expect(bram.isBehind).toBe(false);
    const grantees = bram.audience(teamId)?.epochs.at(-1)?.statement.grantees.map(({ keyId }) => keyId);
    expect(grantees).toEqual([team.bram.keyId, carla.keyId]);
  });

  test('opening it gives a coordinator who came later a share', async () => {
    const gerda = await person('Gerda', { functions: ['coordinator'], association: 'statenlidnu' });
    team.book.add(gerda, team.els, team.femke);
    const bram = await opened(team.bram);

    await bram.keepUp();

    const holders = bram.audience(teamId)?.epochs.at(-1)?.statement.shares?.holders.map(({ keyId }) => keyId);
    expect(holders).toContain(gerda.keyId);
  });

  test('somebody outside gets the answer for what does not exist', async () => {
    const desk = new Desk(contextOf(team.dirk), caseId);
    expect(await desk.look()).toMatchObject({ kind: 'refused', problem: { code: 'not-found' } });
    expect(await desk.say(teamId, [said('Binnen')])).toEqual({ kind: 'cannot-seal' });
  });
});

describe('keeping up with the team', () => {
  test('who opens a file lets in a colleague with new keys, who then reads all of it', async () => {
    const bram = await opened(team.bram);
    await bram.say(teamId, [said('Vóór de nieuwe sleutels')]);
    const renewed = { ...(await person('Bram', { functions: ['confidant'], line: 'councillors', association: 'nvvr' }, 2)), earlier: [team.bram.keyId] };
    team.book.add(renewed, team.els, team.femke);
    server.people.push(renewed);

    const locked = new Desk(contextOf(renewed), caseId);
    expect((await locked.look()).kind).toBe('refused');

    const carla = await opened(team.carla);
    expect(carla.isBehind).toBe(true);
    expect(await carla.keepUp()).toEqual({ kind: 'done' });
    expect(carla.isBehind).toBe(false);
    await carla.say(teamId, [said('Daarna')]);

    const back = new Desk({ ...contextOf(renewed), keyring: both(team.bram, renewed) }, caseId);
    expect((await back.look()).kind).toBe('ok');
    expect(texts(back)).toEqual(['Vóór de nieuwe sleutels', 'Daarna']);
  });

  test('a coordinator who came since gets her share, and who may not make a list leaves it as it is', async () => {
    const gerda = await person('Gerda', { functions: ['coordinator'], association: 'wethoudersvereniging' });
    team.book.add(gerda, team.els, team.femke);
    const carla = await opened(team.carla);
    expect(carla.isBehind).toBe(true);
    await carla.keepUp();
    const [audience] = carla.onDesk?.audiences ?? [];
    expect(audience?.epochs.at(-1)?.statement.shares?.holders.map(({ keyId }) => keyId)).toContain(gerda.keyId);
    expect(carla.isBehind).toBe(false);
  });
});

function both(before: Person, after: Person): ScreenContext['keyring'] {
  const [old, fresh] = [keyringOf(before), keyringOf(after)];
  return { memberId: after.key.memberId, keys: [...old.keys, ...fresh.keys] };
}
