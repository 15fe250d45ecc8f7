/// What the adviser knows at a moment. It lives in this page and nowhere else.
import type { Answers, Fact, Rules } from './rules.ts';

export interface AdviceState {
  readonly rules: Rules | null;
  readonly isFailing: boolean;
  /// Which question is on the screen; before the first it explains itself, after the last it shows the plan.
  readonly at: 'start' | 'plan' | number;
  readonly answers: Answers;
  /// The form could not be opened beside this page.
  readonly isBlocked: boolean;
}

export const fresh: Omit<AdviceState, 'rules'> = { isFailing: false, at: 'start', answers: {}, isBlocked: false };

/// The next question, or the plan after the last one.
export function next(facts: readonly Fact[], at: number): number | 'plan' {
  return at + 1 < facts.length ? at + 1 : 'plan';
}

export function back(at: number): number | 'start' {
  return at > 0 ? at - 1 : 'start';
}

/// An answer, or none: then the question is as good as never asked.
export function answered(answers: Answers, fact: string, given: readonly string[]): Answers {
  return Object.fromEntries([...Object.entries(answers).filter(([id]) => id !== fact), ...(given.length > 0 ? [[fact, given] as const] : [])]);
}
