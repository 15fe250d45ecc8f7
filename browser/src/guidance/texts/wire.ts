/// What the server says of the texts (_teksten_) of the public site, their versions and when they are looked at again.
export type Kind = 'PAGE' | 'SOURCES' | 'RULES' | 'LIST' | 'TRAINING';
export type VersionState = 'DRAFT' | 'PROPOSED' | 'PUBLISHED' | 'RETURNED' | 'WITHDRAWN';

export interface Person {
  readonly id: string;
  readonly name: string;
}

/// The one version of a text that is being written or waits for a second coordinator.
export interface OpenVersion {
  readonly version: number;
  readonly state: 'DRAFT' | 'PROPOSED';
  readonly author: Person;
  readonly at: string;
  readonly mine: boolean;
  /// It takes the page away.
  readonly retires: boolean;
}

/// What a second coordinator gave back, with her reason.
export interface Returned {
  readonly version: number;
  readonly note: string;
  readonly by: Person;
  readonly at: string;
  /// Whether this member wrote it.
  readonly mine: boolean;
  readonly retires: boolean;
}

/// A text as it holds now. Days are civil days, `2026-11-22`.
export interface TextRow {
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  readonly language: 'nl' | 'en' | null;
  /// The same page in the other language.
  readonly pair: string | null;
  readonly group: string | null;
  readonly address: string | null;
  /// 0 is what came with the program; null is a new page that was never published.
  readonly version: number | null;
  readonly takesEffect: string | null;
  readonly reviewed: string | null;
  readonly nextReview: string | null;
  readonly validUntil: string | null;
  /// How many statements on law no jurist looked at yet.
  readonly concepts: number;
  readonly behind: boolean;
  readonly unreadable: boolean;
  /// The page was taken away.
  readonly retired: boolean;
  readonly open: OpenVersion | null;
  readonly returned: Returned | null;
}

export interface Texts {
  readonly documents: readonly TextRow[];
  readonly mayWrite: boolean;
}

export interface VersionRow {
  readonly version: number;
  readonly state: VersionState;
  readonly author: Person | null;
  readonly at: string | null;
  readonly approver: Person | null;
  readonly approvedAt: string | null;
  readonly takesEffect: string | null;
  readonly note: string | null;
  readonly basedOn: number | null;
  /// The version that it put back.
  readonly restores: number | null;
  readonly returnNote: string | null;
  readonly holds: boolean;
  /// Approved, and its day still has to come.
  readonly planned: boolean;
  /// It takes the page away.
  readonly retires: boolean;
}

export interface TextSeen extends TextRow {
  readonly text: string | null;
  readonly versions: readonly VersionRow[];
}

/// One version with its words; of the first, which came with the program, nothing else is known.
export interface VersionSeen extends Partial<Omit<VersionRow, 'version' | 'holds' | 'planned'>> {
  readonly version: number;
  readonly text: string;
  /// Whether this member wrote it.
  readonly mine?: boolean;
  /// Of a draft: what must be given back when it is written over.
  readonly lock?: number | null;
}

/// What is wrong with one place of a text, and the way out.
export interface Fault {
  readonly path: string;
  /// The text in which it is, and its title, when the server knows them.
  readonly document?: string;
  readonly title?: string | null;
  readonly place: string;
  /// Counted in the whole file, from 1.
  readonly line: number | null;
  readonly fault: string;
  readonly wayOut: string;
}

export interface Written {
  readonly text: string;
  readonly note: string;
  readonly takesEffect: string;
}

export interface DraftKept {
  readonly version: number;
  readonly lock: number;
  readonly faults: readonly Fault[];
  readonly advice: readonly Fault[];
}

/// What was found in a text: what is wrong, and what could be said more plainly, which stops nobody.
export type Looked = Pick<DraftKept, 'faults' | 'advice'>;

export type Cause = 'REVIEW_DUE' | 'EXPIRES' | 'EXPIRED' | 'CONCEPT' | 'TRANSLATION_BEHIND' | 'UNREADABLE';

export interface ReviewDue {
  readonly document: string;
  readonly title: string;
  readonly language: 'nl' | 'en' | null;
  readonly what: Cause;
  readonly date: string | null;
  readonly daysLeft: number | null;
  /// Where in the text, when it is not about all of it.
  readonly place: string | null;
  readonly count: number;
}

export interface Reviews {
  readonly reviews: readonly ReviewDue[];
  /// How many of them ask for something now.
  readonly due: number;
  /// Proposals that this member may approve.
  readonly waiting: number;
}
