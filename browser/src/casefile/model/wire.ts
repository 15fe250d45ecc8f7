/// What travels between this page and our server: ids, states and rounded times in clear, everything that people said sealed.
import type { Epoch } from '../../crypto/index.ts';

export type AudienceKind = Epoch['statement']['audienceKind'];
export type FileState = 'open' | 'aftercare' | 'closed';
/// `unhurried`: nothing is wrong, an answer within two working days is soon enough.
export type Wish = 'now' | 'today' | 'week' | 'unhurried';
export type CommitmentKind =
  | 'call-back'
  | 'own'
  | 'prosecution-request'
  | 'aftercare'
  | 'handover-own-line'
  | 'unread-reply'
  | 'apology'
  | 'rescue'
  | 'think-along';
/// Those that a person plans; the others are made by the rules.
export type PlannedKind = Extract<CommitmentKind, 'call-back' | 'own' | 'prosecution-request' | 'aftercare'>;

export interface GrantView {
  readonly n: number;
  readonly keyId?: string;
  readonly sealed: string;
}

export interface AudienceView {
  readonly audienceId: string;
  readonly kind: AudienceKind;
  readonly epochs: readonly { readonly n: number; readonly statement: string }[];
  readonly grants: readonly GrantView[];
  /// Since when nothing more is written in it.
  readonly closedAt?: string | null;
}

export interface EntryView {
  readonly entryId: string;
  readonly seq: number;
  readonly epochN: number;
  readonly signer: string;
  readonly addedAt: string;
  readonly sealed: string;
}

export interface EntryBody {
  /// The number of the epoch it was sealed to.
  readonly epochN: number;
  readonly audienceId: string;
  readonly entryId: string;
  readonly seq: number;
  readonly sealed: string;
  readonly isTitle?: boolean;
}

export interface EpochBody {
  readonly statement: string;
  readonly grants: readonly { readonly keyId: string; readonly sealed: string }[];
  readonly shares: readonly { readonly keyId: string; readonly index: number; readonly sealed: string }[];
  /// Grants of epochs before this one, for newcomers who may read what was there.
  readonly earlier?: readonly { readonly n: number; readonly keyId: string; readonly sealed: string }[];
}

export interface PlannedCommitment {
  readonly commitmentId: string;
  readonly kind: PlannedKind;
  readonly dueAt: string;
  /// The room of the person it is for, who alone is told of it.
  readonly audienceId?: string;
}

export interface NamedMember {
  readonly memberId: string;
  readonly name: string;
}

export interface WaitingRequest {
  readonly requestId: string;
  readonly kind: 'callback' | 'written' | 'worry';
  readonly lineIds: readonly string[];
  readonly wish: Wish | null;
  readonly waitingSince: string;
  /// For what has no haste: when telephones begin to ring. null for all that rings at once.
  readonly answerBy: string | null;
  readonly alarmId: string | null;
  readonly acknowledgedBy: 'me' | 'other' | null;
  readonly state: 'waiting' | 'taken' | 'opened';
  readonly peopleCalled: number;
  /// Only for who took it.
  readonly lapsesAt: string | null;
  readonly storyOpened: boolean;
}

/// Before the story is opened only the card is among the entries.
export interface TakenRequest {
  readonly lapsesAt: string;
  readonly audience: AudienceView;
  readonly entries: readonly EntryView[];
}

/// The sealed title of a file in a list, with what is needed to open and check it.
export interface SealedTitle {
  readonly audience: AudienceView;
  readonly entry: EntryView;
  readonly prev: string | null;
}

export interface ListedFile {
  readonly caseId: string;
  readonly lineId: string;
  readonly state: FileState;
  readonly owner: NamedMember;
  readonly standIn: NamedMember;
  readonly nextAt: string | null;
  readonly wish: Wish | null;
  readonly unread: boolean;
  readonly misses: number;
  readonly role: 'owner' | 'stand-in' | 'team';
  /// Only thinks along: reads one question and what follows on it, not the file.
  readonly consulted: boolean;
  readonly title: SealedTitle | null;
}

export type FileList = 'due' | 'mine' | 'team' | 'closed';

export interface FilePage {
  readonly files: readonly ListedFile[];
  readonly next: string | null;
}

export interface CommitmentView {
  readonly commitmentId: string;
  readonly kind: CommitmentKind;
  readonly audienceId: string | null;
  readonly dueAt: string;
  readonly state: 'open' | 'done' | 'cancelled';
  readonly memberId: string | null;
}

export interface TeamMember extends NamedMember {
  readonly keyId: string;
  readonly audienceId: string;
  readonly since: string;
}

export interface ConsentView {
  readonly consentId: string;
  readonly toAssociation: string;
  readonly fromAssociation: string | null;
  readonly givenAt: string;
  readonly revokedAt: string | null;
}

export interface RecordedAct {
  readonly at: string;
  readonly what: string;
  readonly by: { readonly keyId: string; readonly memberId?: string | null; readonly name?: string | null };
  readonly details: Readonly<Record<string, string>>;
}

export interface FileView {
  readonly caseId: string;
  readonly lineId: string;
  readonly association: string;
  readonly state: FileState;
  readonly wish: Wish | null;
  readonly owner: NamedMember | null;
  readonly standIn: NamedMember | null;
  readonly nextAt: string | null;
  readonly missed: number;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly destroyOn: string | null;
  readonly role: 'owner' | 'stand-in' | 'team';
  readonly consulted: boolean;
  readonly audiences: readonly AudienceView[];
  readonly commitments: readonly CommitmentView[];
  readonly team: readonly TeamMember[];
  readonly consents: readonly ConsentView[];
  readonly accessLog: readonly RecordedAct[];
  /// What whoever is on duty reads when she calls; with what this member needs to open it.
  readonly wakeCard: WakeCardView | null;
  /// Help that coordinators are giving (_herstel_).
  readonly rescue: AskedRescue | null;
}

export interface WakeCardView {
  readonly writtenAt: string;
  readonly audience: AudienceView;
  readonly entries: readonly EntryView[];
}

export interface AskedRescue {
  readonly first: string;
  readonly receiverKey: string;
  readonly proposedAt: string;
  readonly second: string | null;
}
