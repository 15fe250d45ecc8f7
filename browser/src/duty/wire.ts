/// What the server says of duty (_dienst_), as it comes over the line.
export interface Person {
  readonly memberId: string;
  readonly name: string;
}

export interface Named {
  readonly nl: string;
  readonly en: string;
}

export interface Stretch {
  readonly from: string;
  readonly until: string;
}

export interface LineOnDuty {
  readonly lineId: string;
  readonly name: Named;
  readonly now: readonly Person[];
  readonly next: { readonly at: string; readonly members: readonly Person[] } | null;
  readonly gaps: readonly Stretch[];
}

export type Rank = 'first' | 'second';
export type Turn = 'daily' | 'weekly';
export type Hours = 'always' | 'daytime' | 'nights';

export interface Shift extends Stretch {
  readonly memberId: string;
  readonly rank: Rank;
  readonly source: 'rotation' | 'single' | 'replacement';
  readonly id: string;
}

export interface Placed extends Stretch {
  readonly id: string;
  readonly memberId: string;
  readonly rank: Rank;
}

export interface Seat {
  readonly memberId: string;
  /// Monday is 1.
  readonly freeDays: readonly number[];
  readonly hours: Hours;
}

export interface Rotation {
  readonly id: string;
  readonly rank: Rank;
  readonly turn: Turn;
  readonly weekday: number;
  readonly at: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly seats: readonly Seat[];
}

export interface Leave extends Stretch {
  readonly leaveId: string;
  readonly memberId: string;
}

export interface Wish {
  readonly memberId: string;
  readonly day: string;
  readonly gladly: boolean;
}

export interface RosterMember extends Person {
  readonly ofLine: boolean;
  readonly ready: boolean;
}

export interface Holiday {
  readonly day: string;
  readonly name: string;
}

export interface Roster {
  readonly lineId: string;
  readonly name: Named;
  readonly revision: string;
  readonly mayChange: boolean;
  readonly rules: { readonly mostNights: number; readonly restHours: number };
  readonly members: readonly RosterMember[];
  readonly shifts: readonly Shift[];
  readonly gaps: readonly Stretch[];
  readonly holidays: readonly Holiday[];
  readonly rotations: readonly Rotation[];
  readonly singles: readonly Placed[];
  readonly replacements: readonly Placed[];
  readonly leave: readonly Leave[];
  readonly wishes: readonly Wish[];
}

export interface Concern {
  readonly kind: 'unstaffed' | 'alone' | 'overloaded' | 'unreachable' | 'against-wishes';
  readonly points: number;
  readonly member: Person | null;
  readonly count: number;
  readonly hours: number;
  readonly day: string | null;
}

export interface MendedGap extends Stretch {
  readonly mend: 'stand-in' | 'prove-channel' | 'ask-colleague' | 'set-up-rotation';
  readonly member: Person | null;
}

export interface Share extends Person {
  readonly hours: number;
  readonly nights: number;
  readonly weekendDays: number;
  readonly holidays: number;
  readonly secondHours: number;
}

export interface Score extends Stretch {
  readonly points: number;
  readonly concerns: readonly Concern[];
  readonly gaps: readonly MendedGap[];
  readonly shares: readonly Share[];
}

export interface RosterLine {
  readonly lineId: string;
  readonly name: Named;
  readonly members: number;
  readonly notReady: number;
  readonly hasTurns: boolean;
}

export interface Rosters {
  readonly mayChange: boolean;
  readonly lines: readonly RosterLine[];
  readonly fallback: { readonly inTurn: boolean; readonly lineIds: readonly string[] };
}

export interface OwnDuty {
  readonly until: string;
  readonly shifts: readonly (Stretch & { readonly lineId: string; readonly rank: Rank })[];
  readonly leave: readonly Leave[];
  readonly wishes: readonly Wish[];
}

/// Who is rung first on a line now; nobody is also somebody's turn to take.
export interface RunningShift {
  readonly lineId: string;
  readonly holder: Person | null;
  readonly mine: boolean;
  readonly until: string;
  readonly undo: { readonly id: string; readonly from: Person | null; readonly before: string } | null;
}

export interface HoursGiven extends Stretch {
  readonly rank: Rank;
}

export interface Strain {
  readonly kind: 'nights' | 'little-rest' | 'elsewhere';
  readonly count: number;
  readonly most: number;
  readonly lineId: string | null;
}

/// A shift that somebody offers (_ruilaanbod_), as it concerns who looks.
export interface Offer extends HoursGiven {
  readonly id: string;
  readonly lineId: string;
  readonly by: Person | null;
  readonly asked: Person | null;
  readonly role: 'mine' | 'asked' | 'taken' | 'seen';
  readonly standing: 'open' | 'taken' | 'declined' | 'passed';
  readonly takenBy: Person | null;
  readonly inReturn: HoursGiven | null;
  readonly strains: readonly Strain[];
}

export interface SwapsSeen {
  readonly offers: readonly Offer[];
  readonly lines: readonly { readonly lineId: string; readonly colleagues: readonly Person[] }[];
}

export interface CalendarFeed {
  readonly madeAt: string | null;
  readonly askedAt: string | null;
}
