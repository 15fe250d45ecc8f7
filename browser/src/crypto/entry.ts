import { type OpenRefusal, open, seal } from './age.ts';
import { fromB64u, fromUtf8, hash, utf8 } from './bytes.ts';
import type { Directory } from './directory.ts';
import { type Epoch, isGrantee } from './epoch-chain.ts';
import { REPORTER, keyName } from './epoch-statement.ts';
import type { Signer } from './epoch.ts';
import { headShape } from './head.ts';
import { readJws, signJws } from './jws.ts';
import { pad, unpad } from './padding.ts';
import { type Shaped, anything, bytes32, count, maybe, object, oneOf, time, uuid } from './shape.ts';

const entryKind = oneOf(
  'card',
  'story',
  'message',
  'note',
  'title',
  'person',
  'consent',
  'commitment',
  'outcome',
  'membership',
  'handover',
  'system',
);
export type EntryKind = Shaped<typeof entryKind>;

const entryShape = object({
  team: bytes32,
  caseId: uuid,
  audienceId: uuid,
  epoch: bytes32,
  entryId: uuid,
  seq: count,
  prev: maybe(bytes32),
  kind: entryKind,
  at: time,
  signer: keyName,
  head: headShape,
  body: anything,
});
export type SignedEntry = Shaped<typeof entryShape>;

// Where an entry stands; what was signed must name the very place where it was found.
export type EntryPlace = Pick<SignedEntry, 'team' | 'caseId' | 'audienceId' | 'entryId' | 'seq' | 'prev'>;

export interface NewEntry {
  readonly kind: EntryKind;
  readonly at: string;
  readonly body: unknown;
}

export interface SealedEntry {
  readonly sealed: Uint8Array;
  // The `prev` of the entry after this one.
  readonly hash: string;
}

export type EntryRefusal =
  | OpenRefusal
  | 'padding'
  | 'wrong-type'
  | 'wrong-team'
  | 'wrong-place'
  | 'wrong-order'
  | 'unknown-head'
  | 'unknown-signer'
  | 'bad-signature'
  | 'revoked-signer'
  | 'not-a-grantee';

// An entry (_bericht, notitie_) as a reader gets it: to be believed, or "niet te vertrouwen" with the reason.
export type OpenedEntry =
  | { readonly trusted: true; readonly entry: SignedEntry }
  | { readonly trusted: false; readonly reason: EntryRefusal };

export async function sealEntry(
  content: NewEntry,
  place: EntryPlace,
  epoch: Epoch,
  signer: Signer,
  directory: Directory,
): Promise<SealedEntry> {
  const { team, caseId, audienceId, entryId, seq, prev } = place;
  const where = { team, caseId, audienceId, epoch: epoch.hash, entryId, seq, prev };
  const { kind, at, body } = content;
  const entry: SignedEntry = { ...where, kind, at, signer: signer.keyId, head: directory.head, body };
  const jws = signJws('rs1-entry+json', entry, signer.signSeed);
  const sealed = await seal(pad(utf8(jws)), epoch.statement.recipient);
  return { sealed, hash: hash(sealed) };
}

export async function openEntry(
  sealed: Uint8Array,
  place: EntryPlace,
  epoch: Epoch,
  epochSeed: Uint8Array,
  directory: Directory,
): Promise<OpenedEntry> {
  const opened = await open(sealed, epochSeed);
  if (!opened.ok) return distrust(opened.reason);
  const content = unpad(opened.value);
  if (content === null) return distrust('padding');
  const claim = readJws('rs1-entry+json', entryShape, fromUtf8(content) ?? '');
  if (claim === null) return distrust('wrong-type');
  const entry = claim.claimed;
  const misplaced = placeRefusal(entry, place, epoch, directory);
  if (misplaced !== null) return distrust(misplaced);
  const verifyKey = verifyKeyOf(entry.signer, epoch, directory);
  if (verifyKey === null) return distrust('unknown-signer');
  if (!claim.isSignedBy(verifyKey)) return distrust('bad-signature');
  const notAllowed = signerRefusal(entry, epoch, directory);
  return notAllowed === null ? { trusted: true, entry } : distrust(notAllowed);
}

function placeRefusal(entry: SignedEntry, place: EntryPlace, epoch: Epoch, directory: Directory): EntryRefusal | null {
  if (entry.team !== place.team) return 'wrong-team';
  if (entry.caseId !== place.caseId || entry.audienceId !== place.audienceId) return 'wrong-place';
  if (entry.entryId !== place.entryId || entry.epoch !== epoch.hash) return 'wrong-place';
  if (entry.seq !== place.seq || entry.prev !== place.prev) return 'wrong-order';
  const isOlder = entry.head.position < epoch.statement.head.position;
  return isOlder || !directory.knows(entry.head) ? 'unknown-head' : null;
}

function verifyKeyOf(signer: string, epoch: Epoch, directory: Directory): Uint8Array | null {
  const verifyKey = signer === REPORTER ? epoch.reporter?.verifyKey : directory.key(signer)?.key.verifyKey;
  return verifyKey === undefined ? null : fromB64u(verifyKey);
}

function signerRefusal(entry: SignedEntry, epoch: Epoch, directory: Directory): EntryRefusal | null {
  const isValid = entry.signer === REPORTER || directory.keyAt(entry.signer, entry.head.position) !== null;
  if (!isValid) return 'revoked-signer';
  return isGrantee(epoch, entry.signer) ? null : 'not-a-grantee';
}

const distrust = (reason: EntryRefusal): OpenedEntry => ({ trusted: false, reason });
