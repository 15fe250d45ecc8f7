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

export interface Owner {
  readonly memberId: string;
  readonly association: string | null;
  readonly functions: readonly string[];
}

/// Who may stand in (_waarnemen_): somebody else of the same association. The adviser of the ministry stands alone there, so any
/// confidant may stand in for him, and he for nobody.
export function standIns(directory: Directory, owner: Owner, excluded: readonly string[]): readonly Confidant[] {
  const isAdviser = owner.functions.includes('adviser');
  return confidants(directory, excluded).filter(({ memberId, association, keyId }) =>
    memberId !== owner.memberId && (isAdviser || association === owner.association) && directory.valid(keyId)?.key.functions.includes('adviser') === false);
}

/// The line that an office (_ambt_) belongs to.
export function homeLineOf(directory: Directory, office: string): string | null {
  return directory.lines.find(({ offices }) => offices.includes(office))?.lineId ?? null;
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
