/// A file that a confidant opens while talking (_telefonisch_): own by default, with nothing known yet.
import type { Audience } from '../../crypto/index.ts';
import { type Author, idFrom, signerOf } from './author.ts';
import type { Origin } from './bodies.ts';
import { promise } from './promises.ts';
import { bodyOf, firstEpoch } from './readers.ts';
import type { EntryBody, EpochBody, PlannedCommitment } from './wire.ts';
import { type Place, type Words, write } from './writing.ts';

export interface Call {
  /// The line that the person's office belongs to, when it is known already.
  readonly homeLine: string | null;
  readonly origin: Origin;
  readonly standIn: { readonly memberId: string; readonly keyId: string };
  readonly nextAt: Date;
  /// What was typed so far.
  readonly words: readonly Words[];
}

export interface NewFile {
  readonly caseId: string;
  readonly homeLine?: string;
  readonly team: { readonly audienceId: string; readonly epoch: EpochBody };
  readonly entries: readonly EntryBody[];
  readonly standIn: string;
  readonly commitment: PlannedCommitment;
}

export interface Opened {
  readonly file: NewFile;
  /// Where the next words go.
  readonly place: Place;
}

export async function openFile(call: Call, author: Author): Promise<Opened> {
  const audience: Audience = { team: author.directory.team, caseId: idFrom(author), audienceId: idFrom(author), audienceKind: 'TEAM' };
  const made = await firstEpoch(audience, { members: [signerOf(author).keyId, call.standIn.keyId], from: 'from-now' }, author);
  const next = promise({ kind: 'own', at: call.nextAt, text: '', personId: null, knownOn: null }, author);
  const words: Words[] = [{ kind: 'system', body: { what: 'opened', origin: call.origin } }, next.words, ...call.words];
  const written = await write({ audience, epoch: made.epoch, tail: { seq: 0, hash: null } }, words, author);
  return {
    file: {
      caseId: audience.caseId,
      team: { audienceId: audience.audienceId, epoch: bodyOf(made) },
      entries: written.entries,
      standIn: call.standIn.memberId,
      commitment: next.commitment,
      ...(call.homeLine === null ? {} : { homeLine: call.homeLine }),
    },
    place: { audience, epoch: made.epoch, tail: written.tail },
  };
}
