import { sha256 } from '@noble/hashes/sha2.js';
import { base64urlnopad } from '@scure/base';

// Randomness is a parameter everywhere, so that test vectors are the same at every run.
export type Random = (length: number) => Uint8Array;

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

// null for bytes that are not UTF-8; a byte order mark is kept, so that two readers cannot see two texts.
export function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

export const toB64u = (bytes: Uint8Array): string => base64urlnopad.encode(bytes);

// null for padding, another alphabet or stray last bits: one value has one text.
export function fromB64u(text: string): Uint8Array | null {
  try {
    return base64urlnopad.decode(text);
  } catch {
    return null;
  }
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

// Takes the same time for every pair of equal length.
export function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (const [i, byte] of a.entries()) difference |= byte ^ (b[i] ?? 0);
  return difference === 0;
}

export const hashBytes = (content: Uint8Array | string): Uint8Array =>
  sha256(typeof content === 'string' ? utf8(content) : content);

// SHA-256 as it stands in JSON: 43 characters.
export const hash = (content: Uint8Array | string): string => toB64u(hashBytes(content));
