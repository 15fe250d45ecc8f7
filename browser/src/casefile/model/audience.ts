/// One audience (_kring_) of a file as this browser was able to open and check it. Nothing of it comes from the server unchecked:
/// the chain of epochs, the grants, the place and signature of every entry.
import {
  type Audience,
  type Directory,
  type EntryRefusal,
  type Epoch,
  type EpochRefusal,
  type Result,
  type SignedEntry,
  fromB64u,
  hash,
  openEntry,
  openGrant,
  verifyEpochs,
} from '../../crypto/index.ts';
import type { Keyring } from '../../ui/screens.ts';
import type { AudienceView, EntryView, GrantView } from './wire.ts';

/// Where the next entry goes: after this one.
export interface Tail {
  readonly seq: number;
  readonly hash: string | null;
}

/// `before-my-time`: the reader was let in later. The other reasons mean that somebody tampered, or that something broke.
export type DistrustReason = EntryRefusal | 'before-my-time' | 'unknown-epoch';

export type ReadEntry = { readonly view: EntryView } & (
  | { readonly trusted: true; readonly entry: SignedEntry }
  | { readonly trusted: false; readonly reason: DistrustReason }
);

export interface OpenAudience {
  readonly place: Audience;
  readonly epochs: readonly Epoch[];
  readonly seeds: ReadonlyMap<number, Uint8Array>;
  readonly entries: readonly ReadEntry[];
  readonly tail: Tail;
}

export type AudienceRefusal = EpochRefusal | 'no-epoch';

/// Fails as a whole when the chain of epochs does: then nothing in it can be believed and nothing may be sealed to it.
export async function openAudience(
  caseId: string,
  view: AudienceView,
  entries: readonly EntryView[],
  keyring: Keyring,
  directory: Directory,
): Promise<Result<OpenAudience, AudienceRefusal>> {
  const place: Audience = { team: directory.team, caseId, audienceId: view.audienceId, audienceKind: view.kind };
  const statements = [...view.epochs].sort((a, b) => a.n - b.n).map(({ statement }) => statement);
  if (statements.length === 0) return { ok: false, reason: 'no-epoch' };
  const verified = verifyEpochs(place, statements, directory);
  if (!verified.ok) return verified;
  const seeds = await openSeeds(verified.value, view.grants, keyring);
  const empty: OpenAudience = { place, epochs: verified.value, seeds, entries: [], tail: { seq: 0, hash: null } };
  return { ok: true, value: await readOn(empty, entries, directory) };
}

/// Reads further entries after those that were read before.
export async function readOn(audience: OpenAudience, views: readonly EntryView[], directory: Directory): Promise<OpenAudience> {
  const read: ReadEntry[] = [];
  let { tail } = audience;
  for (const view of [...views].sort((a, b) => a.seq - b.seq)) {
    if (view.seq <= tail.seq) continue;
    const sealed = fromB64u(view.sealed) ?? new Uint8Array();
    read.push({ view, ...(await readEntry(audience, view, sealed, tail, directory)) });
    tail = { seq: view.seq, hash: hash(sealed) };
  }
  return { ...audience, entries: [...audience.entries, ...read], tail };
}

export function currentEpoch(audience: Pick<OpenAudience, 'epochs'>): Epoch {
  const epoch = audience.epochs.at(-1);
  if (epoch === undefined) throw new RangeError('an audience has an epoch');
  return epoch;
}

type Reading = { readonly trusted: true; readonly entry: SignedEntry } | { readonly trusted: false; readonly reason: DistrustReason };

async function readEntry(
  { place, epochs, seeds }: OpenAudience,
  view: EntryView,
  sealed: Uint8Array,
  tail: Tail,
  directory: Directory,
): Promise<Reading> {
  const epoch = epochs[view.epochN - 1];
  if (epoch === undefined) return { trusted: false, reason: 'unknown-epoch' };
  const seed = seeds.get(view.epochN);
  if (seed === undefined) return { trusted: false, reason: 'before-my-time' };
  // A gap in the numbers is a missing entry: what follows it then stands after the wrong one.
  const prev = view.seq === tail.seq + 1 ? tail.hash : hash('');
  const { team, caseId, audienceId } = place;
  return openEntry(sealed, { team, caseId, audienceId, entryId: view.entryId, seq: view.seq, prev }, epoch, seed, directory);
}

/// The seeds of all epochs that were granted to any of this member's keys. Who was let in to go on with an earlier seed can
/// read from where that seed began.
async function openSeeds(
  epochs: readonly Epoch[],
  grants: readonly GrantView[],
  keyring: Keyring,
): Promise<ReadonlyMap<number, Uint8Array>> {
  const byRecipient = new Map<string, Uint8Array>();
  for (const grant of grants) {
    const epoch = epochs[grant.n - 1];
    if (epoch === undefined || byRecipient.has(epoch.statement.recipient)) continue;
    const seed = await openWithAny(grant, epoch, keyring);
    if (seed !== null) byRecipient.set(epoch.statement.recipient, seed);
  }
  return new Map(epochs.flatMap(({ statement }) => {
    const seed = byRecipient.get(statement.recipient);
    return seed === undefined ? [] : [[statement.n, seed] as const];
  }));
}

async function openWithAny(grant: GrantView, epoch: Epoch, keyring: Keyring): Promise<Uint8Array | null> {
  const sealed = fromB64u(grant.sealed);
  if (sealed === null) return null;
  // It counts when it opens to the seed that was signed, also when it was given later than the statement.
  for (const { sealSeed } of keyring.keys.filter(({ keyId }) => grant.keyId === undefined || grant.keyId === keyId)) {
    const opened = await openGrant(sealed, sealSeed, epoch.statement.recipient);
    if (opened.ok) return opened.value;
  }
  return null;
}
