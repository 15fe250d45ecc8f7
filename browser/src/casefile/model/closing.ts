/// Closing a file (_afsluiten_): the outcome for the team, the day of destruction for everybody in the file, and one record for
/// counting that is tied to no file.
import { type Directory, newTimelessId, seal, toB64u, utf8 } from '../../crypto/index.ts';
import type { Day } from '../../ui/amsterdam.ts';
import type { Author } from './author.ts';
import { quarterOf } from './moments.ts';
import type { Wish } from './wire.ts';

export const closingReasons = ['talk-held', 'support-given', 'handed-over', 'withdrawn', 'not-reached', 'not-for-us'] as const;
export type ClosingReason = (typeof closingReasons)[number];

export const countedKinds = ['grey-area', 'insult', 'threat', 'stalking', 'doxing', 'violence', 'inside', 'other'] as const;
export const provinces = [
  'unknown', 'drenthe', 'flevoland', 'fryslan', 'gelderland', 'groningen', 'limburg', 'noord-brabant', 'noord-holland',
  'overijssel', 'utrecht', 'zeeland', 'zuid-holland',
] as const;
export const officeGroups = ['unknown', 'mayor', 'executive', 'councillor', 'provincial', 'water', 'family', 'other'] as const;

/// What is counted (_statistiek_): four words, nothing about who or when.
export interface Counted {
  readonly province: (typeof provinces)[number];
  readonly officeGroup: (typeof officeGroups)[number];
  readonly kind: (typeof countedKinds)[number];
}

/// What is chosen at closing. `none`: somebody asked for a training and nothing more, which is counted nowhere.
export type Chosen = Omit<Counted, 'kind'> & { readonly kind: Counted['kind'] | 'none' };

export function kindsFor(wish: Wish | null): readonly Chosen['kind'][] {
  return wish === 'unhurried' ? ['none', ...countedKinds] : countedKinds;
}

/// What it is until somebody chooses.
export function usualKind(wish: Wish | null): Chosen['kind'] {
  return wish === 'unhurried' ? 'none' : 'other';
}

export interface SealedStatistic {
  readonly recordId: string;
  readonly quarter: string;
  readonly copies: readonly { readonly keyId: string; readonly sealed: string }[];
}

const recordSize = 512;

/// A copy for each coordinator, all of one size. No copies when there is no coordinator yet, or nothing to count.
export async function statistic(chosen: Chosen, today: Day, { directory, random }: Pick<Author, 'directory' | 'random'>): Promise<SealedStatistic> {
  const quarter = quarterOf(today);
  const { province, officeGroup, kind } = chosen;
  if (kind === 'none') return { recordId: newTimelessId(random), quarter, copies: [] };
  const record = utf8(JSON.stringify({ v: 1, quarter, province, officeGroup, kind }).padEnd(recordSize));
  return { recordId: newTimelessId(random), quarter, copies: await Promise.all(counters(directory).map(async ({ key, recipient }) => ({ keyId: key.keyId, sealed: toB64u(await seal(record, recipient)) }))) };
}

function counters(directory: Directory): ReturnType<Directory['having']> {
  return directory.having('coordinator').filter(({ key }) => !key.functions.includes('adviser'));
}
