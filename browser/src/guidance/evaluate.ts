/// What follows from answers. Pure: no page, no network, no clock. Nobody ever gets a number out of it.
import type { Answers, Condition, Flag, Floor, Level, Outcome, Rules, Step } from './rules.ts';

export interface Evaluated {
  /// What to do: what must be done first, then what is soonest.
  readonly steps: readonly Step[];
  /// Every reason that holds, the heaviest first.
  readonly floors: readonly Floor[];
  /// The heaviest of them; null when the rules have no outcomes.
  readonly outcome: Outcome | null;
  /// The soonest moment at which something must be asked again.
  readonly againHours: number | null;
  readonly flags: readonly Flag[];
}

/// True, false, or null: nobody knows yet.
type Truth = boolean | null;

const levels: readonly Level[] = ['must', 'should', 'can'];

export function evaluate(rules: Rules, answers: Answers): Evaluated {
  const follows = ({ when }: { readonly when?: Condition }): boolean => when === undefined || holds(when, answers) === true;
  const found = rules.floors.filter((floor) => floor.otherwise !== true && follows(floor));
  const floors = found.length > 0 ? found : rules.floors.filter(({ otherwise }) => otherwise === true);
  const weight = ({ floor }: Floor): number => rules.outcomes.findIndex(({ id }) => id === floor);
  const heaviest = [...floors].sort((one, other) => weight(other) - weight(one) || (one.id < other.id ? -1 : 1));
  const outcome = heaviest[0] === undefined ? null : rules.outcomes[weight(heaviest[0])] ?? null;
  return {
    steps: inOrder(rules, rules.steps.filter(follows)),
    floors: heaviest,
    outcome,
    againHours: soonest([outcome?.againHours, ...floors.map(({ againHours }) => againHours)]),
    flags: rules.flags.filter(follows),
  };
}

export function holds(condition: Condition, answers: Answers): Truth {
  if ('all' in condition) return every(condition.all.map((part) => holds(part, answers)));
  if ('any' in condition) return some(condition.any.map((part) => holds(part, answers)));
  if ('none' in condition) return not(some(condition.none.map((part) => holds(part, answers))));
  const given = answers[condition.fact] ?? [];
  if ('is' in condition) return given.length === 0 ? (condition.is.includes('unknown') ? true : null) : given.some((one) => condition.is.includes(one));
  if (given[0] === undefined) return null;
  // A number, or a word for "there is none", which is neither much nor little.
  const number = /^\d+$/.test(given[0]) ? Number(given[0]) : Number.NaN;
  return 'atLeast' in condition ? number >= condition.atLeast : number <= condition.atMost;
}

function every(parts: readonly Truth[]): Truth {
  return parts.includes(false) ? false : parts.includes(null) ? null : true;
}

function some(parts: readonly Truth[]): Truth {
  return parts.includes(true) ? true : parts.includes(null) ? null : false;
}

function not(truth: Truth): Truth {
  return truth === null ? null : !truth;
}

function inOrder({ moments }: Rules, steps: readonly Step[]): readonly Step[] {
  const soon = ({ by }: Step): number => moments.findIndex(({ id }) => id === by);
  return [...steps].sort((one, other) => levels.indexOf(one.level) - levels.indexOf(other.level) || soon(one) - soon(other));
}

function soonest(hours: readonly (number | undefined)[]): number | null {
  const known = hours.filter((one) => one !== undefined);
  return known.length === 0 ? null : Math.min(...known);
}
