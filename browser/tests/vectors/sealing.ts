import {
  type EntryPlace,
  type ReceivedDirectory,
  type Share,
  type SignedEntry,
  type Signer,
  concat,
  hash,
  makeEpoch,
  makeGrant,
  openShare,
  recipientOf,
  seal,
  sealEntry,
  toB64u,
  utf8,
} from '../../src/crypto/index.ts';
import { signJws } from '../../src/crypto/jws.ts';
import { pad } from '../../src/crypto/padding.ts';
import { type Cast, cast, firstShared } from '../crypto/cast.ts';
import { AT, person } from '../crypto/team.ts';
import { randomFrom } from '../crypto/randomness.ts';
import { received } from './epochs.ts';
import type { Expected, Named, VectorFile } from './file.ts';
import { flipped } from './sealed.ts';

export interface GrantCase extends Named {
  readonly sealed: string;
  readonly sealSeed: string;
  readonly epochRecipient: string;
  readonly expect: Expected<{ seed: string }>;
}

export interface EntryCase extends Named {
  readonly sealed: string;
  readonly place: EntryPlace;
  readonly directory: string;
  readonly expect: Expected<SignedEntry>;
}

export interface EntryFile extends VectorFile<EntryCase> {
  readonly directories: Readonly<Record<string, ReceivedDirectory>>;
  readonly audience: Cast['shared'];
  readonly statement: string;
  readonly epochSeed: string;
}

export type ShareCase = Named &
  (
    | { kind: 'open'; sealed: string; sealSeed: string; expect: Expected<Share> }
    | { kind: 'combine'; shares: readonly Share[]; recipient: string; expect: Expected<{ seed: string }> }
  );

export async function grantVectors(): Promise<VectorFile<GrantCase>> {
  const { anna, bram } = await cast();
  const seed = randomFrom('epoch seed')(32);
  const epochRecipient = await recipientOf(seed);
  const good = (await makeGrant(bram.keyId, seed, bram.recipient)).sealed;
  const one = (name: string, sealed: Uint8Array, reason: string | null, sealSeed = bram.sealSeed): GrantCase => ({
    name,
    sealed: toB64u(sealed),
    sealSeed: toB64u(sealSeed),
    epochRecipient,
    expect: reason === null ? { ok: { seed: toB64u(seed) } } : { refused: reason },
  });
  return {
    description: 'Grants: the seed of an epoch sealed to one reader; it counts only when it is that of the signed epoch.',
    cases: [
      one('for a confidant', good, null),
      one('for the reporter', (await makeGrant('reporter', seed, anna.recipient)).sealed, null, anna.sealSeed),
      one('for somebody else', good, 'cannot-open', anna.sealSeed),
      one('changed', flipped(good, good.length - 1), 'cannot-open'),
      one('not sealed', seed, 'not-sealed'),
      one('another seed', await seal(randomFrom('another')(32), bram.recipient), 'wrong-seed'),
      one('a byte more', await seal(concat(seed, Uint8Array.of(0)), bram.recipient), 'wrong-seed'),
      one('nothing inside', await seal(new Uint8Array(), bram.recipient), 'wrong-seed'),
    ],
  };
}

export async function entryVectors(): Promise<EntryFile> {
  const team = await cast();
  const { anna, bram, carla, dirk, book, shared } = team;
  const stranger = await person('Gerrit', { functions: ['confidant'] });
  const directories: Record<string, ReceivedDirectory> = { team: received(team) };
  const made = await makeEpoch(firstShared(team), anna, randomFrom('epoch'), AT);
  const place: EntryPlace = {
    team: shared.team,
    caseId: shared.caseId,
    audienceId: shared.audienceId,
    entryId: '019aa8e4-0000-7000-8000-000000000001',
    seq: 2,
    prev: hash('the sealed bytes before'),
  };
  const entry = (signer: Signer, changes: object = {}): SignedEntry => ({
    ...place,
    epoch: made.epoch.hash,
    kind: 'story',
    at: AT,
    signer: signer.keyId,
    head: book.directory.head,
    body: { text: 'Het begon in mei. É, ß, 😶' },
    ...changes,
  });
  const { recipient } = made.epoch.statement;
  const sealedBytes = (plaintext: Uint8Array): Promise<Uint8Array> => seal(plaintext, recipient);
  const signed = (signer: Signer, changes: object = {}): Promise<Uint8Array> =>
    sealedBytes(pad(utf8(signJws('rs1-entry+json', entry(signer, changes), signer.signSeed))));
  const cases: EntryCase[] = [];
  const show = (name: string, sealed: Uint8Array, expect: EntryCase['expect'], directory = 'team'): void => {
    cases.push({ name, sealed: toB64u(sealed), place, directory, expect });
  };
  const refused = async (name: string, reason: string, changes: object, signer: Signer = anna): Promise<void> => {
    show(name, await signed(signer, changes), { refused: reason });
  };

  const good = await sealEntry(entry(anna), place, made.epoch, anna, book.directory);
  show('by the reporter', good.sealed, { ok: entry(anna) });
  show('by a confidant', await signed(bram), { ok: entry(bram) });
  const long = { body: { text: 'lang '.repeat(14_000) } };
  show('longer than a chunk', await signed(bram, long), { ok: entry(bram, long) });
  show('a body of any kind', await signed(bram, { body: null }), { ok: entry(bram, { body: null }) });
  const byCarla = await signed(carla);
  show('by somebody who left later', byCarla, { ok: entry(carla) });

  show('not sealed', utf8('moed'), { refused: 'not-sealed' });
  show('for others', await seal(new Uint8Array(1024), bram.recipient), { refused: 'cannot-open' });
  show('changed', flipped(good.sealed, good.sealed.length - 1), { refused: 'cannot-open' });
  const jws = utf8(signJws('rs1-entry+json', entry(anna), anna.signSeed));
  const padded = pad(jws);
  show('a one in the padding', await sealedBytes(flipped(padded, padded.length - 1)), { refused: 'padding' });
  show('padded further than needed', await sealedBytes(concat(padded, new Uint8Array(64))), { refused: 'padding' });
  show('padded too little', await sealedBytes(padded.subarray(0, padded.length - 1)), { refused: 'padding' });
  show('length beyond the end', await sealedBytes(concat(Uint8Array.of(0x7f, 0xff, 0xff, 0xff), new Uint8Array(1020))), { refused: 'padding' });
  show('length with the highest bit', await sealedBytes(concat(Uint8Array.of(0xff, 0xff, 0xff, 0xff), new Uint8Array(1020))), { refused: 'padding' });
  show('less than the smallest', await sealedBytes(new Uint8Array(512)), { refused: 'padding' });
  show('nothing written', await sealedBytes(new Uint8Array(1024)), { refused: 'wrong-type' });
  show('an epoch statement', await sealedBytes(pad(utf8(made.statement))), { refused: 'wrong-type' });
  await refused('an unknown kind', 'wrong-type', { kind: 'order' });
  await refused('a field too many', 'wrong-type', { also: 1 });
  await refused('of another team', 'wrong-team', { team: hash('another') });
  await refused('of another file', 'wrong-place', { caseId: shared.audienceId });
  await refused('of another audience', 'wrong-place', { audienceId: shared.caseId });
  await refused('another entry', 'wrong-place', { entryId: shared.caseId });
  await refused('of another epoch', 'wrong-place', { epoch: hash('another') });
  await refused('later', 'wrong-order', { seq: 3 });
  await refused('after another', 'wrong-order', { prev: hash('another') });
  await refused('after nothing', 'wrong-order', { prev: null });
  await refused('a head that nobody knows', 'unknown-head', { head: { position: 99, hash: hash('head') } });
  await refused('a head before that of the epoch', 'unknown-head', { head: { position: 0, hash: book.team } });
  await refused('by nobody known', 'unknown-signer', {}, stranger);
  await refused('in the name of another', 'bad-signature', { signer: bram.keyId }, carla);
  await refused('in the name of the reporter', 'bad-signature', { signer: 'reporter' }, bram);
  await refused('by somebody of the team who cannot read', 'not-a-grantee', {}, dirk);
  book.say({ kind: 'revoke', keyId: carla.keyId, reason: 'left' }, team.els, null);
  directories['left'] = received(team);
  show('by somebody who had left', await signed(carla), { refused: 'revoked-signer' }, 'left');
  show('from before somebody left', byCarla, { ok: entry(carla, { head: made.epoch.statement.head }) }, 'left');
  return {
    description: 'Entries in the one epoch of this file, found at `place`; `ok` is what was signed.',
    directories,
    audience: shared,
    statement: made.statement,
    epochSeed: toB64u(made.seed),
    cases,
  };
}

export async function shareVectors(): Promise<VectorFile<ShareCase>> {
  const team = await cast();
  const { els, femke, bram } = team;
  const made = await makeEpoch(firstShared(team), team.anna, randomFrom('epoch'), AT);
  const other = await makeEpoch(firstShared(team), team.anna, randomFrom('another epoch'), AT);
  const { recipient } = made.epoch.statement;
  const cases: ShareCase[] = [];
  const sharesOf = async ({ shares }: typeof made): Promise<Share[]> =>
    Promise.all(
      shares.map(async ({ keyId, sealed }) => {
        const opened = await openShare(sealed, keyId === els.keyId ? els.sealSeed : femke.sealSeed);
        if (!opened.ok) throw new Error(opened.reason);
        return opened.value;
      }),
    );
  const [one, two] = await sharesOf(made);
  const [foreign] = await sharesOf(other);
  if (!one || !two || !foreign) throw new Error('shares');
  const open = (name: string, sealed: Uint8Array, expect: Expected<Share>, sealSeed = bram.sealSeed): void => {
    cases.push({ name, kind: 'open', sealed: toB64u(sealed), sealSeed: toB64u(sealSeed), expect });
  };
  const to = (plaintext: string): Promise<Uint8Array> => seal(utf8(plaintext), bram.recipient);
  const written = (share: object): Promise<Uint8Array> => to(JSON.stringify(share).padEnd(512));
  open('a share', await written(one), { ok: one });
  const memberShare = { ...one, subject: { memberId: bram.key.memberId, keyEpoch: 1 } };
  open("a share of a member's keys", await written(memberShare), { ok: memberShare });
  open('for somebody else', await written(one), { refused: 'cannot-open' }, els.sealSeed);
  open('not sealed', utf8(JSON.stringify(one)), { refused: 'not-sealed' });
  open('without padding', await to(JSON.stringify(one)), { refused: 'wrong-form' });
  open('of another size', await to(JSON.stringify(one).padEnd(1024)), { refused: 'wrong-form' });
  open('three needed', await written({ ...one, k: 3 }), { refused: 'wrong-form' });
  open('a short share', await written({ ...one, share: toB64u(new Uint8Array(32)) }), { refused: 'wrong-form' });
  open('no JSON', await to('moed'.padEnd(512)), { refused: 'wrong-form' });
  const combine = (name: string, shares: readonly Share[], reason: string | null): void => {
    const expect = reason === null ? { ok: { seed: toB64u(made.seed) } } : { refused: reason };
    cases.push({ name, kind: 'combine', shares, recipient, expect });
  };
  const bent = { ...two, share: toB64u(flipped(bytes33(two), 0)) };
  combine('two shares', [one, two], null);
  combine('in the other order', [two, one], null);
  combine('one share', [one], 'too-few');
  combine('no share', [], 'too-few');
  combine('one share twice', [one, one], 'too-few');
  combine('a share at zero', [one, { ...two, share: toB64u(new Uint8Array(33)) }], 'too-few');
  combine('of two epochs', [one, foreign], 'different-splits');
  combine('of two splits', [one, { ...two, splitId: bram.keyId }], 'different-splits');
  combine('a changed share', [one, bent], 'wrong-seed');
  return {
    description: 'Shares: opened by one coordinator each, and combined (Shamir over GF(256), the last byte is x).',
    cases,
  };
}

const bytes33 = ({ share }: Share): Uint8Array => Uint8Array.from(atob(share.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
