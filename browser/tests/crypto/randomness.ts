import { type Random, concat, utf8 } from '../../src/crypto/bytes.ts';
import { sha256 } from '@noble/hashes/sha2.js';

// The same bytes at every run: SHA-256 of a name and a counter.
export function randomFrom(name: string): Random {
  let counter = 0;
  return (length) => {
    const blocks: Uint8Array[] = [];
    for (let size = 0; size < length; size += 32) blocks.push(sha256(utf8(`${name}/${counter++}`)));
    return concat(...blocks).slice(0, length);
  };
}
