import { beforeEach, expect, test } from 'vitest';
import { hash } from '../../src/crypto/index.ts';
import { type Person, TeamBook, councillors, person } from './team.ts';

const coordinator = (name: string, association = 'nvvr'): Promise<Person> =>
  person(name, { functions: ['coordinator'], association });
const confidant = (name: string, keyEpoch = 1): Promise<Person> =>
  person(name, { functions: ['confidant'], line: 'councillors', association: 'nvvr' }, keyEpoch);

let els: Person;
let femke: Person;
let bram: Person;
let carla: Person;
let book: TeamBook;

beforeEach(async () => {
  [els, femke] = await Promise.all([coordinator('Els'), coordinator('Femke', 'ngb')]);
  [bram, carla] = await Promise.all([confidant('Bram'), confidant('Carla')]);
  book = new TeamBook(els).add(femke, els, femke).add(bram, els, femke);
});

const refusal = (of: TeamBook = book): string => {
  const verified = of.verify();
  return verified.ok ? 'none' : verified.reason;
};

test('a founder, a second coordinator and a confidant make a team', () => {
  const { directory } = book;
  expect(directory.head).toEqual({ position: 2, hash: hash(book.elements[2]?.statement ?? '') });
  expect(directory.having('coordinator').map(({ key }) => key.keyId)).toEqual([els.keyId, femke.keyId]);
  expect(directory.keyAt(bram.keyId, 1)).toBeNull();
  expect(directory.keyAt(bram.keyId, 2)).toEqual(bram.key);
});

test('the genesis of another team is refused', async () => {
  const other = new TeamBook(await coordinator('Gerrit'));
  expect(book.verify({}, other.received)).toEqual({ ok: false, reason: 'wrong-team' });
});

test('a team without any statement is refused', () => {
  expect(book.verify({}, { elements: [] })).toEqual({ ok: false, reason: 'wrong-type' });
});

test('a founder who is no coordinator is refused', () => {
  expect(refusal(new TeamBook(bram, [councillors]))).toBe('wrong-signer');
});

test('the founder alone lets in a second coordinator, who signs for herself, and nobody else', async () => {
  expect(refusal(new TeamBook(els).add(femke, els, null))).toBe('missing-countersignature');
  expect(refusal(new TeamBook(els).add(bram, els, bram))).toBe('missing-countersignature');
  const elsAgain = await person('Els', { functions: ['coordinator'], association: 'nvvr' }, 2);
  expect(refusal(new TeamBook(els).add(elsAgain, els, elsAgain))).toBe('missing-countersignature');
});

test('a confidant is let in by two coordinators, not by one who signs twice', () => {
  book.add(carla, els, els);
  expect(refusal()).toBe('missing-countersignature');
});

test('a confidant lets nobody in', () => {
  expect(refusal(book.add(carla, bram, els))).toBe('wrong-signer');
});

test('a coordinator who sent the other away cannot let in a friend', async () => {
  const friend = await coordinator('Gerrit');
  book.say({ kind: 'revoke', keyId: femke.keyId, reason: 'left' }, els, null).add(friend, els, friend);
  expect(refusal()).toBe('missing-countersignature');
});

test('a countersignature of a coordinator who was revoked does not count', async () => {
  const hanna = await coordinator('Hanna');
  book.add(hanna, els, femke).say({ kind: 'revoke', keyId: femke.keyId, reason: 'lost' }, els, null);
  expect(refusal(book.add(carla, els, femke))).toBe('missing-countersignature');
});

test('who was revoked signs nothing any more', () => {
  book.say({ kind: 'revoke', keyId: femke.keyId, reason: 'left' }, els, null);
  expect(refusal(book.say({ kind: 'line', line: councillors }, femke, els))).toBe('wrong-signer');
});

test('everybody may revoke the own key, nobody but a coordinator another', () => {
  expect(refusal(book.say({ kind: 'revoke', keyId: bram.keyId, reason: 'lost' }, bram, null))).toBe('none');
  expect(book.directory.valid(bram.keyId)).toBeNull();
  expect(book.directory.keyAt(bram.keyId, 2)).toEqual(bram.key);
  book.add(carla, els, femke);
  expect(refusal(book.say({ kind: 'revoke', keyId: els.keyId, reason: 'left' }, carla, null))).toBe('wrong-signer');
});

test('a key that is not valid cannot be revoked', () => {
  expect(refusal(book.say({ kind: 'revoke', keyId: carla.keyId, reason: 'left' }, els, null))).toBe('wrong-key');
});

test("a member's next key ends the one before", async () => {
  const again = await confidant('Bram', 2);
  book.add(again, els, femke);
  expect(book.directory.valid(bram.keyId)).toBeNull();
  expect(book.directory.valid(again.keyId)?.recipient).toBe(again.recipient);
  expect(book.directory.isSameMember(bram.keyId, again.keyId)).toBe(true);
});

test('a key cannot come twice, nor skip an epoch', async () => {
  const third = await confidant('Bram', 3);
  expect(refusal(book.add(third, els, femke))).toBe('wrong-key');
});

test('a confidant of a line that does not exist is refused', async () => {
  const lost = await person('Carla', { functions: ['confidant'], line: 'nowhere' });
  expect(refusal(book.add(lost, els, femke))).toBe('wrong-line');
});

test('a line is opened by two coordinators', () => {
  const mayors = { ...councillors, lineId: 'mayors' };
  book.say({ kind: 'line', line: mayors }, els, femke);
  expect(book.directory.lines.map(({ lineId }) => lineId)).toEqual(['councillors', 'mayors']);
  expect(refusal(book.say({ kind: 'line', line: mayors }, els, null))).toBe('missing-countersignature');
});

test.each([
  ['in another place', { position: 7 }, 'broken-chain'],
  ['after another statement', { prev: hash('another') }, 'broken-chain'],
  ['of another team', { team: hash('another') }, 'wrong-team'],
  ['in the name of another', { signer: '019aa8e4-0000-7000-8000-00000000000a' }, 'wrong-signer'],
  ['with a field too many', { also: 'this' }, 'wrong-type'],
])('a statement %s is refused', (_, changes, reason) => {
  book.say({ kind: 'line', line: councillors }, els, femke, changes);
  expect(refusal()).toBe(reason);
});

test("a statement with the name of one coordinator and another's signature is refused", () => {
  book.say({ kind: 'line', line: councillors }, els, femke, { signer: femke.keyId });
  expect(refusal()).toBe('bad-signature');
});

test('a swapped or missing recipient is refused', () => {
  const swapped = { ...book.recipients, [bram.keyId]: carla.recipient };
  expect(book.verify({}, { recipients: swapped })).toEqual({ ok: false, reason: 'wrong-recipient' });
  const others = Object.fromEntries(Object.entries(book.recipients).filter(([keyId]) => keyId !== bram.keyId));
  expect(book.verify({}, { recipients: others })).toEqual({ ok: false, reason: 'wrong-recipient' });
  const garbage = { ...book.recipients, [bram.keyId]: bram.recipient.replace('q', 'p') };
  expect(book.verify({}, { recipients: garbage })).toEqual({ ok: false, reason: 'wrong-recipient' });
});

test('a directory older than the one seen before, or another one, is refused', () => {
  const seen = book.directory.head;
  expect(book.verify({ seen })).toMatchObject({ ok: true });
  expect(book.verify({ seen }, { elements: book.elements.slice(0, 2) })).toEqual({ ok: false, reason: 'older-than-seen' });
  expect(book.verify({ seen: { ...seen, hash: hash('fork') } })).toEqual({ ok: false, reason: 'older-than-seen' });
});

test('a reporter wants a head signed by the team in the last fourteen days', () => {
  const heads = [book.headBy(bram, '2026-11-20T12:00:00.000Z')];
  const on = (day: string): unknown => book.verify({ freshAt: new Date(day) }, { heads });
  const stale = { ok: false, reason: 'not-fresh' };
  expect(on('2026-11-22T12:00:00.000Z')).toMatchObject({ ok: true });
  expect(on('2026-12-04T11:59:59.000Z')).toMatchObject({ ok: true });
  expect(on('2026-12-04T12:00:01.000Z')).toEqual(stale);
  expect(on('2026-11-19T11:00:00.000Z')).toEqual(stale);
  expect(book.verify({ freshAt: new Date('2026-11-22T12:00:00.000Z') })).toEqual(stale);
});

test('a head signed before the newest member, or by who left since, is not fresh', () => {
  const freshAt = new Date('2026-11-22T12:00:00.000Z');
  const byBram = book.headBy(bram);
  book.add(carla, els, femke);
  expect(book.verify({ freshAt }, { heads: [byBram] })).toEqual({ ok: false, reason: 'not-fresh' });
  const byCarla = book.headBy(carla);
  book.say({ kind: 'revoke', keyId: carla.keyId, reason: 'left' }, els, null);
  expect(book.verify({ freshAt }, { heads: [byCarla] })).toEqual({ ok: false, reason: 'not-fresh' });
});
