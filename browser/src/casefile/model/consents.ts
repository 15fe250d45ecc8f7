/// What the person in a file agreed to (_toestemming_), and what follows when that was taken back.
import type { Directory } from '../../crypto/index.ts';
import type { ConsentView, FileView, TeamMember } from './wire.ts';

export function agreedWith({ consents }: FileView): readonly string[] {
  return consents.filter(({ revokedAt }) => revokedAt === null).map(({ toAssociation }) => toAssociation);
}

/// Her yes to whoever is on duty for the line, as long as the file is where it was when she said so.
export function agreedOnDuty({ consents, association }: Pick<FileView, 'consents' | 'association'>): ConsentView | undefined {
  return consents.find(({ toAssociation, fromAssociation, revokedAt }) => toAssociation === 'duty' && fromAssociation === association && revokedAt === null);
}

/// Where the file came from, when the yes that brought it here was taken back.
export function wayBack(view: FileView): readonly string[] {
  if (agreedWith(view).includes(view.association)) return [];
  return view.consents.flatMap(({ toAssociation, fromAssociation }) => (toAssociation === view.association && fromAssociation !== null ? [fromAssociation] : []));
}

/// Who still reads by a yes that was taken back.
export function outsiders(view: FileView, directory: Directory): readonly TeamMember[] {
  const agreed = [view.association, ...agreedWith(view)];
  const once = view.consents.map(({ toAssociation }) => toAssociation);
  return view.team.filter(({ keyId }) => {
    const association = directory.key(keyId)?.key.association ?? view.association;
    return !agreed.includes(association) && once.includes(association);
  });
}
