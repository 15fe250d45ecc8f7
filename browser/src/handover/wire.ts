/// What the server says of a hand-over of duty: colleagues, moments and counts. The wake cards are sealed.
import type { WakeCardView } from '../casefile/model/wire.ts';

interface Named {
  readonly memberId: string;
  readonly name: string;
}

export interface TakenOver {
  readonly handOverId: string;
  readonly lineId: string;
  readonly since: string;
  readonly from: readonly Named[];
  readonly confirmBy: string;
  readonly confirmedAt: string | null;
}

export interface NextCrew {
  readonly lineId: string;
  readonly at: string;
  readonly to: readonly Named[];
}

export interface Given extends NextCrew {
  readonly confirmedAt: string | null;
}

/// What is known of a request besides what the work list tells of it.
export interface UntakenRequest {
  readonly requestId: string;
  readonly rung: number;
  readonly notCalledYet: number;
  readonly coordinatorsCalled: boolean;
}

/// Whoever has duty let the owner of a file be rung.
export interface OwnerRing {
  readonly ringId: string;
  readonly caseId: string;
  readonly askedBy: Named;
  readonly askedAt: string;
  /// The owner, then the stand-in.
  readonly rung: readonly Named[];
  readonly times: number;
  /// Who said that she looks, by name.
  readonly answeredBy: string | null;
  readonly endedAt: string | null;
}

export interface HandOver {
  readonly takenOver: readonly TakenOver[];
  readonly next: readonly NextCrew[];
  readonly given: readonly Given[];
  /// Names of the cards that this member may read; another name is another card.
  readonly cards: readonly string[];
  readonly requests: readonly UntakenRequest[];
  readonly calls: readonly { readonly callId: string }[];
  /// Who may be responsible for somebody who calls.
  readonly owners: readonly (Named & { readonly shownAs: { readonly nl: string; readonly en: string } })[];
  /// The last of each file of which she may read the card.
  readonly rings: readonly OwnerRing[];
  /// Those for which she is rung herself.
  readonly ringing: readonly OwnerRing[];
}

export interface DutyCard {
  readonly caseId: string;
  readonly lineId: string;
  /// Her name.
  readonly owner: string;
  readonly shownAs: { readonly nl: string; readonly en: string };
  /// The file is the reader's own.
  readonly mine: boolean;
  /// She wrote, and duty was rung for it.
  readonly wrote: boolean;
  readonly card: WakeCardView;
}
