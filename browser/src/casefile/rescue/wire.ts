/// What travels in a rescue (_redding_): numbers, names of colleagues, signed statements and sealed shares. No title, no entry.
import type { AudienceKind, EntryBody, EpochBody, NamedMember, PlannedCommitment } from '../model/wire.ts';

export type RescueReason = 'owner-gone' | 'overdue';

export interface RunningRescue {
  readonly rescueId: string;
  readonly caseId: string;
  readonly receiverKey: string;
  readonly receiver: NamedMember;
  readonly reason: RescueReason;
  /// Key ids of the coordinators who gave their part.
  readonly first: string;
  readonly second: string | null;
  readonly proposedAt: string;
  /// The list of readers moved on, or a coordinator's keys were revoked: it has to begin anew.
  readonly stale: boolean;
}

export interface FileInNeed {
  readonly caseId: string;
  readonly lineId: string;
  readonly reason: RescueReason;
  readonly nextAt: string;
  readonly owner: NamedMember;
  readonly standIn: NamedMember;
  readonly standInReads: boolean;
  readonly rescuable: boolean;
  /// Nobody can open it, and nobody can be let in.
  readonly unreadable: boolean;
  readonly rescue: RunningRescue | null;
}

export interface Rescues {
  /// Only for coordinators.
  readonly files: readonly FileInNeed[];
  /// What this member was asked to take over.
  readonly received: readonly RunningRescue[];
}

/// A request whose every reader lost the keys.
export interface UnreadableRequest {
  readonly lineIds: readonly string[];
  readonly since: string;
}

export interface ShareView {
  readonly n: number;
  readonly keyId: string;
  readonly sealed: string;
}

/// One list of readers: its signed statements, and the shares that this member may have of it.
export interface ListToRescue {
  readonly audienceId: string;
  readonly kind: AudienceKind;
  readonly epochs: readonly { readonly n: number; readonly statement: string }[];
  readonly shares: readonly ShareView[];
  readonly consents: readonly string[];
}

export interface RescueMaterial {
  readonly caseId: string;
  readonly lineId: string;
  readonly association: string;
  readonly audiences: readonly ListToRescue[];
}

export interface PartBody {
  readonly audienceId: string;
  readonly consent: string;
  readonly shares: readonly { readonly n: number; readonly sealed: string }[];
}

export interface TakingBody {
  readonly audiences: readonly { readonly audienceId: string; readonly epoch: EpochBody; readonly entries: readonly EntryBody[] }[];
  readonly standIn: string;
  readonly commitment: PlannedCommitment;
}
