import { hash } from './bytes.ts';
import type { Directory, ListedKey } from './directory.ts';
import type { Holder } from './shares.ts';
import { type Shaped, bytes32, count, list, object, oneOf, uuid } from './shape.ts';

// How a seed was split, as the signer of its statement says: for whom, in which order.
export const splitShape = object({
  splitId: uuid,
  k: oneOf(2),
  holders: list(object({ keyId: uuid, recipientHash: bytes32, index: count })),
});
export type Split = Shaped<typeof splitShape>;

// Coordinators (_coördinatoren_) who may hold a share: two at least, of two associations at least, none of whom may
// not see the file. Otherwise nobody does; whoever sends is told so beforehand.
export function chooseHolders<K extends ListedKey>(
  candidates: readonly K[],
  isLeftOut: (keyId: string) => boolean,
): readonly K[] {
  const holders = candidates
    .filter(({ key }) => mayHold(key.functions) && key.association !== null && !isLeftOut(key.keyId))
    .sort((a, b) => (a.key.keyId < b.key.keyId ? -1 : 1));
  return areEnough(holders.map(({ key }) => key.association)) ? holders : [];
}

export const describeSplit = (splitId: string, holders: readonly Holder[]): Split => ({
  splitId,
  k: 2,
  holders: holders.map(({ keyId, recipient }, i) => ({ keyId, recipientHash: hash(recipient), index: i + 1 })),
});

export function areHolders(
  split: Split,
  directory: Directory,
  position: number,
  isLeftOut: (keyId: string) => boolean,
): boolean {
  const keys = split.holders.map(({ keyId, recipientHash, index }, i) => {
    const key = directory.keyAt(keyId, position);
    const fits = key?.recipientHash === recipientHash && mayHold(key.functions) && index === i + 1;
    return fits && !isLeftOut(keyId) ? key : null;
  });
  const distinct = new Set(split.holders.map(({ keyId }) => keyId)).size === split.holders.length;
  return distinct && keys.every((key) => key?.association != null) && areEnough(keys.map((key) => key?.association ?? null));
}

// The ministry's adviser never holds a share, whatever other function came with it.
const mayHold = (functions: readonly string[]): boolean =>
  functions.includes('coordinator') && !functions.includes('adviser');

const areEnough = (associations: readonly (string | null)[]): boolean =>
  associations.length >= 2 && new Set(associations).size >= 2;
