/// The plan: three things first, then the rest by its moment; each must, is wise or can, with who does it. Why is folded.
import { html, nothing, type TemplateResult } from 'lit';
import { actionBar, primary, quiet } from '../ui/actions.ts';
import { icon } from '../ui/icons.ts';
import { language, plural, t } from '../ui/messages.ts';
import { note } from '../ui/states.ts';
import type { AdviceActions, AdvicePlace, Ready } from './advice-view.ts';
import { type Evaluated, evaluate } from './evaluate.ts';
import { type Moment, type Plan, planOf } from './plan.ts';
import { saidOf } from './plan-text.ts';
import type { Named, Rules, Source, Step } from './rules.ts';
import { levelWords } from './words.ts';

/// The moment of what cannot wait; the first in the file.
const now = 'now';

export function planView(state: Ready, place: AdvicePlace, actions: AdviceActions): TemplateResult {
  const found = evaluate(state.rules, state.answers);
  const flagged = new Set(found.flags.map(({ id }) => id));
  return html`<h1 id="advice-title" tabindex="-1">${t('guidance.advice.plan.title')}</h1>
    <p class="rs-lead">${t('guidance.advice.plan.lead')}</p>
    ${found.flags.map(({ text }) => note('danger', html`<p><strong>${text}</strong></p>`))}
    ${flagged.has('danger-first') ? emergency(place) : nothing}
    ${flagged.has('phone-only') ? call(place) : nothing}
    ${flagged.has('crisis-first') ? crisis(state.rules, found) : steps(state.rules, planOf(state.rules, found))}
    ${bar(flagged, place, actions)}
    ${state.isBlocked ? note('attention', html`<p>${t('guidance.advice.take.blocked')}</p>`) : nothing}
    ${given(state, actions)}
    <p class="rs-quiet rs-small">${t('guidance.advice.version', state.rules.version, day(state.rules.reviewed))} ${t('guidance.advice.not-all')}</p>`;
}

/// Three things first; what follows is folded by when it is time, so that nobody has to read all of it now.
function steps(rules: Rules, { first, later }: Plan): TemplateResult {
  return html`<section class="rs-stack" aria-labelledby="plan-first"><h2 id="plan-first">${t('guidance.advice.first')}</h2>
      <ol class="rs-plan__steps">${first.map((step) => stepView(rules, step))}</ol></section>
    ${later.length === 0 ? nothing : html`<section aria-labelledby="plan-then"><h2 id="plan-then">${t('guidance.advice.then')}</h2>${later.map((one) => atMoment(rules, one))}</section>`}`;
}

/// Somebody who thinks of death sees what counts now; the rest can wait.
function crisis(rules: Rules, { steps: all }: Evaluated): TemplateResult {
  const urgent = planOf(rules, { steps: all.filter(({ by }) => by === now) });
  const rest = all.filter(({ by }) => by !== now);
  return html`${steps(rules, urgent)}
    <details class="rs-more"><summary><span>${t('guidance.advice.later')}</span></summary>
      <div class="rs-more__body"><ul class="rs-plan__steps">${rest.map((step) => stepView(rules, step))}</ul></div></details>`;
}

function atMoment(rules: Rules, { moment, steps: there }: Moment): TemplateResult {
  return html`<details class="rs-more" ?open=${moment.id === now}><summary><span>${capital(moment.name)} <span class="rs-more__what">${plural('guidance.advice.steps', there.length)}</span></span></summary>
    <div class="rs-more__body"><ul class="rs-plan__steps">${there.map((step) => stepView(rules, step))}</ul></div></details>`;
}

function stepView(rules: Rules, step: Step): TemplateResult {
  return html`<li class="rs-card rs-plan__step rs-plan__step--${step.level}" data-step=${step.id}>
    <p class="rs-plan__text"><strong>${step.text}</strong></p>
    ${step.law === undefined ? nothing : lawMark(step.law)}
    <p class="rs-plan__when">${icon('clock')}<span><strong class="rs-plan__level">${levelWords(step.level)}</strong>: ${nameOf(rules.moments, step.by)}, ${nameOf(rules.people, step.who)}</span></p>
    <details class="rs-plan__from"><summary>${t('guidance.advice.why')}<span class="rs-visually-hidden">: ${step.text}</span></summary>
      <p>${step.reason}</p>
      ${step.page === undefined ? nothing : html`<p class="rs-no-print"><a class="utrecht-link utrecht-link--html-a" href=${step.page}>${t('guidance.advice.more')}</a></p>`}
      <p class="rs-quiet">${t('guidance.advice.from')}</p>
      <ul>${step.sources.map((id) => sourceView(rules.sources[id]))}</ul></details></li>`;
}

function lawMark({ confidence, reviewed }: NonNullable<Step['law']>): TemplateResult {
  return reviewed === undefined
    ? html`<p class="rs-law rs-law--concept"><span class="rs-law__mark">${t('guidance.law.concept', confidence)}</span></p>`
    : html`<p class="rs-small rs-quiet">${t('guidance.law.reviewed', day(reviewed))}</p>`;
}

function sourceView(source: Source | undefined): TemplateResult | typeof nothing {
  if (source === undefined) return nothing;
  const seen = source.site === undefined
    ? t('guidance.advice.seen', day(source.seen))
    : t('guidance.advice.found', source.site, day(source.seen));
  return html`<li><a class="utrecht-link utrecht-link--html-a" href=${source.address} rel="noreferrer external">${source.title}</a>
    <span class="rs-quiet">(${seen})</span></li>`;
}

/// In a practice environment no number can be tapped.
function emergency({ dial }: AdvicePlace): TemplateResult {
  const words = html`${icon('phone')}<span class="rs-call__number">${t('ui.number.call', '112')}</span>`;
  return dial === '' ? html`<p class="rs-call">${words}</p>` : html`<a class="rs-call" href="tel:112">${words}</a>`;
}

function call({ number, dial }: AdvicePlace): TemplateResult {
  const words = html`${icon('phone')}<span><span class="rs-call__number">${t('ui.number.call', number)}</span>
    <span class="rs-call__when">${dial === '' ? t('ui.demo.number') : t('ui.number.always')}</span></span>`;
  return dial === '' ? html`<p class="rs-call">${words}</p>` : html`<a class="rs-call" href="tel:${dial}">${words}</a>`;
}

/// What may only be said on the telephone, or cannot wait, is not put into a message.
function bar(flagged: ReadonlySet<string>, { isForMembers }: AdvicePlace, actions: AdviceActions): TemplateResult {
  const print = quiet({ label: t('guidance.advice.print'), icon: 'print', onClick: actions.print });
  const back = quiet({ label: t('guidance.advice.back'), icon: 'back', onClick: actions.back });
  const wipe = quiet({ label: t('guidance.advice.wipe'), icon: 'close', onClick: actions.wipe });
  if (isForMembers || flagged.has('phone-only') || flagged.has('crisis-first')) return actionBar(print, back, wipe);
  const take = { label: t('guidance.advice.take'), icon: 'lock', onClick: actions.take } as const;
  return flagged.has('danger-first') ? actionBar(quiet(take), print, back, wipe) : actionBar(primary(take), print, back, wipe);
}

function given({ rules, answers }: Ready, { go }: AdviceActions): TemplateResult {
  return html`<details class="rs-more rs-no-print"><summary><span>${t('guidance.advice.given')}</span></summary>
    <div class="rs-more__body"><dl class="rs-plan__given">${rules.facts.map((fact, at) => html`<div><dt>${fact.question}</dt>
      <dd>${saidOf(fact, answers) || t('guidance.advice.skipped')} <button type="button" class="utrecht-button utrecht-button--subtle utrecht-button--small"
        @click=${() => { go(at); }}>${t('guidance.advice.change')}<span class="rs-visually-hidden">: ${fact.question}</span></button></dd></div>`)}</dl></div></details>`;
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

function nameOf(all: readonly Named[], id: string): string {
  return all.find((one) => one.id === id)?.name ?? id;
}

function day(date: string): string {
  return new Date(`${date}T12:00:00Z`).toLocaleDateString(language === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}
