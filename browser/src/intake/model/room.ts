/// A reporter's own view of what happens with her message, as the server can tell it. What it holds of words is sealed.
import type { AudienceView } from '../../casefile/model/wire.ts';
import type { Door, Hears } from './asked.ts';

export interface Named {
  readonly nl: string;
  readonly en: string;
}

export type RoomStateName = 'waiting' | 'taken' | 'open' | 'aftercare' | 'closed' | 'withdrawn';

export const runningKinds = [
  'call-back', 'own', 'prosecution-request', 'aftercare', 'handover-own-line', 'unread-reply', 'apology', 'rescue', 'think-along',
] as const;
export type RunningKind = (typeof runningKinds)[number];

/// A date that runs for her; the server knows it to the quarter of an hour.
export interface RunningDate {
  readonly commitmentId: string;
  readonly kind: RunningKind;
  readonly dueAt: string;
  readonly state: 'open' | 'done' | 'cancelled';
}

/// What the server says of a reader; who that is, her browser knows from what was signed.
export interface Access {
  readonly keyId: string;
  readonly role: 'responsible' | 'stand-in' | null;
}

/// Somebody opened what she wrote, by function and to the hour.
export interface Opening {
  readonly shownAs: Named;
  readonly what: string;
  readonly hour: string;
}

export interface RoomView {
  /// The request and the file it became have one id.
  readonly caseId: string;
  /// null when a confidant made this room for her.
  readonly kind: Door | null;
  readonly state: RoomStateName;
  readonly waiting: { readonly since: string; readonly peopleCalled: number; readonly seen: boolean; readonly coordinatorsCalled: boolean; readonly unhurried: boolean } | null;
  readonly audience: AudienceView;
  readonly responsible: Named | null;
  readonly standIn: Named | null;
  readonly access: readonly Access[];
  readonly openings: readonly Opening[];
  readonly commitments: readonly RunningDate[];
  readonly missedCalls: number;
  readonly hears: Hears;
  readonly destroyOn: string | null;
  readonly nextAt: string | null;
  /// How things stand, for the neutral sign on her device; null without one.
  readonly dot: string | null;
  /// Her words were read aloud to her: she replaces them first.
  readonly mustRenew: boolean;
  /// The highest number of an entry in her conversation.
  readonly latestSeq: number;
  /// Whether anybody of the team has a key to it today; `being-helped`: two coordinators can let a colleague in.
  readonly readable: 'yes' | 'being-helped' | 'no';
  /// Since when a card lies ready for whoever is on duty.
  readonly wakeCardSince: string | null;
  /// Who reads what she would write now; null when nobody works on it yet.
  readonly reading: { readonly by: 'owner-on-duty' | 'owner-rung' | 'duty-rung' } | { readonly by: 'owner-later'; readonly at: string } | null;
  /// Help that a coordinator asked for, to the hour, and whom it waits for.
  readonly help: { readonly askedAt: string; readonly waitsFor: 'second-coordinator' | 'colleague' } | null;
}
