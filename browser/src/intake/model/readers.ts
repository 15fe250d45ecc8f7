/// Who can read her conversation (_wie kan dit lezen_): not what the server says, but what was signed for the last epoch.
import type { OpenAudience } from '../../casefile/model/audience.ts';
import { type Directory, REPORTER, isGrantee } from '../../crypto/index.ts';
import type { Access, Named } from './room.ts';

export interface RoomReader {
  /// More than one for people whom she cannot tell apart.
  readonly keyIds: readonly string[];
  readonly shownAs: Named;
  /// What the server says that this reader is for her.
  readonly role: Role | null;
  readonly since: Date;
  /// Left the team or lost the key: reads nothing new, and a new epoch leaves them out.
  readonly isGone: boolean;
}

export type Role = 'responsible' | 'stand-in';

/// Readers with the same function, day and role are one line.
export function readersOf(audience: OpenAudience, access: readonly Access[], directory: Directory): readonly RoomReader[] {
  const lines = new Map<string, RoomReader>();
  for (const reader of signedReaders(audience, access, directory)) {
    const { shownAs, role, since, isGone } = reader;
    const name = JSON.stringify([shownAs, role, since.toDateString(), isGone]);
    const same = lines.get(name);
    lines.set(name, same === undefined ? reader : { ...same, keyIds: [...same.keyIds, ...reader.keyIds] });
  }
  return [...lines.values()];
}

function signedReaders({ epochs }: OpenAudience, access: readonly Access[], directory: Directory): readonly RoomReader[] {
  const last = epochs.at(-1);
  if (last === undefined) return [];
  return last.statement.grantees
    .map(({ keyId }) => keyId)
    .filter((keyId) => keyId !== REPORTER)
    .flatMap((keyId) => {
      const listed = directory.key(keyId);
      if (listed === null) return [];
      const role = access.find((one) => one.keyId === keyId)?.role ?? null;
      return [{ keyIds: [keyId], shownAs: listed.key.shownAs, role, since: since(keyId, epochs), isGone: directory.valid(keyId) === null }];
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
