import {
  type Checkpoint,
  type Keyring,
  type MemberRescue,
  type ReceivedDirectory,
  type SignedCheckpoint,
  hash,
  makeMemberRescue,
  recipientOf,
  recoveryKeys,
  seal,
  toB64u,
  utf8,
  wrapKeyring,
} from '../../src/crypto/index.ts';
import { readJws, signJws } from '../../src/crypto/jws.ts';
import { anything } from '../../src/crypto/shape.ts';
import { cast } from '../crypto/cast.ts';
import { AT } from '../crypto/team.ts';
import { randomFrom } from '../crypto/randomness.ts';
import { received } from './epochs.ts';
import type { Expected, Named, VectorFile } from './file.ts';

export interface WrapCase extends Named {
  readonly sealed: string;
  readonly sealSeed: string;
  readonly expect: Expected<Keyring>;
}

export interface StatementCase<T> extends Named {
  readonly statement: string;
  readonly expect: Expected<T>;
}

export interface StatementFile<T> extends VectorFile<StatementCase<T>> {
  readonly directory: ReceivedDirectory;
  readonly team: string;
}

export async function wrapVectors(): Promise<VectorFile<WrapCase>> {
  const { bram, book } = await cast();
  const { sealSeed } = recoveryKeys(randomFrom('Bram/recovery')(13), book.team);
  const recipient = await recipientOf(sealSeed);
  const pair = (keyEpoch: number): Keyring['keys'][number] => ({
    keyId: `019aa8e4-0000-7000-8000-00000000000${keyEpoch}`,
    keyEpoch,
    sealSeed: randomFrom(`seal ${keyEpoch}`)(32),
    signSeed: randomFrom(`sign ${keyEpoch}`)(32),
  });
  const keyring = (keys: number): Keyring => ({
    memberId: bram.key.memberId,
    keys: Array.from({ length: keys }, (_, i) => pair(i + 1)),
  });
  const good = await wrapKeyring(keyring(1), recipient);
  const one = (name: string, sealed: Uint8Array, expect: WrapCase['expect'], seed = sealSeed): WrapCase => ({
    name,
    sealed: toB64u(sealed),
    sealSeed: toB64u(seed),
    expect,
  });
  const wrong = { refused: 'wrong-form' };
  const to = (text: string, size = 1024): Promise<Uint8Array> => seal(utf8(text.padEnd(size)), recipient);
  const json = JSON.stringify({ v: 1, memberId: bram.key.memberId, keys: [] });
  return {
    description: "A member's keyring, sealed to the seed of a passkey, of recovery words or of a rescue; bytes in `ok` are base64url.",
    cases: [
      one('one key', good, { ok: keyring(1) }),
      one('with earlier keys', await wrapKeyring(keyring(6), recipient), { ok: keyring(6) }),
      one('for another seed', good, { refused: 'cannot-open' }, randomFrom('another')(32)),
      one('not sealed', utf8(json), { refused: 'not-sealed' }),
      one('no keys', await to(json), wrong),
      one('another version', await to(json.replace('"v":1', '"v":2')), wrong),
      one('not padded', await to(json, 0), wrong),
      one('no JSON', await to('moed'), wrong),
    ],
  };
}

export async function rescueVectors(): Promise<StatementFile<MemberRescue>> {
  const team = await cast();
  const { bram, carla, els, femke, book } = team;
  const pair = { keyId: bram.keyId, keyEpoch: 1, sealSeed: bram.sealSeed, signSeed: bram.signSeed };
  const keyring = { memberId: bram.key.memberId, keys: [pair] };
  const made = await makeMemberRescue(keyring, book.directory, team.shared.caseId, randomFrom('rescue'), AT);
  const good = readJws('rs1-epoch+json', anything, made?.statement ?? '')?.claimed as MemberRescue;
  const said = (changes: object, by = bram): string => signJws('rs1-epoch+json', { ...good, ...changes }, by.signSeed);
  const refused = (name: string, reason: string, changes: object, by = bram): StatementCase<MemberRescue> => ({
    name,
    statement: said(changes, by),
    expect: { refused: reason },
  });
  const split = (holders: readonly object[]): object => ({ shares: { ...good.shares, holders } });
  const [first, second] = good.shares.holders;
  return {
    description: "Statements by which a member prepares the rescue of the own keys by two coordinators.",
    team: book.team,
    directory: received(team),
    cases: [
      { name: 'prepared', statement: said({}), expect: { ok: good } },
      refused('another subject', 'wrong-type', { subject: 'rescue' }),
      refused('another team', 'wrong-team', { team: hash('another') }),
      refused('a head that nobody knows', 'unknown-head', { head: { position: 1, hash: hash('head') } }),
      refused('by another member', 'wrong-signer', { signer: carla.keyId }, carla),
      refused('of another epoch', 'wrong-signer', { keyEpoch: 2 }),
      refused('before the key was there', 'wrong-signer', { head: { position: 0, hash: book.team } }),
      refused('in the name of the member', 'bad-signature', {}, carla),
      refused('one holder', 'wrong-holders', split([{ ...first }])),
      refused('a holder who is no coordinator', 'wrong-holders', split([{ ...first }, { ...second, keyId: carla.keyId, recipientHash: hash(carla.recipient) }])),
      {
        name: 'the member among the holders',
        statement: said({ memberId: els.key.memberId, signer: els.keyId }, els),
        expect: { refused: 'wrong-holders' },
      },
      { name: 'not signed at all', statement: femke.recipient, expect: { refused: 'wrong-type' } },
    ],
  };
}

export async function checkpointVectors(): Promise<StatementFile<SignedCheckpoint>> {
  const team = await cast();
  const { bram, carla, dirk, book } = team;
  book.say({ kind: 'revoke', keyId: dirk.keyId, reason: 'left' }, team.els, null);
  const checkpoint: Checkpoint = { at: AT, size: 12, root: hash('root'), prev: toB64u(new Uint8Array(32)) };
  const signed = (by = bram, changes: object = {}): StatementCase<SignedCheckpoint> => {
    const payload = { team: book.team, ...checkpoint, signer: by.keyId, ...changes };
    return { name: '', statement: signJws('rs1-checkpoint+json', payload, by.signSeed), expect: { ok: payload } };
  };
  const refused = (name: string, reason: string, by = bram, changes: object = {}): StatementCase<SignedCheckpoint> => ({
    ...signed(by, changes),
    name,
    expect: { refused: reason },
  });
  return {
    description: 'Checkpoints of the audit, countersigned by members.',
    team: book.team,
    directory: received(team),
    cases: [
      { ...signed(), name: 'signed at sign-in' },
      { ...signed(dirk), name: 'by somebody who left since' },
      refused('a root of another size', 'wrong-type', bram, { root: toB64u(new Uint8Array(31)) }),
      refused('a negative size', 'wrong-type', bram, { size: -1 }),
      refused('another team', 'wrong-team', bram, { team: hash('another') }),
      refused('by nobody known', 'unknown-signer', bram, { signer: team.shared.caseId }),
      refused('in the name of another', 'bad-signature', carla, { signer: bram.keyId }),
    ],
  };
}
