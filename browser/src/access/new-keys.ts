/// New keys (_sleutels_), made in the own browser and nowhere else: a keyring, ten words, and what the server gets of them.
import {
  type Keyring, type RecoveryKeys, currentKey, fromB64u, makeCode, openWrap, passkeySealSeed, publicKeysOf, recipientOf,
  recoveryKeys, toB64u, verifyKeyOf, wordsOfCode, wrapKeyring,
} from '../crypto/index.ts';
import type { MadePasskey, PasskeyRegistration } from './passkey.ts';
import { random } from './random.ts';

export interface Recovery {
  readonly locator: string;
  readonly verifyKey: string;
}

export interface WrapBody {
  readonly kind: 'recovery' | 'passkey';
  readonly sealed: string;
  readonly credentialId?: string;
}

/// The parts of a body that carry new keys.
export interface KeyringBody {
  readonly recipient: string;
  readonly recovery: Recovery;
  readonly wraps: readonly WrapBody[];
  readonly passkey?: PasskeyRegistration;
}

export type Passkey = Extract<MadePasskey, { kind: 'made' }>;

export interface TenWords {
  readonly code: Uint8Array;
  readonly words: readonly string[];
}

export function newTenWords(): TenWords {
  const code = makeCode(random);
  return { code, words: wordsOfCode('recovery', code) };
}

export function newKeyringOf(memberId: string, keyId: string, keyEpoch: number): Keyring {
  return { memberId, keys: [{ keyId, keyEpoch, sealSeed: random(32), signSeed: random(32) }] };
}

export function recoveryOf(keys: RecoveryKeys): Recovery {
  return { locator: keys.locator, verifyKey: toB64u(verifyKeyOf(keys.authSeed)) };
}

export async function keyringBody(keyring: Keyring, words: TenWords, team: string, passkey: Passkey | null): Promise<KeyringBody> {
  const { recipient } = await publicKeysOf(currentKey(keyring));
  const recovery = recoveryKeys(words.code, team);
  const wraps = [await wrapForWords(keyring, recovery)];
  if (passkey !== null) wraps.push(await wrapForPasskey(keyring, passkey));
  return { recipient, recovery: recoveryOf(recovery), wraps, ...(passkey === null ? {} : { passkey: passkey.registration }) };
}

export async function wrapForWords(keyring: Keyring, recovery: RecoveryKeys): Promise<WrapBody> {
  return { kind: 'recovery', sealed: await provenWrap(keyring, recovery.sealSeed) };
}

export async function wrapForPasskey(keyring: Keyring, passkey: Passkey): Promise<WrapBody> {
  const sealed = await provenWrap(keyring, passkeySealSeed(passkey.secret, keyring.memberId));
  return { kind: 'passkey', sealed, credentialId: passkey.credentialId };
}

/// The keyring in a wrap that this secret opens; null when it does not.
export async function keyringFrom(sealed: string, sealSeed: Uint8Array): Promise<Keyring | null> {
  const bytes = fromB64u(sealed);
  if (bytes === null) return null;
  const opened = await openWrap(bytes, sealSeed);
  return opened.ok ? opened.value : null;
}

// Opened once before anybody is told that it is done: a wrap that does not open is found now and not in a year.
async function provenWrap(keyring: Keyring, sealSeed: Uint8Array): Promise<string> {
  const sealed = toB64u(await wrapKeyring(keyring, await recipientOf(sealSeed)));
  const opened = await keyringFrom(sealed, sealSeed);
  if (opened === null || currentKey(opened).keyId !== currentKey(keyring).keyId) throw new Error('wrap-does-not-open');
  return sealed;
}
