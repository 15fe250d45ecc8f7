/// A plan in plain text, to take along into a message. What to do and by when; the reasons stay on the page.
import { t } from '../ui/messages.ts';
import type { Evaluated } from './evaluate.ts';
import type { Answers, Fact, Level, Rules } from './rules.ts';
import { levelWords } from './words.ts';

export function planText(rules: Rules, answers: Answers, { steps }: Evaluated): string {
  const said = rules.facts.flatMap((fact) => {
    const given = saidOf(fact, answers);
    return given === '' ? [] : [`- ${fact.question} ${given}`];
  });
  const levels: readonly Level[] = ['must', 'should', 'can'];
  const plan = levels.flatMap((level) => {
    const own = steps.filter((step) => step.level === level);
    return own.length === 0 ? [] : ['', `${levelWords(level)}:`, ...own.map(({ text }) => `- ${text}`)];
  });
  return [t('guidance.advice.taken.answers'), ...said, ...plan, '', t('guidance.advice.version', rules.version, rules.reviewed)].join('\n');
}

/// What somebody answered to one question, in words; empty when it was skipped.
export function saidOf({ id, answers: known }: Fact, answers: Answers): string {
  return (answers[id] ?? []).map((given) => known.find((one) => one.id === given)?.name ?? given).join(', ');
}
