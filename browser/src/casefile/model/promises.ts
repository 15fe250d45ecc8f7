/// Promises with a date (_afspraken_): the rounded date for the alarm, the exact one and its words sealed.
import type { Day } from '../../ui/amsterdam.ts';
import { quarterHour } from '../../ui/amsterdam.ts';
import { type Author, idFrom } from './author.ts';
import type { CommitmentWords } from './bodies.ts';
import type { CommitmentView, PlannedCommitment, PlannedKind } from './wire.ts';
import type { Words } from './writing.ts';

export interface Intention {
  readonly kind: PlannedKind;
  readonly at: Date;
  readonly text: string;
  readonly personId: string | null;
  readonly knownOn: Day | null;
  /// The own room of that person.
  readonly audienceId?: string | null;
}

export interface Promised {
  readonly commitment: PlannedCommitment;
  readonly words: Words;
}

export function promise({ kind, at, text, personId, knownOn, audienceId = null }: Intention, author: Author): Promised {
  const commitmentId = idFrom(author);
  const body = { commitmentId, kind, dueAt: at.toISOString(), text, personId, knownOn, state: 'open' };
  return {
    commitment: { commitmentId, kind, dueAt: quarterHour(at, author.now()).toISOString(), ...(audienceId === null ? {} : { audienceId }) },
    words: { kind: 'commitment', body },
  };
}

export interface Moved {
  /// What the server may know of the new date.
  readonly dueAt: string;
  readonly words: Words;
}

/// The same promise on another date.
export function moved({ commitmentId, kind }: Pick<CommitmentView, 'commitmentId' | 'kind'>, before: CommitmentWords | undefined, at: Date, author: Author): Moved {
  const { text = '', personId = null, knownOn = null } = before ?? {};
  return {
    dueAt: quarterHour(at, author.now()).toISOString(),
    words: { kind: 'commitment', body: { commitmentId, kind, dueAt: at.toISOString(), text, personId, knownOn, state: 'open' } },
  };
}

/// That it was kept, for the time line.
export function kept({ commitmentId, kind, dueAt }: CommitmentView, before: CommitmentWords | undefined): Words {
  const { text = '', personId = null, knownOn = null } = before ?? {};
  return { kind: 'commitment', body: { commitmentId, kind, dueAt: (before?.dueAt ?? new Date(dueAt)).toISOString(), text, personId, knownOn, state: 'done' } };
}

export interface OpenPromise {
  readonly view: CommitmentView;
  readonly words: CommitmentWords | undefined;
  /// To the minute where the words are known.
  readonly dueAt: Date;
}

/// What still has to be done: by this member or whoever is responsible first, by date; then what somebody else does.
export function openPromises(
  views: readonly CommitmentView[],
  words: ReadonlyMap<string, CommitmentWords>,
  memberId: string,
): readonly OpenPromise[] {
  return views
    .filter(({ state }) => state === 'open')
    .map((view) => {
      const known = words.get(view.commitmentId);
      return { view, words: known, dueAt: known?.dueAt ?? new Date(view.dueAt) };
    })
    .sort((a, b) => Number(isOfOther(a, memberId)) - Number(isOfOther(b, memberId)) || a.dueAt.getTime() - b.dueAt.getTime());
}

export function isOfOther({ view }: OpenPromise, memberId: string): boolean {
  return view.memberId !== null && view.memberId !== memberId;
}

/// Whether it can have another date; the last day for a prosecution request is the law's.
export function canBeMoved(kind: CommitmentView['kind']): boolean {
  switch (kind) {
    case 'call-back':
    case 'own':
    case 'aftercare':
    case 'apology':
    case 'handover-own-line':
      return true;
    case 'prosecution-request':
    case 'unread-reply':
    case 'rescue':
    case 'think-along':
      return false;
  }
}

/// Some dates end by themselves; an open file needs one that does not.
export function keepsAFileGoing({ kind }: CommitmentView): boolean {
  switch (kind) {
    case 'call-back':
    case 'own':
    case 'prosecution-request':
    case 'aftercare':
    case 'handover-own-line':
    case 'apology':
      return true;
    case 'unread-reply':
    case 'rescue':
    case 'think-along':
      return false;
  }
}

export function isLast(one: OpenPromise, all: readonly OpenPromise[]): boolean {
  return keepsAFileGoing(one.view) && all.every((other) => other === one || !keepsAFileGoing(other.view));
}
