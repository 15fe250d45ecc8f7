// A neutral sign (_neutraal teken_) on a reporter's own device. From one secret follow the token by which the device asks, and a key
// with which only her devices can tell whether how things stand is what she has seen.
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { type Random, fromB64u, hash, toB64u, utf8 } from './bytes.ts';

export interface Dot {
  // What the device shows to the server.
  readonly token: string;
  // What the server knows it by.
  readonly tokenHash: string;
  readonly key: Uint8Array;
}

const size = 16;

export const newDotSecret = (random: Random): string => toB64u(random(size));

// null for text that is not such a secret.
export function dotOf(secret: string): Dot | null {
  const bytes = fromB64u(secret);
  if (bytes?.length !== size) return null;
  const token = toB64u(derive(bytes, 'rs1/dot/token'));
  return { token, tokenHash: hash(token), key: derive(bytes, 'rs1/dot/seen') };
}

// What she leaves behind at a visit. To whoever does not have the key it is noise.
export const seenMark = ({ key }: Dot, mark: string): string => toB64u(hmac(sha256, key, utf8(mark)));

const derive = (secret: Uint8Array, label: 'rs1/dot/token' | 'rs1/dot/seen'): Uint8Array =>
  hkdf(sha256, secret, new Uint8Array(0), utf8(label), 32);
