/// What the server says of a proposal (_roostervoorstel_), as it comes over the line.
import type { Person, Rank, Stretch, Turn } from './wire.ts';

export interface ProposalTerms {
  readonly turn: Turn;
  readonly weekday: number;
  readonly at: string;
  readonly from: string;
  /// The last day.
  readonly until: string;
  readonly second: boolean;
  readonly memberIds: readonly string[];
  readonly seconds: number;
}

export interface ProposedShift extends Stretch {
  readonly id: string;
  readonly rank: Rank;
  readonly member: Person;
}

export interface Standing {
  readonly points: number;
  readonly gaps: number;
  readonly openHours: number;
  readonly wishesMet: number;
}

export interface Counts {
  readonly nights: number;
  readonly weekendDays: number;
  readonly holidays: number;
}

export interface ProposedShare {
  readonly member: Person;
  readonly now: Counts;
  readonly then: Counts;
  /// In the part of the year before the period, and over that year on other lines.
  readonly before: Counts;
}

export interface Shortfall {
  readonly kind: 'nobody-there' | 'holder-away' | 'silent' | 'no-second' | 'on-two-lines' | 'too-many-nights' | 'no-rest' | 'against-wish' | 'wish-not-met'
    | 'uneven-nights' | 'uneven-weekend-days' | 'uneven-holidays';
  readonly member: Person | null;
  readonly other: Person | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly day: string | null;
  readonly count: number;
  readonly most: number;
}

export interface Judged {
  readonly now: Standing;
  readonly then: Standing;
  readonly wishes: number;
  readonly shares: readonly ProposedShare[];
  readonly shortfalls: readonly Shortfall[];
}

export interface Proposal {
  readonly id: string;
  readonly state: 'running' | 'ready' | 'stopped' | 'broken' | 'accepted' | 'undone';
  readonly askedAt: string;
  readonly terms: ProposalTerms;
  readonly waiting: boolean;
  readonly elapsedSeconds: number;
  readonly points: number;
  readonly better: number;
  readonly judged: Judged | null;
  readonly shifts: readonly ProposedShift[];
}
