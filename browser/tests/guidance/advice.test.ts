import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answered, back, next } from '../../src/guidance/advice-state.ts';
import { evaluate, holds } from '../../src/guidance/evaluate.ts';
import { planOf } from '../../src/guidance/plan.ts';
import type { Answers, Level, Step } from '../../src/guidance/rules.ts';
import { json, possible, shipped } from './rules.ts';

interface Situation {
  readonly situation: number;
  readonly name: string;
  readonly answers: Answers;
  /// What a confidant would say first.
  readonly first: readonly string[];
  readonly must: readonly string[];
  readonly should: readonly string[];
  readonly can: readonly string[];
  readonly never: readonly string[];
  readonly flags: readonly string[];
}

const rules = shipped('advice');
const { cases } = json('guidance/situations.json') as { cases: readonly Situation[] };
const levels: readonly Level[] = ['must', 'should', 'can'];

describe('the fifteen situations', () => {
  test.each(cases)('$situation. $name: the plan is the one that a confidant would sign', (situation) => {
    const { steps, flags } = evaluate(rules, situation.answers);
    for (const level of levels) expect(steps.filter((step) => step.level === level).map(({ id }) => id)).toEqual(expect.arrayContaining([...situation[level]]));
    expect(steps.map(({ id }) => id).filter((id) => situation.never.includes(id))).toEqual([]);
    expect(flags.map(({ id }) => id)).toEqual(expect.arrayContaining([...situation.flags]));
  });

  test.each(cases)('$situation. $name: it opens with what a confidant would say first', ({ answers, first }) => {
    expect(planOf(rules, evaluate(rules, answers)).first.map(({ id }) => id)).toEqual(first);
  });

  test('are fifteen', () => {
    expect(cases.map(({ situation }) => situation)).toEqual(Array.from({ length: 15 }, (_, at) => at + 1));
  });
});

describe('entitlements', () => {
  const atHome = (office: string): readonly string[] => evaluate(rules, { office: [office], wants: ['safe-home'] }).steps.map(({ id }) => id);

  test('those of an alderman are not those of a councillor', () => {
    expect(atHome('alderman')).toContain('home-executive');
    expect(atHome('alderman')).not.toContain('home-representative');
    expect(atHome('councillor')).toContain('home-representative');
    expect(atHome('councillor')).not.toContain('home-executive');
  });

  test('nobody in any office is left without a way', () => {
    const offices = rules.facts.find(({ id }) => id === 'office')?.answers ?? [];
    const ways = ['home-executive', 'home-representative', 'home-other'];
    for (const { id } of offices.filter((office) => office.id !== 'worried')) expect(atHome(id).filter((step) => ways.includes(step)), id).toHaveLength(1);
  });
});

describe('a plan', () => {
  test('begins with what must be done, and there with what is soonest', () => {
    fc.assert(fc.property(anyAnswers, (answers) => {
      const weights = evaluate(rules, answers).steps.map((step) => levels.indexOf(step.level) * 100 + soon(step));
      expect(weights).toEqual([...weights].sort((one, other) => one - other));
    }));
  });

  test('shows each step once: three first, and the rest by when it is time', () => {
    fc.assert(fc.property(anyAnswers, (answers) => {
      const { steps } = evaluate(rules, answers);
      const { first, later } = planOf(rules, { steps });
      expect(first).toHaveLength(Math.min(3, steps.length));
      expect([...first, ...later.flatMap((one) => one.steps)].map(({ id }) => id).sort()).toEqual(steps.map(({ id }) => id).sort());
      expect(later.every((one) => one.steps.every(({ by }) => by === one.moment.id))).toBe(true);
    }));
  });

  test('sends whoever is in danger now to 112 before anything else', () => {
    fc.assert(fc.property(anyAnswers, (answers) => {
      const [first] = planOf(rules, evaluate(rules, { ...answers, danger: ['now'], how: [], what: ['threat'], office: ['mayor'], from: ['outside'] })).first;
      expect(first?.id).toBe('call-112');
    }));
  });

  test('is never empty, also when every question was skipped', () => {
    fc.assert(fc.property(anyAnswers, (answers) => { expect(evaluate(rules, answers).steps.length).toBeGreaterThan(0); }));
    expect(evaluate(rules, {}).steps.map(({ id }) => id)).toContain('talk-any');
  });

  test('with criminal pressure sends nobody to the desk or to a form', () => {
    fc.assert(fc.property(anyAnswers, (answers) => {
      const { steps, flags } = evaluate(rules, { ...answers, what: [...answers['what'] ?? [], 'pressure'], wants: [] });
      expect(flags.map(({ id }) => id)).toContain('phone-only');
      expect(steps.map(({ id }) => id)).not.toContain('police-discuss');
    }));
  });

  test('runs the clock for every insult and every stalking, whenever it was', () => {
    for (const what of ['insult', 'stalking']) {
      for (const since of [[], ['days'], ['month'], ['three-months'], ['longer']]) {
        const ids = evaluate(rules, { what: [what], since }).steps.map(({ id }) => id);
        expect(ids.filter((id) => id === 'term-soon' || id === 'term-now')).toHaveLength(1);
      }
    }
  });
});

describe('what nobody knows', () => {
  const yes = { fact: 'a', is: ['yes'] };
  const other = { fact: 'b', is: ['yes'] };

  test('makes neither yes nor no', () => {
    expect(holds(yes, {})).toBe(null);
    expect(holds({ none: [yes] }, {})).toBe(null);
    expect(holds({ fact: 'a', is: ['unknown'] }, {})).toBe(true);
    expect(holds({ fact: 'a', is: ['unknown'] }, { a: ['yes'] })).toBe(false);
  });

  test('does not matter where the rest decides', () => {
    expect(holds({ any: [yes, other] }, { b: ['yes'] })).toBe(true);
    expect(holds({ all: [yes, other] }, { b: ['no'] })).toBe(false);
    expect(holds({ all: [yes, other] }, { b: ['yes'] })).toBe(null);
  });

  test('is not a number', () => {
    expect(holds({ fact: 'n', atMost: 7 }, {})).toBe(null);
    expect(holds({ fact: 'n', atMost: 7 }, { n: ['none'] })).toBe(false);
    expect(holds({ fact: 'n', atMost: 7 }, { n: ['7'] })).toBe(true);
    expect(holds({ fact: 'n', atLeast: 8 }, { n: ['7'] })).toBe(false);
  });
});

describe('going through the questions', () => {
  test('leads from the first to the plan and back to the start', () => {
    expect(next(rules.facts, 0)).toBe(1);
    expect(next(rules.facts, rules.facts.length - 1)).toBe('plan');
    expect(back(1)).toBe(0);
    expect(back(0)).toBe('start');
  });

  test('a skipped question is as good as never asked', () => {
    const once = answered({}, 'office', ['mayor']);
    expect(once).toEqual({ office: ['mayor'] });
    expect(answered(once, 'office', [])).toEqual({});
  });
});

function soon({ by }: Step): number {
  return rules.moments.findIndex(({ id }) => id === by);
}

const anyAnswers: fc.Arbitrary<Answers> = fc.record(Object.fromEntries(rules.facts.map((fact) => [fact.id,
  fact.kind === 'some' ? fc.subarray([...possible(fact)]) : fc.option(fc.constantFrom(...possible(fact)), { nil: null }).map((one) => one === null ? [] : [one])])));
