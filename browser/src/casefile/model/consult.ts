/// A consult (_overleg_): a list of its own for somebody who thinks along and reads nothing else of the file.
import type { Audience } from '../../crypto/index.ts';
import { type Author, idFrom } from './author.ts';
import { bodyOf, firstEpoch } from './readers.ts';
import type { RoomReaders } from './rooms.ts';
import type { EpochBody } from './wire.ts';

export interface NewConsult {
  readonly audienceId: string;
  readonly kind: 'CONSULT';
  readonly epoch: EpochBody;
}

export async function newConsult({ caseId, members, excluded }: RoomReaders, author: Author): Promise<NewConsult> {
  const audience: Audience = { team: author.directory.team, caseId, audienceId: idFrom(author), audienceKind: 'CONSULT' };
  const made = await firstEpoch(audience, { members, excluded, from: 'from-now' }, author);
  return { audienceId: audience.audienceId, kind: 'CONSULT', epoch: bodyOf(made) };
}
