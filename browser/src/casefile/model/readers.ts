/// Who can read an audience, and the next epoch (_tijdvak_) when that changes.
import { type Directory, type Epoch, type MadeEpoch, type NewReporter, type ValidKey, REPORTER, holdersToday, isGrantee, makeEpoch, makeGrant, maySealTo, toB64u } from '../../crypto/index.ts';
import type { Audience } from '../../crypto/index.ts';
import { type OpenAudience, currentEpoch } from './audience.ts';
import { type Author, idFrom, signerOf, stamp } from './author.ts';
import type { EpochBody } from './wire.ts';

/// `from-now`: with a new seed, what was sealed before stays closed to newcomers. `everything`: the seed goes on.
export type From = 'from-now' | 'everything';

export interface Readers {
  /// Key ids of members.
  readonly members: readonly string[];
  readonly from: From;
  readonly excluded?: readonly string[];
  readonly reporter?: NewReporter | null;
}

export function membersIn(epoch: Epoch): readonly string[] {
  return epoch.statement.grantees.map(({ keyId }) => keyId).filter((keyId) => keyId !== REPORTER);
}

/// Those who can read now and still may, by the keys they have today: who left is gone, who has a new key gets it.
export function stillValid(epoch: Epoch, directory: Directory): readonly string[] {
  const now = membersIn(epoch).flatMap((keyId) => successor(keyId, directory)?.key.keyId ?? []);
  return [...new Set(now)];
}

/// Why a new epoch comes before the next words: somebody who left could read them, or a coordinator who came since could not
/// help to rescue them.
export type Staleness = 'reader-gone' | 'new-coordinators' | null;

export function staleness(epoch: Epoch, directory: Directory): Staleness {
  if (!maySealTo(epoch, directory)) return 'reader-gone';
  const { shares, excluded } = epoch.statement;
  const held = shares?.holders.map(({ keyId }) => keyId) ?? [];
  return holdersToday(directory, excluded).every((keyId) => held.includes(keyId)) ? null : 'new-coordinators';
}

export function mayMakeNext(epoch: Epoch, author: Author): boolean {
  const { keyId } = signerOf(author);
  return isGrantee(epoch, keyId) && author.directory.valid(keyId) !== null;
}

export async function firstEpoch(audience: Audience, readers: Readers, author: Author): Promise<MadeEpoch> {
  return make(audience, null, null, readers, author);
}

/// The next epoch of an audience that this browser opened and checked.
export async function nextEpoch(audience: OpenAudience, readers: Readers, author: Author): Promise<MadeEpoch> {
  const before = currentEpoch(audience);
  const seed = readers.from === 'everything' ? (audience.seeds.get(before.statement.n) ?? null) : null;
  return make(audience.place, before, seed, readers, author);
}

export function bodyOf(made: MadeEpoch): EpochBody {
  return {
    statement: made.statement,
    grants: made.grants.map(({ keyId, sealed }) => ({ keyId, sealed: toB64u(sealed) })),
    shares: made.shares.map(({ keyId, index, sealed }) => ({ keyId, index, sealed: toB64u(sealed) })),
  };
}

/// The same, with what newcomers need to read what was there before; only seeds that this browser has itself.
export async function bodyWithEarlier(made: MadeEpoch, audience: OpenAudience, newcomers: readonly string[], directory: Directory): Promise<EpochBody> {
  const earlier = audience.epochs.flatMap(({ statement: { n, recipient } }) => {
    const seed = recipient === made.epoch.statement.recipient ? undefined : audience.seeds.get(n);
    return seed === undefined ? [] : newcomers.map(async (keyId) => {
      const { sealed } = await makeGrant(keyId, seed, directory.valid(keyId)?.recipient ?? '');
      return { n, keyId, sealed: toB64u(sealed) };
    });
  });
  return { ...bodyOf(made), earlier: await Promise.all(earlier) };
}

async function make(
  audience: Audience,
  before: Epoch | null,
  seed: Uint8Array | null,
  { members, excluded = [], reporter = null }: Readers,
  author: Author,
): Promise<MadeEpoch> {
  const { directory, random } = author;
  const plan = { audience, directory, before, members, excluded, reporter, seed, splitId: idFrom(author), rescue: null };
  return makeEpoch(plan, signerOf(author), random, stamp(author));
}

function successor(keyId: string, directory: Directory): ValidKey | null {
  return directory.valid(keyId) ?? directory.everyone().find(({ key }) => directory.isSameMember(key.keyId, keyId)) ?? null;
}
