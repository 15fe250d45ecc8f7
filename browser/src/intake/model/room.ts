/// A reporter's own view of what happens with her message, as the server can tell it.
export interface Named {
  readonly nl: string;
  readonly en: string;
}

export type RoomStateName = 'waiting' | 'taken' | 'open' | 'aftercare' | 'closed' | 'withdrawn';

export interface EpochView {
  readonly n: number;
  readonly statement: string;
}

export interface AudienceView {
  readonly audienceId: string;
  readonly kind: 'TEAM' | 'SHARED' | 'CONSULT';
  readonly epochs: readonly EpochView[];
  readonly grants: readonly { readonly n: number; readonly sealed: string }[];
}

export interface CommitmentView {
  readonly commitmentId: string;
  readonly kind: string;
  readonly dueAt: string;
  readonly state: 'open' | 'done' | 'cancelled';
}

export interface RoomView {
  readonly requestId: string;
  readonly state: RoomStateName;
  readonly waiting: { readonly since: string; readonly peopleCalled: number; readonly seen: boolean } | null;
  readonly audience: AudienceView;
  readonly responsible: Named | null;
  readonly standIn: Named | null;
  readonly access: readonly { readonly keyId: string; readonly shownAs: Named; readonly since: string }[];
  readonly openings: readonly { readonly shownAs: Named; readonly what: string; readonly hour: string }[];
  readonly commitments: readonly CommitmentView[];
  readonly missedCalls: number;
  readonly hears: 'call' | 'look' | 'sign';
  readonly destroyOn: string | null;
  readonly nextAt: string | null;
}
