import { fromB64u } from './bytes.ts';
import type { Directory } from './directory.ts';
import { readJws, signJws } from './jws.ts';
import { accept, refuse, type Result } from './result.ts';
import { type Shaped, bytes32, count, object, time, uuid } from './shape.ts';

const checkpointShape = object({ team: bytes32, at: time, size: count, root: bytes32, prev: bytes32, signer: uuid });
// A moment of the record of who read what (_inzagelogboek_): one root over all its chains, countersigned by members at
// sign-in, so that a later change of the past contradicts what is in other hands.
export type SignedCheckpoint = Shaped<typeof checkpointShape>;
export type Checkpoint = Omit<SignedCheckpoint, 'team' | 'signer'>;

export type CheckpointRefusal = 'went-back' | 'shrunk' | 'changed';
export type CountersignatureRefusal = 'wrong-type' | 'wrong-team' | 'unknown-signer' | 'bad-signature';

// Refuses to sign what contradicts the checkpoint this browser saw before.
export function countersignCheckpoint(
  checkpoint: Checkpoint,
  seen: Checkpoint | null,
  by: { readonly team: string; readonly keyId: string; readonly signSeed: Uint8Array },
): Result<string, CheckpointRefusal> {
  const { at, size, root, prev } = checkpoint;
  if (seen !== null) {
    if (at < seen.at) return refuse('went-back');
    if (size < seen.size) return refuse('shrunk');
    if (at === seen.at && (root !== seen.root || size !== seen.size || prev !== seen.prev)) return refuse('changed');
  }
  return accept(signJws('rs1-checkpoint+json', { team: by.team, at, size, root, prev, signer: by.keyId }, by.signSeed));
}

// A signature of a key that was revoked later still counts: it tells what was seen then.
export function verifyCheckpoint(jws: string, directory: Directory): Result<SignedCheckpoint, CountersignatureRefusal> {
  const claim = readJws('rs1-checkpoint+json', checkpointShape, jws);
  if (claim === null) return refuse('wrong-type');
  if (claim.claimed.team !== directory.team) return refuse('wrong-team');
  const key = directory.key(claim.claimed.signer)?.key;
  const verifyKey = key === undefined ? null : fromB64u(key.verifyKey);
  if (verifyKey === null) return refuse('unknown-signer');
  return claim.isSignedBy(verifyKey) ? accept(claim.claimed) : refuse('bad-signature');
}
