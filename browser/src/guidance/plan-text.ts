/// A plan in plain text, to take along into a message. What to do and by when; the reasons stay on the page.
import { t } from '../ui/messages.ts';
import type { Evaluated } from './evaluate.ts';
import { planOf } from './plan.ts';
import type { Answers, Fact, Rules, Step } from './rules.ts';
import { levelWords } from './words.ts';

export function planText(rules: Rules, answers: Answers, evaluated: Evaluated): string {
  const said = rules.facts.flatMap((fact) => {
    const given = saidOf(fact, answers);
    return given === '' ? [] : [`- ${fact.question} ${given}`];
  });
  const { first, later } = planOf(rules, evaluated);
  const plan = [{ title: t('guidance.advice.first'), steps: first }, ...later.map(({ moment, steps }) => ({ title: moment.name, steps }))];
  return [
    t('guidance.advice.taken.answers'), ...said,
    ...plan.flatMap(({ title, steps }) => ['', `${title}:`, ...steps.map(lineOf)]),
    '', t('guidance.advice.version', rules.version, rules.reviewed),
  ].join('\n');
}

function lineOf({ text, level }: Step): string {
  return `- ${text} (${levelWords(level).toLocaleLowerCase()})`;
}

/// What somebody answered to one question, in words; empty when it was skipped.
export function saidOf({ id, answers: known }: Fact, answers: Answers): string {
  return (answers[id] ?? []).map((given) => known.find((one) => one.id === given)?.name ?? given).join(', ');
}
