/// Who can read her conversation (_wie kan dit lezen_): not what the server says, but what was signed for the last epoch.
import type { OpenAudience } from '../../casefile/model/audience.ts';
import { type Directory, REPORTER, isGrantee } from '../../crypto/index.ts';
import type { Named } from './room.ts';

export interface RoomReader {
  readonly keyId: string;
  readonly shownAs: Named;
  readonly since: Date;
  /// Left the team or lost the key: reads nothing new, and a new epoch leaves them out.
  readonly isGone: boolean;
}

export function readersOf({ epochs }: OpenAudience, directory: Directory): readonly RoomReader[] {
  const last = epochs.at(-1);
  if (last === undefined) return [];
  return last.statement.grantees
    .map(({ keyId }) => keyId)
    .filter((keyId) => keyId !== REPORTER)
    .flatMap((keyId) => {
      const listed = directory.key(keyId);
      if (listed === null) return [];
      return [{ keyId, shownAs: listed.key.shownAs, since: since(keyId, epochs), isGone: directory.valid(keyId) === null }];
    });
}

/// From the first of the epochs in which this reader was without a break.
function since(keyId: string, epochs: OpenAudience['epochs']): Date {
  let at = epochs.at(-1);
  for (const epoch of [...epochs].reverse()) {
    if (!isGrantee(epoch, keyId)) break;
    at = epoch;
  }
  return new Date(at?.statement.at ?? 0);
}

/// The function of whoever signed an entry, from the directory.
export function shownAsOf(keyId: string, directory: Directory): Named | null {
  return directory.key(keyId)?.key.shownAs ?? null;
}
