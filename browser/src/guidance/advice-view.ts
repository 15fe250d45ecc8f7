/// The screens of the adviser: what it is, one question at a time, and the plan.
import { html, nothing, type TemplateResult } from 'lit';
import { actionBar, primary, quiet } from '../ui/actions.ts';
import { oneOf, someOf } from '../ui/fields.ts';
import { t } from '../ui/messages.ts';
import { note, progress } from '../ui/states.ts';
import type { AdviceState } from './advice-state.ts';
import { evaluate } from './evaluate.ts';
import { planView } from './plan-view.ts';
import type { Fact, Rules } from './rules.ts';

export interface AdviceActions {
  readonly begin: () => void;
  readonly go: (at: AdviceState['at']) => void;
  readonly answer: (fact: string, given: readonly string[]) => void;
  readonly next: () => void;
  readonly back: () => void;
  readonly skip: (fact: string) => void;
  readonly wipe: () => void;
  readonly print: () => void;
  readonly take: () => void;
}

/// What the page around it says: the number, and where the form is.
export interface AdvicePlace {
  readonly number: string;
  /// Empty in a practice environment, where nothing dials.
  readonly dial: string;
  readonly help: string;
  /// Members think along and send nothing; they also see what is still a concept.
  readonly isForMembers: boolean;
}

export type Ready = AdviceState & { readonly rules: Rules };

export function adviceView(state: Ready, place: AdvicePlace, actions: AdviceActions): TemplateResult {
  const screen = state.at === 'start' ? startView(state, actions) : state.at === 'plan' ? planView(state, place, actions) : questionView(state, state.at, actions);
  return html`${screen}<div id="spoken" class="rs-visually-hidden" role="status" aria-live="polite"></div>`;
}

function startView({ rules }: Ready, actions: AdviceActions): TemplateResult {
  return html`<h1 id="advice-title" tabindex="-1">${t('guidance.advice.title')}</h1>
    <p class="rs-lead">${t('guidance.advice.lead', rules.facts.length)}</p>
    <ul><li>${t('guidance.advice.stays')}</li><li>${t('guidance.advice.skips')}</li><li>${t('guidance.advice.no-judgement')}</li></ul>
    ${actionBar(primary({ label: t('guidance.advice.begin'), icon: 'next', onClick: actions.begin }))}`;
}

function questionView(state: Ready, at: number, actions: AdviceActions): TemplateResult | typeof nothing {
  const { rules, answers } = state;
  const fact = rules.facts[at];
  if (fact === undefined) return nothing;
  return html`<h1 id="advice-title" class="rs-advice__title" tabindex="-1">${t('guidance.advice.title')}</h1>
    ${progress({ label: t('guidance.advice.question'), done: at + 1, of: rules.facts.length })}
    ${evaluate(rules, answers).flags.map(({ text }) => note('danger', html`<p><strong>${text}</strong></p>`))}
    <form class="rs-form" novalidate @submit=${(event: Event) => { event.preventDefault(); actions.next(); }}>
      ${choices(fact, answers[fact.id] ?? [], actions)}
      ${actionBar(
        primary({ label: t(at + 1 < rules.facts.length ? 'guidance.advice.next' : 'guidance.advice.to-plan'), icon: 'next', submit: true }),
        quiet({ label: t('guidance.advice.skip'), onClick: () => { actions.skip(fact.id); } }),
        quiet({ label: t('guidance.advice.back'), icon: 'back', onClick: actions.back }),
        at + 1 < rules.facts.length ? quiet({ label: t('guidance.advice.to-plan'), onClick: () => { actions.go('plan'); } }) : nothing,
        quiet({ label: t('guidance.advice.wipe'), icon: 'close', onClick: actions.wipe }),
      )}
    </form>`;
}

function choices(fact: Fact, given: readonly string[], { answer }: AdviceActions): TemplateResult {
  const shared = { name: fact.id, legend: fact.question, hint: fact.why, options: fact.answers.map(({ id, name }) => ({ value: id, label: name })) };
  return fact.kind === 'some'
    ? someOf({ ...shared, values: given, onChange: (values) => { answer(fact.id, values); } })
    : oneOf({ ...shared, value: given[0] ?? '', onChange: (value) => { answer(fact.id, [value]); } });
}
