/// Whoever writes in this browser, and what the pure parts need from outside: a clock and chance.
import { type Directory, type Random, type Signer, newId } from '../../crypto/index.ts';
import type { Keyring } from '../../ui/screens.ts';

export interface Author {
  readonly keyring: Keyring;
  readonly directory: Directory;
  readonly random: Random;
  readonly now: () => Date;
}

export function signerOf({ keyring }: Pick<Author, 'keyring'>): Signer {
  const key = keyring.keys.at(-1);
  if (key === undefined) throw new RangeError('a keyring has a key');
  return { keyId: key.keyId, signSeed: key.signSeed };
}

export function idFrom({ random, now }: Pick<Author, 'random' | 'now'>): string {
  return newId(random, now());
}

/// The time as it stands in what is signed.
export function stamp({ now }: Pick<Author, 'now'>): string {
  return now().toISOString();
}
