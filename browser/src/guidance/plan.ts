/// A plan as somebody reads it who has little room in her head: three things first (_eerst dit_), the rest by when it is time.
import type { Evaluated } from './evaluate.ts';
import type { Level, Named, Rules, Step } from './rules.ts';

export interface Plan {
  readonly first: readonly Step[];
  readonly later: readonly Moment[];
}

/// What is left for one moment, the soonest moment first.
export interface Moment {
  readonly moment: Named;
  readonly steps: readonly Step[];
}

const opening = 3;
const levels: readonly Level[] = ['must', 'should', 'can'];

export function planOf(rules: Rules, { steps }: Pick<Evaluated, 'steps'>): Plan {
  const soon = ({ by }: Step): number => rules.moments.findIndex(({ id }) => id === by);
  const inTime = [...steps].sort((one, other) => soon(one) - soon(other) || levels.indexOf(one.level) - levels.indexOf(other.level));
  const first = [...inTime].sort((one, other) => placeOf(one) - placeOf(other)).slice(0, opening);
  const rest = inTime.filter((step) => !first.includes(step));
  const later = rules.moments.map((moment) => ({ moment, steps: rest.filter(({ by }) => by === moment.id) }));
  return { first, later: later.filter((one) => one.steps.length > 0) };
}

function placeOf({ opens }: Step): number {
  return opens ?? Number.MAX_SAFE_INTEGER;
}
