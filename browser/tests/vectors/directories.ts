import { type Head, type ReceivedDirectory, hash, toB64u } from '../../src/crypto/index.ts';
import { AT, type Person, TeamBook, councillors, person } from '../crypto/team.ts';
import type { Expected, Named, VectorFile } from './file.ts';

export interface DirectoryCase extends Named {
  readonly team: string;
  readonly elements: ReceivedDirectory['elements'];
  // Where these differ from those of the file.
  readonly recipients: ReceivedDirectory['recipients'] | null;
  readonly heads: ReceivedDirectory['heads'];
  readonly seen: Head | null;
  readonly freshAt: string | null;
  readonly expect: Expected<{ head: Head; valid: readonly string[]; lines: readonly string[] }>;
}

export interface DirectoryFile extends VectorFile<DirectoryCase> {
  readonly recipients: ReceivedDirectory['recipients'];
}

type Grow = (book: TeamBook) => TeamBook;

export async function directoryVectors(): Promise<DirectoryFile> {
  const coordinator = (name: string): Promise<Person> => person(name, { functions: ['coordinator'], association: 'nvvr' });
  const confidant = (name: string, epoch = 1): Promise<Person> =>
    person(name, { functions: ['confidant'], line: 'councillors', association: 'nvvr' }, epoch);
  const [els, femke, gerrit] = [await coordinator('Els'), await coordinator('Femke'), await coordinator('Gerrit')];
  const [bram, carla, bram2, bram3] = [await confidant('Bram'), await confidant('Carla'), await confidant('Bram', 2), await confidant('Bram', 3)];
  const elsAgain = await person('Els', { functions: ['coordinator'], association: 'nvvr' }, 2);
  const homeless = await person('Hanna', { functions: ['confidant'], line: 'nowhere' });
  const nobody = await person('Ida', { functions: [] });
  const everyone = [els, femke, gerrit, bram, carla, bram2, bram3, elsAgain, homeless, nobody];
  const recipients = Object.fromEntries(everyone.map(({ keyId, recipient }) => [keyId, recipient]));

  const founded = (): TeamBook => new TeamBook(els);
  const team = (): TeamBook => founded().add(femke, els, femke).add(bram, els, femke);
  const line = { ...councillors, lineId: 'mayors' };
  const cases: DirectoryCase[] = [];
  const show = (name: string, book: TeamBook, reason: string | null, changes: Partial<DirectoryCase> = {}): void => {
    cases.push({
      name,
      team: book.team,
      elements: book.elements,
      recipients: null,
      heads: [],
      seen: null,
      freshAt: null,
      expect: reason === null ? { ok: summary(book) } : { refused: reason },
      ...changes,
    });
  };
  const after = (name: string, grow: Grow, reason: string | null = null): void => {
    show(name, grow(team()), reason);
  };

  show('the founder alone', founded(), null);
  show('a second coordinator signs for herself', founded().add(femke, els, femke), null);
  show('two coordinators and a confidant', team(), null);
  after('another line', (book) => book.say({ kind: 'line', line }, femke, els));
  after('a changed line', (book) => book.say({ kind: 'line', line: { ...councillors, open: false } }, els, femke));
  after("a member's next key", (book) => book.add(bram2, els, femke));
  after('a member comes back after leaving', (book) => book.say({ kind: 'revoke', keyId: bram.keyId, reason: 'left' }, els, null).add(bram2, els, femke));
  after('a coordinator signs for the own next key', (book) => book.add(elsAgain, els, femke));
  after('revoked by one coordinator', (book) => book.say({ kind: 'revoke', keyId: bram.keyId, reason: 'left' }, femke, null));
  after('revoked by the key itself', (book) => book.say({ kind: 'revoke', keyId: bram.keyId, reason: 'lost' }, bram, null));

  show('nothing', team(), 'wrong-type', { elements: [] });
  show('not the genesis of this team', team(), 'wrong-team', { team: hash('another') });
  show('a founder who is no coordinator', new TeamBook(bram), 'wrong-signer');
  show('genesis in the name of another', new TeamBook(els, [councillors], { signer: femke.keyId }), 'wrong-signer');
  show('genesis with the key of another', new TeamBook(els, [councillors], { member: { ...els.key, verifyKey: femke.key.verifyKey } }), 'bad-signature');
  show('genesis with a team', new TeamBook(els, [councillors], { team: hash('team') as never }), 'wrong-type');
  show('genesis with a short nonce', new TeamBook(els, [councillors], { nonce: toB64u(new Uint8Array(15)) }), 'wrong-type');
  show('second coordinator without own signature', founded().add(femke, els, null), 'missing-countersignature');
  show('second is no coordinator', founded().add(bram, els, bram), 'missing-countersignature');
  show('second is the founder again', founded().add(elsAgain, els, elsAgain), 'missing-countersignature');
  show('a line by the founder alone', founded().say({ kind: 'line', line }, els, els), 'missing-countersignature');
  after('one coordinator signs twice', (book) => book.add(carla, els, els), 'missing-countersignature');
  after('countersigned by a confidant', (book) => book.add(carla, els, bram), 'missing-countersignature');
  after('countersigned by the new member', (book) => book.add(carla, els, carla), 'missing-countersignature');
  after('let in by a confidant', (book) => book.add(carla, bram, els), 'wrong-signer');
  after('a line by a confidant', (book) => book.say({ kind: 'line', line }, bram, els), 'wrong-signer');
  after('the other sent away, a friend let in', (book) => book.say({ kind: 'revoke', keyId: femke.keyId, reason: 'left' }, els, null).add(gerrit, els, gerrit), 'missing-countersignature');
  after('countersigned by a revoked coordinator', (book) => book.add(gerrit, els, femke).say({ kind: 'revoke', keyId: femke.keyId, reason: 'lost' }, els, null).add(carla, els, femke), 'missing-countersignature');
  after('signed by a revoked coordinator', (book) => book.say({ kind: 'revoke', keyId: femke.keyId, reason: 'lost' }, els, null).say({ kind: 'line', line }, femke, els), 'wrong-signer');
  after('signed by nobody known', (book) => book.say({ kind: 'line', line }, gerrit, els), 'wrong-signer');
  after('a confidant revokes another', (book) => book.say({ kind: 'revoke', keyId: els.keyId, reason: 'left' }, bram, null), 'wrong-signer');
  after('revoking a key that never was', (book) => book.say({ kind: 'revoke', keyId: carla.keyId, reason: 'left' }, els, null), 'wrong-key');
  after('revoking twice', (book) => book.say({ kind: 'revoke', keyId: bram.keyId, reason: 'left' }, els, null).say({ kind: 'revoke', keyId: bram.keyId, reason: 'left' }, els, null), 'wrong-key');
  after('a key id twice', (book) => book.add(bram, els, femke), 'wrong-key');
  after('an epoch skipped', (book) => book.add(bram3, els, femke), 'wrong-key');
  after('a member without function', (book) => book.add(nobody, els, femke), 'wrong-key');
  after('a line that does not exist', (book) => book.add(homeless, els, femke), 'wrong-line');
  const lineWith = (changes: object) => (book: TeamBook) => book.say({ kind: 'line', line }, els, femke, changes);
  after('position skipped', lineWith({ position: 4 }), 'broken-chain');
  after('after another statement', lineWith({ prev: hash('another') }), 'broken-chain');
  after('of another team', lineWith({ team: hash('another') }), 'wrong-team');
  after('in the name of another', lineWith({ signer: femke.keyId }), 'bad-signature');
  after('a field too many', lineWith({ also: true }), 'wrong-type');
  after('an unknown kind', lineWith({ kind: 'promote' }), 'wrong-type');
  const [first, second, third] = team().elements;
  if (first && second && third) {
    show('two statements exchanged', team(), 'broken-chain', { elements: [first, third, second] });
    show('a statement left out', team(), 'broken-chain', { elements: [first, third] });
    show('countersignature of another statement', team(), 'missing-countersignature', {
      elements: [first, second, { ...third, countersignature: second.countersignature }],
    });
  }

  show('a swapped recipient', team(), 'wrong-recipient', { recipients: { ...recipients, [bram.keyId]: carla.recipient } });
  show('a missing recipient', team(), 'wrong-recipient', { recipients: { [els.keyId]: els.recipient, [femke.keyId]: femke.recipient } });
  show('the head seen before', team(), null, { seen: team().directory.head });
  show('an older head than seen before', team(), 'older-than-seen', { elements: team().elements.slice(0, 2), seen: team().directory.head });
  show('another chain than seen before', team(), 'older-than-seen', { seen: { position: 2, hash: hash('fork') } });

  const freshAt = '2026-12-06T01:04:05.000Z';
  show('fresh by a confidant', team(), null, { freshAt, heads: [team().headBy(bram)] });
  show('fresh by one of two', team(), null, { freshAt, heads: [founded().headBy(els), team().headBy(els)] });
  show('a day ahead', team(), null, { freshAt: '2026-11-21T01:04:05.000Z', heads: [team().headBy(els, AT)] });
  show('nobody signed the head', team(), 'not-fresh', { freshAt });
  show('longer ago than fourteen days', team(), 'not-fresh', { freshAt: '2026-12-06T01:04:05.001Z', heads: [team().headBy(bram)] });
  show('more than a day ahead', team(), 'not-fresh', { freshAt: '2026-11-21T01:04:04.999Z', heads: [team().headBy(bram)] });
  show('head before the newest member', team(), 'not-fresh', { freshAt, heads: [founded().headBy(els)] });
  const left = team().say({ kind: 'revoke', keyId: bram.keyId, reason: 'left' }, els, null);
  show('head by who left since', left, 'not-fresh', { freshAt, heads: [team().headBy(bram)] });
  show('head of before somebody left', left, null, { freshAt, heads: [team().headBy(els)] });
  return {
    description:
      'Directories as a server hands them out, and what a browser makes of them. `recipients` of the file hold unless the case has its own.',
    recipients,
    cases,
  };
}

function summary(book: TeamBook): { head: Head; valid: readonly string[]; lines: readonly string[] } {
  const { directory } = book;
  return {
    head: directory.head,
    valid: directory.everyone().map(({ key }) => key.keyId),
    lines: directory.lines.map(({ lineId }) => lineId),
  };
}
