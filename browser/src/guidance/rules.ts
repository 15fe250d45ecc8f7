/// Rules (_regels_) as the server publishes them: content in one language, made from a file that people read and review.
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly why?: string;
}

/// One question (_feit_). Whoever skips it leaves it unknown.
export interface Fact {
  readonly id: string;
  readonly block?: string;
  readonly question: string;
  readonly why?: string;
  readonly kind: 'one' | 'some' | 'number';
  readonly answers: readonly Named[];
  readonly from?: number;
  readonly to?: number;
}

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly none: readonly Condition[] }
  | { readonly fact: string; readonly is: readonly string[] }
  | { readonly fact: string; readonly atLeast: number }
  | { readonly fact: string; readonly atMost: number };

interface Rule {
  readonly id: string;
  /// Missing when it always holds.
  readonly when?: Condition;
}

export type Level = 'must' | 'should' | 'can';

export interface Step extends Rule {
  readonly level: Level;
  readonly text: string;
  readonly reason: string;
  readonly who: string;
  readonly by: string;
  /// Its place among those with which a plan opens; missing when it can wait.
  readonly opens?: number;
  readonly page?: string;
  readonly sources: readonly string[];
  /// Present when it says something on law; without the day on which a jurist looked at it, it is a concept and for members only.
  readonly law?: { readonly confidence: string; readonly reviewed?: string };
}

export interface Floor extends Rule {
  readonly floor: string;
  readonly reason: string;
  readonly againHours?: number;
  readonly otherwise?: true;
}

export interface Flag extends Rule {
  readonly text: string;
}

/// The lightest stands first in the file.
export interface Outcome {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  readonly first: string;
  readonly againHours: number;
}

export interface Source {
  readonly title: string;
  readonly address: string;
  readonly site?: string;
  readonly seen: string;
}

export interface Rules {
  readonly id: string;
  readonly version: number;
  readonly reviewed: string;
  readonly nextReview: string;
  readonly blocks: readonly Named[];
  readonly people: readonly Named[];
  readonly moments: readonly Named[];
  readonly facts: readonly Fact[];
  readonly outcomes: readonly Outcome[];
  readonly steps: readonly Step[];
  readonly floors: readonly Floor[];
  readonly flags: readonly Flag[];
  readonly sources: Readonly<Record<string, Source>>;
}

/// What somebody answered: per fact the ids, or a number in digits. What is not there is unknown.
export type Answers = Readonly<Record<string, readonly string[]>>;
