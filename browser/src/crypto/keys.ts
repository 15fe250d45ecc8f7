import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { fromB64u, hash, toB64u, utf8 } from './bytes.ts';
import { verifyKeyOf } from './ed25519.ts';

type Label =
  | 'rs1/return/locator'
  | 'rs1/return/auth'
  | 'rs1/return/sign'
  | 'rs1/return/seal'
  | 'rs1/recovery/auth'
  | 'rs1/recovery/seal'
  | 'rs1/passkey/seal';

// What a passkey is asked to evaluate (`prf.eval.first`).
export const PASSKEY_PRF_INPUT: Uint8Array = utf8('rs1/passkey');

// Everything that a reporter (_melder_) has, from her ten words alone.
export interface ReturnKeys {
  readonly locator: string;
  readonly authSeed: Uint8Array;
  readonly signSeed: Uint8Array;
  readonly sealSeed: Uint8Array;
}

export function returnKeys(code: Uint8Array, team: string): ReturnKeys {
  const salt = teamSalt(team);
  return {
    locator: toB64u(derive(code, salt, 'rs1/return/locator').subarray(0, 16)),
    authSeed: derive(code, salt, 'rs1/return/auth'),
    signSeed: derive(code, salt, 'rs1/return/sign'),
    sealSeed: derive(code, salt, 'rs1/return/seal'),
  };
}

// A member (_lid_) signs in and opens the keyring by recovery words alone; the locator follows from the verify key.
export interface RecoveryKeys {
  readonly locator: string;
  readonly authSeed: Uint8Array;
  readonly sealSeed: Uint8Array;
}

export function recoveryKeys(code: Uint8Array, team: string): RecoveryKeys {
  const salt = teamSalt(team);
  const authSeed = derive(code, salt, 'rs1/recovery/auth');
  return { locator: hash(verifyKeyOf(authSeed)), authSeed, sealSeed: derive(code, salt, 'rs1/recovery/seal') };
}

export const passkeySealSeed = (prfOutput: Uint8Array, memberId: string): Uint8Array =>
  derive(prfOutput, uuidBytes(memberId), 'rs1/passkey/seal');

const derive = (secret: Uint8Array, salt: Uint8Array, label: Label): Uint8Array =>
  hkdf(sha256, secret, salt, utf8(label), 32);

function teamSalt(team: string): Uint8Array {
  const salt = fromB64u(team);
  if (salt?.length !== 32) throw new RangeError('a team is a hash');
  return salt;
}

function uuidBytes(id: string): Uint8Array {
  const digits = id.replaceAll('-', '');
  if (!/^[0-9a-f]{32}$/.test(digits)) throw new RangeError('an id is a UUID');
  return Uint8Array.from({ length: 16 }, (_, i) => Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16));
}
