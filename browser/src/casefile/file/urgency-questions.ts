/// The questions about urgency by block, the first one first. What is not answered is unknown, and that never lowers.
import { html, type TemplateResult } from 'lit';
import { answered } from '../../guidance/advice-state.ts';
import type { Answers, Fact, Rules } from '../../guidance/rules.ts';
import { type Option, oneOf, selectField } from '../../ui/fields.ts';
import { t } from '../../ui/messages.ts';

const unknown = 'unknown';

export function urgencyQuestions({ blocks, facts }: Rules, answers: Answers, change: (answers: Answers) => void): TemplateResult {
  return html`${blocks.map(({ id, name, why }, at) => html`<details class="rs-more" ?open=${at === 0}><summary><span>${id}. ${name} <span class="rs-more__what">${why}</span></span></summary>
    <div class="rs-more__body rs-form">${facts.filter(({ block }) => block === id).map((fact) => question(fact, answers, change))}</div></details>`)}`;
}

function question(fact: Fact, answers: Answers, change: (answers: Answers) => void): TemplateResult {
  const choose = (value: string): void => { change(answered(answers, fact.id, value === unknown ? [] : [value])); };
  const value = answers[fact.id]?.[0] ?? unknown;
  const shared = { name: `urgency-${fact.id}`, value, options: options(fact) };
  return fact.kind === 'number'
    ? selectField({ ...shared, label: fact.question, onInput: choose })
    : oneOf({ ...shared, legend: fact.question, row: true, onChange: choose });
}

function options({ answers, kind, from = 0, to = 0 }: Fact): readonly Option[] {
  const named = answers.map(({ id, name }) => ({ value: id, label: name }));
  const numbers = kind === 'number' ? Array.from({ length: to - from + 1 }, (_, at) => String(from + at)).map((one) => ({ value: one, label: one })) : [];
  return [...named, ...numbers, { value: unknown, label: t('casefile.urgency.unknown') }];
}
