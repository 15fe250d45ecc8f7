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
  readonly title: string;
  readonly origin: Origin;
}

export function emptyNotes(noteId: string, personId: string): CallNotes {
  return { noteId, personId, note: '', name: '', number: '', reach: '', identity: 'unknown', title: '', origin: 'called' };
}

export function isEmpty({ note, name, number, reach, title }: CallNotes): boolean {
  return [note, name, number, reach, title].every((text) => text.trim() === '');
}

/// The entries that bring what was saved up to what stands on the screen.
export function changes(saved: CallNotes, now: CallNotes, audienceId: string | null): readonly Words[] {
  const words: Words[] = [];
  if (now.title.trim() !== saved.title.trim()) words.push({ kind: 'title', body: { text: now.title.trim() } });
  if (isOther(saved, now)) words.push({ kind: 'person', body: personBody(now, audienceId) });
  if (now.note !== saved.note) words.push({ kind: 'note', body: { noteId: now.noteId, text: now.note } });
  return words;
}

export function personBody({ personId, name, number, reach, identity }: CallNotes, audienceId: string | null): unknown {
  return { personId, role: 'reporter', name: name.trim(), number: number.trim(), reach: reach.trim(), identity, audienceId, gone: false };
}

function isOther(a: CallNotes, b: CallNotes): boolean {
  return (['name', 'number', 'reach', 'identity'] as const).some((field) => a[field] !== b[field]);
}
