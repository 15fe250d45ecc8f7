/// How a member is called towards reporters, in both languages: a function and a line, never a name.
import type { Line, MemberFunction } from '../crypto/index.ts';

export interface ShownAs {
  readonly nl: string;
  readonly en: string;
}

export const coordinatorShown: ShownAs = { nl: 'coördinator van het team', en: 'coordinator of the team' };

export function shownAs(functions: readonly MemberFunction[], line: Pick<Line, 'name'> | null): ShownAs {
  if (functions.includes('adviser')) return { nl: 'adviseur van het ministerie', en: 'adviser of the ministry' };
  if (!functions.includes('confidant') || line === null) return coordinatorShown;
  return { nl: `vertrouwenspersoon (${line.name.nl})`, en: `confidant (${line.name.en})` };
}
