/// What a file says, put together from the entries that can be trusted; those that cannot are kept beside them with the reason.
import type { Directory } from '../../crypto/index.ts';
import type { DistrustReason, OpenAudience, ReadEntry } from './audience.ts';
import { type CommitmentWords, type Origin, type Person, type Said, said } from './bodies.ts';
import { type News, newsSince } from './news.ts';
import { type RatedNote, lastLook } from './rating.ts';
import type { AudienceKind } from './wire.ts';

export interface Item {
  readonly key: string;
  readonly audienceId: string;
  readonly audience: AudienceKind;
  readonly at: Date;
  readonly addedAt: Date;
  readonly seq: number;
  readonly signer: string;
  readonly said: Said | { readonly kind: 'distrusted'; readonly reason: DistrustReason };
}

export interface Contents {
  readonly title: string;
  readonly origin: Origin | null;
  readonly persons: readonly Person[];
  readonly commitments: ReadonlyMap<string, CommitmentWords>;
  /// In the order in which they came in.
  readonly items: readonly Item[];
  /// What members wrote about urgency, each time, also what one of them wrote anew.
  readonly rated: readonly RatedNote[];
  /// What came since somebody last looked how urgent it is.
  readonly news: News | null;
  readonly missing: boolean;
}

export function contentsOf(audiences: readonly OpenAudience[], directory: Directory): Contents {
  const all = audiences.flatMap((audience) => audience.entries.map((entry) => itemOf(audience, entry))).sort(inOrder);
  const internal = all.filter(({ audience }) => audience === 'TEAM');
  const rated = internal.flatMap((item) => ratedIn(item, directory));
  return {
    title: internal.reduce((title, item) => (item.said.kind === 'title' ? item.said.text : title), ''),
    origin: internal.reduce<Origin | null>((origin, { said: s }) => (s.kind === 'system' && s.event.what === 'opened' ? s.event.origin : origin), null),
    persons: lastOfEach(internal, ({ said: s }) => (s.kind === 'person' ? [s.person.personId, s.person] : null)).filter(({ gone }) => !gone),
    commitments: new Map(all.flatMap(({ said: s }) => (s.kind === 'commitment' ? [[s.commitment.commitmentId, s.commitment]] : []))),
    items: withoutRepetitions(all, directory),
    rated,
    news: newsSince(all, lastLook(rated)),
    missing: all.some((item) => item.said.kind === 'distrusted' && item.said.reason === 'wrong-order'),
  };
}

function itemOf({ place }: OpenAudience, entry: ReadEntry): Item {
  const { view } = entry;
  const addedAt = new Date(view.addedAt);
  return {
    key: `${place.audienceId}/${view.seq}`,
    audienceId: place.audienceId,
    audience: place.audienceKind,
    at: entry.trusted ? new Date(entry.entry.at) : addedAt,
    addedAt,
    seq: view.seq,
    signer: entry.trusted ? entry.entry.signer : view.signer,
    said: entry.trusted ? said(entry.entry) : { kind: 'distrusted', reason: entry.reason },
  };
}

function ratedIn({ said: s, signer, at }: Item, directory: Directory): readonly RatedNote[] {
  return s.kind === 'note' && s.rated !== undefined ? [{ noteId: s.noteId, memberId: directory.key(signer)?.key.memberId ?? signer, at, rated: s.rated }] : [];
}

// Within an audience the number counts; between audiences the moment of arrival.
function inOrder(a: Item, b: Item): number {
  if (a.audienceId === b.audienceId) return a.seq - b.seq;
  return a.addedAt.getTime() - b.addedAt.getTime() || (a.key < b.key ? -1 : 1);
}

/// Notes are written anew at every pause in typing, people and promises whenever something changes: the last one counts.
function withoutRepetitions(all: readonly Item[], directory: Directory): readonly Item[] {
  const lastNote = new Map<string, string>();
  for (const item of all) {
    const name = noteName(item, directory);
    if (name !== null) lastNote.set(name, item.key);
  }
  // How it came to us may become clear only later; it is told once, where the file began.
  const [began] = all.filter(isOpening);
  const opening = all.findLast(isOpening);
  const promised = new Set(all.flatMap(({ said: s }) => (s.kind === 'system' && s.event.what === 'missed' && s.event.nextAt !== null ? [attempt(s.event.nextAt)] : [])));
  return all.filter((item) => {
    const name = noteName(item, directory);
    if (name !== null) return lastNote.get(name) === item.key && !isErased(item);
    if (isOpening(item)) return item === began;
    if (item.said.kind === 'title' || item.said.kind === 'person') return false;
    // What is told in a room about the whole file stands with the team already.
    if (item.said.kind === 'system') return item.audience === 'TEAM' || !all.some(({ audience }) => audience === 'TEAM');
    if (item.said.kind === 'consent' && item.audience !== 'TEAM') return !isWrittenDown(item.said, all);
    return item.said.kind !== 'commitment' || isNewsOf(item.said.commitment, promised);
  }).map((item) => (item === began && opening !== undefined ? { ...item, said: opening.said } : item));
}

function isOpening({ said: s, audience }: Item): boolean {
  return audience === 'TEAM' && s.kind === 'system' && s.event.what === 'opened';
}

// A yes over the telephone stands with the team, with how it was said, and in the room.
function isWrittenDown({ consentId, given }: Extract<Said, { kind: 'consent' }>, all: readonly Item[]): boolean {
  return all.some(({ audience, said: s }) => audience === 'TEAM' && s.kind === 'consent' && s.consentId === consentId && s.given === given);
}

function isErased({ said: s }: Item): boolean {
  return s.kind === 'note' && s.text.trim() === '';
}

// Only whoever wrote a note can write it anew, also after a change of keys.
function noteName({ said: s, signer }: Item, directory: Directory): string | null {
  return s.kind === 'note' ? `${s.noteId}/${directory.key(signer)?.key.memberId ?? signer}` : null;
}

// The same promise stands in the room and with the team: told once, and once more when it is kept.
function isNewsOf({ commitmentId, kind, state, dueAt }: CommitmentWords, promised: Set<string>): boolean {
  const news = `${commitmentId}/${state}/${dueAt.toISOString()}`;
  // A next attempt was told with the one that failed.
  if (kind === 'call-back' && state === 'open' && promised.has(attempt(dueAt))) return false;
  if (promised.has(news)) return false;
  promised.add(news);
  return true;
}

function attempt(at: Date): string {
  return `attempt/${at.toISOString()}`;
}

function lastOfEach<T>(items: readonly Item[], named: (item: Item) => readonly [string, T] | null): readonly T[] {
  const last = new Map<string, T>();
  for (const item of items) {
    const found = named(item);
    if (found !== null) last.set(...found);
  }
  return [...last.values()];
}
