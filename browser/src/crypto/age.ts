import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { bech32 } from '@scure/base';
import { accept, refuse, type Result } from './result.ts';

// Every sealed thing is an age v1 file for exactly one post-quantum hybrid recipient. So the header always has the
// same length, and its form can be checked without any key.
export const SEED_SIZE = 32;
const HEADER_SIZE = 1627;
const NONCE_SIZE = 16;
const TAG_SIZE = 16;
const CHUNK_SIZE = 64 * 1024 + TAG_SIZE;

// The last characters carry zero bits only, so that one header has one text.
const HEADER =
  /^age-encryption\.org\/v1\n-> mlkem768x25519 [A-Za-z0-9+/]{1493}[AQgw]\n[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]\n--- [A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]\n$/;

export type OpenRefusal = 'not-sealed' | 'cannot-open';

export async function seal(plaintext: Uint8Array, recipient: string): Promise<Uint8Array> {
  if (!isRecipient(recipient)) throw new RangeError('not a hybrid recipient');
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return await encrypter.encrypt(plaintext);
}

export async function open(sealed: Uint8Array, seed: Uint8Array): Promise<Result<Uint8Array, OpenRefusal>> {
  if (!isSealed(sealed)) return refuse('not-sealed');
  const decrypter = new Decrypter();
  decrypter.addIdentity(identityOf(seed));
  try {
    return accept(await decrypter.decrypt(sealed));
  } catch {
    return refuse('cannot-open');
  }
}

export const recipientOf = (seed: Uint8Array): Promise<string> => identityToRecipient(identityOf(seed));

export function isRecipient(text: string): boolean {
  if (text.length !== 1959 || !text.startsWith('age1pq1')) return false;
  return bech32.decodeUnsafe(text, false) !== undefined;
}

// The form, not more: ciphertext cannot be told from other bytes.
export function isSealed(bytes: Uint8Array): boolean {
  const chunks = bytes.length - HEADER_SIZE - NONCE_SIZE;
  const last = chunks % CHUNK_SIZE;
  const chunksFit = chunks === TAG_SIZE || (chunks > TAG_SIZE && (last === 0 || last > TAG_SIZE));
  return chunksFit && HEADER.test(String.fromCharCode(...bytes.subarray(0, HEADER_SIZE)));
}

function identityOf(seed: Uint8Array): string {
  if (seed.length !== SEED_SIZE) throw new RangeError('a seed has 32 bytes');
  return bech32.encodeFromBytes('AGE-SECRET-KEY-PQ-', seed).toUpperCase();
}
