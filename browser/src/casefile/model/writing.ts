/// Seals entries one after another, each bound to the one before it.
import { type Audience, type EntryKind, type Epoch, maySealTo, sealEntry, toB64u } from '../../crypto/index.ts';
import type { Tail } from './audience.ts';
import { type Author, idFrom, signerOf, stamp } from './author.ts';
import type { EntryBody } from './wire.ts';

export interface Words {
  readonly kind: EntryKind;
  readonly body: unknown;
}

export interface Place {
  readonly audience: Audience;
  readonly epoch: Epoch;
  readonly tail: Tail;
}

export interface Written {
  readonly entries: readonly EntryBody[];
  readonly tail: Tail;
}

/// Thrown when somebody can read this epoch who has left: the caller first makes a new one.
export class NobodySeals extends Error {
  constructor() {
    super('revoked-grantee');
  }
}

export async function write(place: Place, words: readonly Words[], author: Author): Promise<Written> {
  if (!maySealTo(place.epoch, author.directory)) throw new NobodySeals();
  const entries: EntryBody[] = [];
  let { tail } = place;
  for (const { kind, body } of words) {
    const { team, caseId, audienceId } = place.audience;
    const at = { team, caseId, audienceId, entryId: idFrom(author), seq: tail.seq + 1, prev: tail.hash };
    const { sealed, hash } = await sealEntry({ kind, at: stamp(author), body }, at, place.epoch, signerOf(author), author.directory);
    // Named, so that the server refuses what was sealed just before somebody was taken out.
    entries.push({ audienceId, entryId: at.entryId, seq: at.seq, epochN: place.epoch.statement.n, sealed: toB64u(sealed), ...(kind === 'title' ? { isTitle: true } : {}) });
    tail = { seq: at.seq, hash };
  }
  return { entries, tail };
}
