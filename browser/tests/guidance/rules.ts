import { readFileSync } from 'node:fs';
import type { Answers, Fact, Rules } from '../../src/guidance/rules.ts';

/// The rules as Java reads them from the shipped files, without their words.
export function shipped(name: 'advice' | 'urgency'): Rules {
  return json(`guidance/${name}.json`) as Rules;
}

export function json(file: string): unknown {
  return JSON.parse(readFileSync(`../testvectors/${file}`, 'utf8'));
}

/// What can be answered to one question; for a number a few from each side of every rule.
export function possible({ kind, answers, from = 0, to = 0 }: Fact): readonly string[] {
  const named = answers.map(({ id }) => id);
  return kind === 'number' ? [...named, ...Array.from({ length: to - from + 1 }, (_, at) => String(from + at))] : named;
}

/// All answered with what worries nobody.
export function calm(rules: Rules): Answers {
  return Object.fromEntries(rules.facts.map((fact) => {
    const harmless = ['no', 'none', '0'].find((answer) => possible(fact).includes(answer));
    return [fact.id, harmless === undefined ? [] : [harmless]];
  }));
}
