import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { concat, equal } from './bytes.ts';

const { Point } = ed25519;
const SIGNATURE_SIZE = 64;

export const verifyKeyOf = (seed: Uint8Array): Uint8Array => ed25519.getPublicKey(seed);

export const signBytes = (message: Uint8Array, seed: Uint8Array): Uint8Array => ed25519.sign(message, seed);

// Strict RFC 8032: the equation without the cofactor, recomputing R and comparing its bytes, as the JDK does. The
// library's own verify multiplies by the cofactor, so a crafted signature could be good in the browser and bad in Java.
export function isSignature(signature: Uint8Array, message: Uint8Array, verifyKey: Uint8Array): boolean {
  if (signature.length !== SIGNATURE_SIZE || verifyKey.length !== 32) return false;
  const r = signature.subarray(0, 32);
  const s = littleEndian(signature.subarray(32));
  if (s >= Point.Fn.ORDER) return false;
  try {
    const key = Point.fromBytes(verifyKey, false);
    if (key.isSmallOrder()) return false;
    const challenge = littleEndian(sha512(concat(r, verifyKey, message))) % Point.Fn.ORDER;
    return equal(Point.BASE.multiplyUnsafe(s).subtract(key.multiplyUnsafe(challenge)).toBytes(), r);
  } catch {
    return false;
  }
}

const littleEndian = (bytes: Uint8Array): bigint =>
  bytes.reduceRight((number, byte) => (number << 8n) | BigInt(byte), 0n);
