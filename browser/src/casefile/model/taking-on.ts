/// From a waiting request to a file: one transaction that leaves the room open to its owner and stand-in only, starts the team's
/// own audience, and records the first promise.
import type { Audience } from '../../crypto/index.ts';
import type { OpenAudience } from './audience.ts';
import { type Author, idFrom, signerOf } from './author.ts';
import type { Card, Origin } from './bodies.ts';
import { promise } from './promises.ts';
import { bodyOf, bodyWithEarlier, firstEpoch, nextEpoch } from './readers.ts';
import type { EntryBody, EpochBody, PlannedCommitment } from './wire.ts';
import { type Words, write } from './writing.ts';

export interface TakingOn {
  readonly standIn: { readonly memberId: string; readonly keyId: string };
  readonly title: string;
  readonly card: Card | null;
  readonly origin: Origin;
  readonly callBackAt: Date;
  /// The line that the person's office belongs to, when the card tells it.
  readonly homeLine: string | null;
}

export interface Openings {
  readonly shared: EpochBody;
  readonly team: { readonly audienceId: string; readonly epoch: EpochBody };
  readonly entries: readonly EntryBody[];
  readonly standIn: string;
  readonly commitment: PlannedCommitment;
  readonly homeLine?: string;
}

export async function openings(room: OpenAudience, taking: TakingOn, author: Author): Promise<Openings> {
  const members = [signerOf(author).keyId, taking.standIn.keyId];
  const shared = await nextEpoch(room, { members, from: 'from-now' }, author);
  const place: Audience = { ...room.place, audienceId: idFrom(author), audienceKind: 'TEAM' };
  const excluded = shared.epoch.statement.excluded;
  const team = await firstEpoch(place, { members, excluded, from: 'from-now' }, author);
  const first = promise({ kind: 'call-back', at: taking.callBackAt, text: '', personId: null, knownOn: null }, author);
  const told = await write({ audience: room.place, epoch: shared.epoch, tail: room.tail }, [first.words], author);
  const opened: Words = { kind: 'system', body: { what: 'opened', origin: taking.origin } };
  const title: Words = { kind: 'title', body: { text: taking.title } };
  const words = [opened, title, personOf(room, taking, author), first.words];
  const noted = await write({ audience: place, epoch: team.epoch, tail: { seq: 0, hash: null } }, words, author);
  return {
    // The stand-in must be able to read what was told before.
    shared: await bodyWithEarlier(shared, room, [taking.standIn.keyId], author.directory),
    team: { audienceId: place.audienceId, epoch: bodyOf(team) },
    entries: [...told.entries, ...noted.entries],
    standIn: taking.standIn.memberId,
    commitment: first.commitment,
    ...(taking.homeLine === null ? {} : { homeLine: taking.homeLine }),
  };
}

/// Whoever asked is the first person in the file, with the number to call and with this room.
function personOf({ place }: OpenAudience, { card }: TakingOn, author: Author): Words {
  const { number = '', when: reach = '' } = card ?? {};
  return { kind: 'person', body: { personId: idFrom(author), role: 'reporter', name: '', number, reach, identity: 'unknown', audienceId: place.audienceId, gone: false } };
}
