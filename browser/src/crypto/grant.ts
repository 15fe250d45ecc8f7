import { type OpenRefusal, SEED_SIZE, open, recipientOf, seal } from './age.ts';
import { accept, refuse, type Result } from './result.ts';

export type GrantRefusal = OpenRefusal | 'wrong-seed';

// A grant (_toegang_): the seed of an epoch, sealed to one grantee.
export interface Grant {
  readonly keyId: string;
  readonly sealed: Uint8Array;
}

export const makeGrant = async (keyId: string, epochSeed: Uint8Array, recipient: string): Promise<Grant> => ({
  keyId,
  sealed: await seal(epochSeed, recipient),
});

// Counts only when the seed is that of the signed epoch: a server cannot hand out a seed of its own.
export async function openGrant(
  sealed: Uint8Array,
  sealSeed: Uint8Array,
  epochRecipient: string,
): Promise<Result<Uint8Array, GrantRefusal>> {
  const opened = await open(sealed, sealSeed);
  if (!opened.ok) return opened;
  const isSeed = opened.value.length === SEED_SIZE && (await recipientOf(opened.value)) === epochRecipient;
  return isSeed ? accept(opened.value) : refuse('wrong-seed');
}
