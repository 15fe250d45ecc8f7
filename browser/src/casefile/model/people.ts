/// Who of the team (_vertrouwenspersonen_) can be asked to stand in, to read along or to take over.
import type { Directory, Epoch, ValidKey } from '../../crypto/index.ts';
import { membersIn } from './readers.ts';

export interface Confidant {
  readonly memberId: string;
  readonly keyId: string;
  readonly association: string | null;
  readonly line: string | null;
}

/// Confidants with a key that is valid now, except those whom the reporter left out.
export function confidants(directory: Directory, excluded: readonly string[]): readonly Confidant[] {
  return directory
    .having('confidant')
    .filter(({ key }) => !excluded.some((left) => directory.isSameMember(left, key.keyId)))
    .map(confidantOf);
}

/// Who may stand in (_waarnemen_): of the same association, not the ministry's adviser, somebody else.
export function standIns(directory: Directory, own: { readonly memberId: string; readonly association: string | null }, excluded: readonly string[]): readonly Confidant[] {
  return confidants(directory, excluded).filter(({ memberId, association, keyId }) =>
    memberId !== own.memberId && association === own.association && directory.valid(keyId)?.key.functions.includes('adviser') === false);
}

/// Those who cannot read this audience yet.
export function canBeBroughtIn(directory: Directory, epoch: Epoch): readonly Confidant[] {
  const inside = membersIn(epoch);
  return confidants(directory, epoch.statement.excluded).filter(({ keyId }) => !inside.some((member) => directory.isSameMember(member, keyId)));
}

export function memberOf(directory: Directory, keyId: string): string | null {
  return directory.key(keyId)?.key.memberId ?? null;
}

function confidantOf({ key }: ValidKey): Confidant {
  return { memberId: key.memberId, keyId: key.keyId, association: key.association, line: key.line };
}
