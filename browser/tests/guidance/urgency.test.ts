import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Evaluated, evaluate } from '../../src/guidance/evaluate.ts';
import type { Answers, Fact, Rules } from '../../src/guidance/rules.ts';
import { calm, json, possible, shipped } from './rules.ts';

interface Vignette {
  readonly id: string;
  readonly text: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly min: string;
  readonly fire: readonly string[];
}

const rules = shipped('urgency');
const { cases } = json('urgency/vignettes.json') as { cases: readonly Vignette[] };

describe('the situations that confidants wrote down', () => {
  test.each(cases)('$id comes to at least what they expect', ({ answers, min, fire }) => {
    const found = evaluate(rules, told(answers));
    expect(weight(found)).toBeGreaterThanOrEqual(rules.outcomes.findIndex(({ id }) => id === min));
    expect(found.floors.map(({ id }) => id)).toEqual(expect.arrayContaining([...fire]));
  });

  test('none comes to more than they expect: nobody is woken without need', () => {
    expect(cases.filter(({ answers, min }) => evaluate(rules, told(answers)).outcome?.id !== min).map(({ id }) => id)).toEqual([]);
  });
});

describe('unknown never lowers', () => {
  test('not knowing instead of no', () => {
    fc.assert(fc.property(anyAnswers(rules), fc.constantFrom(...rules.facts), (answers, fact) => {
      const harmless = calm(rules)[fact.id] ?? [];
      expect(weight(evaluate(rules, without(answers, fact)))).toBeGreaterThanOrEqual(weight(evaluate(rules, { ...answers, [fact.id]: harmless })));
    }));
  });

  test('knowing the worse instead of not knowing', () => {
    fc.assert(fc.property(anyAnswers(rules), fc.constantFrom(...rules.facts), (answers, fact) => {
      expect(weight(evaluate(rules, { ...answers, [fact.id]: [worst(fact)] }))).toBeGreaterThanOrEqual(weight(evaluate(rules, without(answers, fact))));
    }));
  });

  test('one more yes never lowers', () => {
    const questions = rules.facts.filter((fact) => possible(fact).includes('yes'));
    fc.assert(fc.property(anyAnswers(rules), fc.constantFrom(...questions), (answers, { id }) => {
      expect(weight(evaluate(rules, { ...answers, [id]: ['yes'] }))).toBeGreaterThanOrEqual(weight(evaluate(rules, answers)));
    }));
  });

  test.each(['F7', 'D7', 'C8', 'D6'])('%s that nobody asked is not a no', (id) => {
    const asked = evaluate(rules, calm(rules));
    const unasked = evaluate(rules, { ...calm(rules), [id]: [] });
    expect(asked.outcome?.id).toBe('talk');
    expect(weight(unasked)).toBeGreaterThan(weight(asked));
    expect(unasked.againHours).toBeLessThanOrEqual(24);
  });

  test('nothing asked at all is for today, and block A is asked again within the hour', () => {
    const found = evaluate(rules, {});
    expect(found.outcome?.id).toBe('today');
    expect(found.againHours).toBe(1);
  });
});

describe('an outcome', () => {
  test('always has a reason', () => {
    fc.assert(fc.property(anyAnswers(rules), (answers) => {
      const { outcome, floors } = evaluate(rules, answers);
      expect(floors.length).toBeGreaterThan(0);
      expect(floors[0]?.floor).toBe(outcome?.id);
    }));
  });

  test('is the same for the same answers', () => {
    fc.assert(fc.property(anyAnswers(rules), (answers) => {
      expect(evaluate(rules, answers)).toEqual(evaluate(rules, { ...answers }));
    }));
  });

  test('does not depend on the order of the rules', () => {
    fc.assert(fc.property(anyAnswers(rules), fc.shuffledSubarray([...rules.floors], { minLength: rules.floors.length }), (answers, floors) => {
      const one = evaluate(rules, answers);
      const other = evaluate({ ...rules, floors }, answers);
      expect([other.outcome, other.floors, other.againHours]).toEqual([one.outcome, one.floors, one.againHours]);
    }));
  });
});

function told(answers: Readonly<Record<string, string>>): Answers {
  const all = answers['*'] === undefined ? { ...calm(rules) } : {};
  for (const [id, answer] of Object.entries(answers)) if (id !== '*') Object.assign(all, { [id]: answer === 'unknown' ? [] : [answer] });
  return all;
}

function weight({ outcome }: Evaluated): number {
  return rules.outcomes.findIndex(({ id }) => id === outcome?.id);
}

function without(answers: Answers, { id }: Fact): Answers {
  return { ...answers, [id]: [] };
}

/// The worrying side: yes, the last of a list, great fear, no days left.
function worst(fact: Fact): string {
  const all = possible(fact);
  if (all.includes('yes')) return 'yes';
  return fact.id === 'G6' ? '0' : all.at(-1) ?? '';
}

function anyAnswers({ facts }: Rules): fc.Arbitrary<Answers> {
  return fc.record(Object.fromEntries(facts.map((fact) => [fact.id, fc.oneof(
    fc.constant([]), fc.constant([...calm(rules)[fact.id] ?? []]), fc.constantFrom(...possible(fact)).map((answer) => [answer]))])));
}
