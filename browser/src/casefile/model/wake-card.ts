/// A wake card (_wekkaart_): what whoever is on duty does when somebody calls. Each version has an audience and a key of its own,
/// and no shares: one that is lost is written anew.
import { type Audience, type Directory, makeEpoch } from '../../crypto/index.ts';
import type { Keyring } from '../../ui/screens.ts';
import { type OpenAudience, currentEpoch, openAudience } from './audience.ts';
import { type Author, idFrom, signerOf, stamp } from './author.ts';
import { type Confidant, confidants } from './people.ts';
import { fieldsOf, textOf } from './read-body.ts';
import { bodyOf, membersIn } from './readers.ts';
import type { EntryBody, EpochBody, FileView, WakeCardView } from './wire.ts';
import { write } from './writing.ts';

export interface WakeCardWords {
  /// How she wants to be called.
  readonly name: string;
  /// In one line.
  readonly happened: string;
  readonly tonight: string;
  readonly never: string;
}

export const noWords: WakeCardWords = { name: '', happened: '', tonight: '', never: '' };

export interface OpenWakeCard {
  readonly words: WakeCardWords;
  /// Key ids of those whom it was sealed to.
  readonly readers: readonly string[];
}

export interface SealedWakeCard {
  readonly audienceId: string;
  readonly epoch: EpochBody;
  readonly entry: EntryBody;
}

/// Whom a card is sealed to: the confidants of the file's line, and whoever is responsible; nobody whom the person left out.
export function dutyReaders({ lineId, owner, standIn }: Pick<FileView, 'lineId' | 'owner' | 'standIn'>, excluded: readonly string[], directory: Directory): readonly Confidant[] {
  return confidants(directory, excluded).filter(({ line, memberId }) => line === lineId || memberId === owner?.memberId || memberId === standIn?.memberId);
}

export async function sealWakeCard(caseId: string, words: WakeCardWords, readers: readonly string[], excluded: readonly string[], author: Author): Promise<SealedWakeCard | null> {
  const audience: Audience = { team: author.directory.team, caseId, audienceId: idFrom(author), audienceKind: 'CONSULT' };
  const plan = { audience, directory: author.directory, before: null, members: readers, excluded, reporter: null, seed: null, splitId: null, rescue: null };
  const made = await makeEpoch(plan, signerOf(author), author.random, stamp(author));
  const body = { noteId: idFrom(author), text: '', wake: words };
  const { entries: [entry] } = await write({ audience, epoch: made.epoch, tail: { seq: 0, hash: null } }, [{ kind: 'note', body }], author);
  return entry === undefined ? null : { audienceId: audience.audienceId, epoch: bodyOf(made), entry };
}

/// null: it was not sealed to this member, or it cannot be trusted.
export async function openWakeCard(caseId: string, { audience, entries }: WakeCardView, keyring: Keyring, directory: Directory): Promise<OpenWakeCard | null> {
  const opened = await openAudience(caseId, audience, entries, keyring, directory);
  if (!opened.ok) return null;
  const words = wordsIn(opened.value);
  return words === null ? null : { words, readers: membersIn(currentEpoch(opened.value)) };
}

/// Whether somebody who has duty for the line today could not open it: she came to the team later, or has new keys.
export function isBehind({ readers }: OpenWakeCard, wanted: readonly Confidant[]): boolean {
  return wanted.some(({ keyId }) => !readers.includes(keyId));
}

function wordsIn({ entries }: OpenAudience): WakeCardWords | null {
  const [only] = entries;
  if (only?.trusted !== true || only.entry.kind !== 'note') return null;
  const wake = fieldsOf(fieldsOf(only.entry.body)['wake']);
  return { name: textOf(wake, 'name'), happened: textOf(wake, 'happened'), tonight: textOf(wake, 'tonight'), never: textOf(wake, 'never') };
}
