/// What a confidant notes during a call (_aan de lijn_): nothing has to be known, and only what changed is sealed again.
import type { Identity, Origin } from './bodies.ts';
import type { Words } from './writing.ts';

export interface CallNotes {
  readonly noteId: string;
  readonly personId: string;
  readonly note: string;
  readonly name: string;
  readonly number: string;
  readonly reach: string;
  readonly identity: Identity;
  /// The code of an office (_ambt_), empty while it is not known.
  readonly office: string;
  readonly title: string;
  readonly origin: Origin;
}

export function emptyNotes(noteId: string, personId: string): CallNotes {
  return { noteId, personId, note: '', name: '', number: '', reach: '', identity: 'unknown', office: '', title: '', origin: 'called' };
}

export function isEmpty({ note, name, number, reach, title, office }: CallNotes): boolean {
  return [note, name, number, reach, title, office].every((text) => text.trim() === '');
}

/// The entries that bring what was saved up to what stands on the screen.
export function changes(saved: CallNotes, now: CallNotes, audienceId: string | null): readonly Words[] {
  const words: Words[] = [];
  if (now.origin !== saved.origin) words.push({ kind: 'system', body: { what: 'opened', origin: now.origin } });
  if (now.title.trim() !== saved.title.trim()) words.push({ kind: 'title', body: { text: now.title.trim() } });
  if (isOther(saved, now)) words.push({ kind: 'person', body: personBody(now, audienceId) });
  if (now.note !== saved.note) words.push({ kind: 'note', body: { noteId: now.noteId, text: now.note } });
  return words;
}

export function personBody({ personId, name, number, reach, identity, office }: CallNotes, audienceId: string | null): unknown {
  return { personId, role: 'reporter', name: name.trim(), number: number.trim(), reach: reach.trim(), identity, office, audienceId, gone: false };
}

function isOther(a: CallNotes, b: CallNotes): boolean {
  return (['name', 'number', 'reach', 'identity', 'office'] as const).some((field) => a[field] !== b[field]);
}
