/// What the server says of duty (_dienst_), as it comes over the line.
export interface Person {
  readonly memberId: string;
  readonly name: string;
}

export interface Named {
  readonly nl: string;
  readonly en: string;
}

export interface LineOnDuty {
  readonly lineId: string;
  readonly name: Named;
  readonly now: readonly Person[];
  readonly next: { readonly at: string; readonly members: readonly Person[] } | null;
  readonly gaps: readonly { readonly from: string; readonly until: string }[];
}

export interface Slot {
  readonly slotId?: string;
  readonly lineId: string;
  /// Monday is 1.
  readonly weekday: number;
  /// `22:00`; an end at or before the begin lies on the next day.
  readonly from: string;
  readonly until: string;
  readonly memberId: string;
  readonly rank: number;
}

export interface Roster {
  readonly revision: string;
  readonly slots: readonly Slot[];
  readonly lines: readonly { readonly lineId: string; readonly name: Named }[];
  readonly members: readonly (Person & { readonly lineId: string | null; readonly ready: boolean })[];
}
