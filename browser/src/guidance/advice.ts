/// The adviser (_Wat kan ik doen?_): one question a screen, then a plan. After loading it asks nothing of the network; it keeps
/// nothing, and leaving the page takes everything along.
import { render } from 'lit';
import { t } from '../ui/messages.ts';
import { store } from '../ui/render.ts';
import { say } from '../ui/say.ts';
import { type AdviceActions, adviceView, type AdvicePlace } from './advice-view.ts';
import { type AdviceState, answered, back, fresh, next } from './advice-state.ts';
import { evaluate } from './evaluate.ts';
import { planText } from './plan-text.ts';
import type { Rules } from './rules.ts';
import { giveAlong } from './take-along.ts';

const root = document.getElementById('advice');
const advice = store<AdviceState>({ ...fresh, rules: null }, show);

if (root !== null) begin(root);

function begin({ dataset }: HTMLElement): void {
  addEventListener('beforeprint', () => { unfold(true); });
  addEventListener('afterprint', () => { unfold(false); });
  void load(dataset['rules'] ?? '', isForMembers(dataset));
}

async function load(address: string, isForMembers: boolean): Promise<void> {
  try {
    const answer = await fetch(address, { credentials: isForMembers ? 'same-origin' : 'omit' });
    if (!answer.ok) { advice.set({ isFailing: true }); return; }
    advice.set({ rules: await answer.json() as Rules });
  } catch {
    advice.set({ isFailing: true });
  }
}

function show(state: AdviceState): void {
  if (root === null || !document.body.contains(root)) return;
  // Until the rules are here, and when they do not come, what the page said without a script stays.
  if (state.rules === null) { root.classList.toggle('rs-advice--failing', state.isFailing); return; }
  if (root.dataset['begun'] === undefined) { root.replaceChildren(); root.dataset['begun'] = 'yes'; }
  render(adviceView({ ...state, rules: state.rules }, place(root), actions), root);
}

function place({ dataset }: HTMLElement): AdvicePlace {
  return { number: dataset['number'] ?? '', dial: dataset['dial'] ?? '', help: dataset['help'] ?? '', isForMembers: isForMembers(dataset) };
}

function isForMembers(dataset: DOMStringMap): boolean {
  return dataset['readers'] === 'members';
}

const actions: AdviceActions = {
  begin: () => { go(0); },
  go,
  answer: (fact, given) => { advice.set({ answers: answered(advice.state.answers, fact, given) }); },
  next: () => { move((at, facts) => next(facts, at)); },
  back: () => {
    if (advice.state.at === 'plan') go((advice.state.rules?.facts.length ?? 1) - 1);
    else move(back);
  },
  skip: (fact) => {
    advice.set({ answers: answered(advice.state.answers, fact, []) });
    move((at, facts) => next(facts, at));
  },
  wipe: () => { go('start'); advice.set({ ...fresh, at: 'start' }); say(t('guidance.advice.wiped')); },
  print: () => { print(); },
  take,
};

function go(at: AdviceState['at']): void {
  advice.set({ at });
  queueMicrotask(() => {
    scrollTo(0, 0);
    document.getElementById('advice-title')?.focus();
  });
}

function move(to: (at: number, facts: Rules['facts']) => AdviceState['at']): void {
  const { at, rules } = advice.state;
  if (typeof at === 'number' && rules !== null) go(to(at, rules.facts));
}

function take(): void {
  const { rules, answers } = advice.state;
  if (rules === null || root === null) return;
  advice.set({ isBlocked: !giveAlong(`${place(root).help}#schrijven`, planText(rules, answers, evaluate(rules, answers))) });
}

/// On paper nothing is folded.
function unfold(isOpen: boolean): void {
  for (const fold of root?.querySelectorAll('details') ?? []) fold.open = isOpen;
}
