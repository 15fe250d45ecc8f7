import { type OpenRefusal, SEED_SIZE, open, recipientOf, seal } from './age.ts';
import { type Random, fromB64u, fromUtf8, hash, toB64u, utf8 } from './bytes.ts';
import { verifyKeyOf } from './ed25519.ts';
import { accept, refuse, type Result } from './result.ts';
import { bytes32, count, list, object, oneOf, uuid } from './shape.ts';

const BLOCK = 1024;

// A member's secrets (_sleutelbos_): the present key pair and every earlier one, because grants of before stay sealed
// to those. It exists in clear only in the own browser.
export interface Keyring {
  readonly memberId: string;
  readonly keys: readonly KeyPair[];
}

export interface KeyPair {
  readonly keyId: string;
  readonly keyEpoch: number;
  readonly sealSeed: Uint8Array;
  readonly signSeed: Uint8Array;
}

const pairShape = object({ keyId: uuid, keyEpoch: count, sealSeed: bytes32, signSeed: bytes32 });
const keyringShape = object({ v: oneOf(1), memberId: uuid, keys: list(pairShape) });

export const newKeyring = (memberId: string, keyId: string, random: Random): Keyring =>
  withNextKey({ memberId, keys: [] }, keyId, random);

export function withNextKey({ memberId, keys }: Keyring, keyId: string, random: Random): Keyring {
  const keyEpoch = (keys.at(-1)?.keyEpoch ?? 0) + 1;
  const pair = { keyId, keyEpoch, sealSeed: random(SEED_SIZE), signSeed: random(SEED_SIZE) };
  return { memberId, keys: [...keys, pair] };
}

export function currentKey(keyring: Keyring): KeyPair {
  const current = keyring.keys.at(-1);
  if (current === undefined) throw new RangeError('a keyring has a key');
  return current;
}

// What the directory tells about a key pair.
export async function publicKeysOf(
  pair: KeyPair,
): Promise<{ readonly recipient: string; readonly recipientHash: string; readonly verifyKey: string }> {
  const recipient = await recipientOf(pair.sealSeed);
  return { recipient, recipientHash: hash(recipient), verifyKey: toB64u(verifyKeyOf(pair.signSeed)) };
}

// The only form in which a keyring leaves the browser: sealed to a passkey, the recovery words or a rescue.
export async function wrapKeyring({ memberId, keys }: Keyring, recipient: string): Promise<Uint8Array> {
  const written = keys.map(({ keyId, keyEpoch, sealSeed, signSeed }) => ({
    keyId,
    keyEpoch,
    sealSeed: toB64u(sealSeed),
    signSeed: toB64u(signSeed),
  }));
  const json = JSON.stringify({ v: 1, memberId, keys: written });
  return await seal(utf8(json.padEnd(Math.ceil(json.length / BLOCK) * BLOCK)), recipient);
}

export async function openWrap(
  sealed: Uint8Array,
  sealSeed: Uint8Array,
): Promise<Result<Keyring, OpenRefusal | 'wrong-form'>> {
  const opened = await open(sealed, sealSeed);
  if (!opened.ok) return opened;
  const keyring = opened.value.length % BLOCK === 0 ? read(opened.value) : null;
  return keyring === null ? refuse('wrong-form') : accept(keyring);
}

function read(padded: Uint8Array): Keyring | null {
  const json = parse(padded);
  if (!keyringShape(json) || json.keys.length === 0) return null;
  const keys = json.keys.map(({ keyId, keyEpoch, sealSeed, signSeed }) => ({
    keyId,
    keyEpoch,
    sealSeed: seedOf(sealSeed),
    signSeed: seedOf(signSeed),
  }));
  return { memberId: json.memberId, keys };
}

const seedOf = (text: string): Uint8Array => fromB64u(text) ?? new Uint8Array();

function parse(padded: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(padded) ?? '');
  } catch {
    return undefined;
  }
}
