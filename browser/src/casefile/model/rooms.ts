/// An own room (_eigen ruimte_) for somebody in a file: ten words that a confidant reads aloud, and the first epoch of an audience
/// that only this person and the confidants of the file can read. The words are replaced at their first use.
import { type Audience, type Epoch, type NewReporter, REPORTER, makeCode, makeGrant, recipientOf, returnKeys, toB64u, verifyKeyOf, wordsOfCode } from '../../crypto/index.ts';
import { type OpenAudience, currentEpoch } from './audience.ts';
import { type Author, idFrom } from './author.ts';
import { bodyOf, firstEpoch, nextEpoch, stillValid } from './readers.ts';
import type { EpochBody } from './wire.ts';
import type { Place } from './writing.ts';

export interface NewRoom {
  readonly audienceId: string;
  readonly kind: 'SHARED';
  readonly epoch: EpochBody;
  readonly locator: string;
  readonly authKey: string;
}

export interface MadeRoom {
  readonly room: NewRoom;
  /// Shown once, never sent or kept.
  readonly words: readonly string[];
  readonly place: Place;
}

export interface RoomReaders {
  readonly caseId: string;
  readonly members: readonly string[];
  readonly excluded: readonly string[];
}

export async function newRoom({ caseId, members, excluded }: RoomReaders, author: Author): Promise<MadeRoom> {
  const { team } = author.directory;
  const { way, reporter, words } = await freshWords(author);
  const audience: Audience = { team, caseId, audienceId: idFrom(author), audienceKind: 'SHARED' };
  const made = await firstEpoch(audience, { members, excluded, from: 'from-now', reporter }, author);
  const room: NewRoom = {
    audienceId: audience.audienceId,
    kind: 'SHARED',
    epoch: bodyOf(made),
    ...way,
  };
  return { room, words, place: { audience, epoch: made.epoch, tail: { seq: 0, hash: null } } };
}

export interface OtherWords {
  readonly body: { readonly locator: string; readonly authKey: string; readonly epoch: EpochBody };
  /// Shown once, never sent or kept.
  readonly words: readonly string[];
}

/// For somebody who lost hers (_woorden kwijt_): the next epoch of her own room names her new key, and the new words get what opens
/// everything before that this browser can open itself. The old ones open nothing any more.
export async function otherWords(room: OpenAudience, author: Author): Promise<OtherWords> {
  const { directory } = author;
  const { way, reporter, words } = await freshWords(author);
  const before = currentEpoch(room);
  const made = await nextEpoch(room, { members: stillValid(before, directory), from: 'from-now', excluded: before.statement.excluded, reporter }, author);
  const earlier = (await earlierForReporter(room, reporter.recipient)).map((grant) => ({ ...grant, keyId: REPORTER }));
  return { body: { ...way, epoch: { ...bodyOf(made), earlier } }, words };
}

/// What new words of a reporter need to open the epochs before, as far as this browser opened them itself.
export async function earlierForReporter({ seeds }: OpenAudience, recipient: string): Promise<readonly { readonly n: number; readonly sealed: string }[]> {
  return Promise.all([...seeds].map(async ([n, seed]) => {
    const { sealed } = await makeGrant(REPORTER, seed, recipient);
    return { n, sealed: toB64u(sealed) };
  }));
}

/// Ten words that nobody has yet: where they lead, and the keys that follow from them.
async function freshWords({ directory, random }: Author): Promise<{ readonly way: Pick<NewRoom, 'locator' | 'authKey'>; readonly reporter: NewReporter; readonly words: readonly string[] }> {
  const code = makeCode(random);
  const keys = returnKeys(code, directory.team);
  return {
    way: { locator: keys.locator, authKey: toB64u(verifyKeyOf(keys.authSeed)) },
    reporter: { signSeed: keys.signSeed, recipient: await recipientOf(keys.sealSeed) },
    words: wordsOfCode('return', code),
  };
}

/// Whether somebody with own words can read this audience.
export function hasOwnWords(epoch: Epoch): boolean {
  return epoch.reporter !== null;
}
