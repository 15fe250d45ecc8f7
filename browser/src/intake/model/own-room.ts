/// Her own conversation (_uw gesprek_) as her browser could open and check it with her ten words.
import { type AudienceRefusal, type OpenAudience, openAudience, readOn } from '../../casefile/model/audience.ts';
import type { Author } from '../../casefile/model/author.ts';
import type { EntryView } from '../../casefile/model/wire.ts';
import { type Directory, type Random, REPORTER, type Result, type ReturnKeys, isOwn, verifyKeyOf } from '../../crypto/index.ts';
import type { RoomView } from './room.ts';

export interface OwnRoom {
  readonly view: RoomView;
  readonly audience: OpenAudience;
}

/// `not-own`: the words lead here, but the last key in force is another's. Then nothing here is read or written.
export type RoomRefusal = AudienceRefusal | 'not-own';

export async function openOwnRoom(
  view: RoomView,
  entries: readonly EntryView[],
  author: Author,
): Promise<Result<OwnRoom, RoomRefusal>> {
  const opened = await openAudience(view.caseId, view.audience, entries, author.keyring, author.directory);
  if (!opened.ok) return opened;
  const audience = opened.value;
  const { signSeed } = signingKey(author);
  return isOwn(audience.epochs, verifyKeyOf(signSeed)) ? { ok: true, value: { view, audience } } : { ok: false, reason: 'not-own' };
}

/// The same conversation with what came since; the chain of epochs is the one that was checked.
export async function withNewEntries(room: OwnRoom, entries: readonly EntryView[], directory: Directory): Promise<OwnRoom> {
  return { ...room, audience: await readOn(room.audience, entries, directory) };
}

/// She signs and opens with what follows from her words, under the one name that is not a member's.
export function reporterAuthor(keys: ReturnKeys, directory: Directory, random: Random, now: () => Date): Author {
  const { sealSeed, signSeed } = keys;
  return { keyring: { memberId: REPORTER, keys: [{ keyId: REPORTER, keyEpoch: 1, sealSeed, signSeed }] }, directory, random, now };
}

function signingKey({ keyring }: Author): { readonly signSeed: Uint8Array } {
  const [key] = keyring.keys;
  if (key === undefined) throw new RangeError('her keys follow from her words');
  return key;
}
