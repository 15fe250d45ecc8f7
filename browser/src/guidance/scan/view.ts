/// What the home scan shows: which house, one theme after the other, and the drawing with what to do first.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { primary, quiet, secondary } from '../../ui/actions.ts';
import { plural, t } from '../../ui/messages.ts';
import { note } from '../../ui/states.ts';
import { advice, answers, roughCosts, turns, type Advice, type Answer, type Given, type House, type Question, type Theme, type Turn } from './model.ts';
import { plan } from './plan.ts';

export interface Seen {
  readonly house: House | null;
  /// Which theme; null is the drawing.
  readonly at: number | null;
  readonly given: Given;
  readonly list: boolean;
}

export interface Doing {
  readonly choose: (house: House) => void;
  readonly answer: (question: string, answer: Answer) => void;
  readonly go: (at: number | null) => void;
  readonly clear: () => void;
  readonly showList: (shown: boolean) => void;
}

export function scanView(seen: Seen, themes: readonly Theme[], doing: Doing): TemplateResult {
  return html`<div class="rs-stack rs-stack--loose" translate="no">
    ${seen.house === null ? choosing(doing) : inside(seen, themes, doing)}
    <div class="rs-actions">${quiet({ label: t(seen.list ? 'guidance.scan.list.hide' : 'guidance.scan.list.show'), icon: 'file', onClick: () => { doing.showList(!seen.list); } })}
      ${seen.house === null ? nothing : quiet({ label: t('guidance.scan.clear'), icon: 'close', onClick: doing.clear })}</div>
  </div>`;
}

function choosing(doing: Doing): TemplateResult {
  return html`<section class="rs-stack" aria-labelledby="scan-step">
    <h2 id="scan-step" tabindex="-1">${t('guidance.scan.choose.title')}</h2>
    ${note('plain', html`<p>${t('guidance.scan.stays')}</p><p>${t('guidance.scan.back')}</p>`)}
    <div class="rs-grid">${(['present', 'new'] as const).map((house) => html`<div class="rs-card rs-stack rs-stack--tight">
      <h3>${t(`guidance.scan.house.${house}`)}</h3><p>${t(`guidance.scan.choose.${house}`)}</p>
      <div class="rs-actions">${secondary({ label: t(`guidance.scan.begin.${house}`), onClick: () => { doing.choose(house); } })}</div></div>`)}</div>
  </section>`;
}

function inside(seen: Seen, themes: readonly Theme[], doing: Doing): TemplateResult {
  const theme = seen.at === null ? undefined : themes[seen.at];
  return seen.at === null || theme === undefined ? result(seen, themes, doing) : asking(theme, seen.at, themes.length, seen, doing);
}

function asking(theme: Theme, at: number, of: number, seen: Seen, doing: Doing): TemplateResult {
  return html`<section class="rs-stack" aria-labelledby="scan-step">
    <p class="rs-quiet rs-small">${t('guidance.scan.step', at + 1, of)}</p>
    <h2 id="scan-step" tabindex="-1">${theme.title}</h2>
    <p>${theme.about}</p>
    <div class="rs-form">${theme.questions.map((question) => asked(question, seen.given.get(question.id), doing))}</div>
    <div class="rs-actions">
      ${primary({ label: at + 1 < of ? t('guidance.scan.next') : t('guidance.scan.to-plan'), onClick: () => { doing.go(at + 1 < of ? at + 1 : null); } })}
      ${at > 0 ? secondary({ label: t('guidance.scan.previous'), onClick: () => { doing.go(at - 1); } }) : nothing}
      ${at + 1 < of ? quiet({ label: t('guidance.scan.to-plan'), onClick: () => { doing.go(null); } }) : nothing}
    </div>
    <p class="rs-quiet rs-small">${t('guidance.scan.skip')}</p>
  </section>`;
}

function asked(question: Question, given: Answer | undefined, doing: Doing): TemplateResult {
  return html`<fieldset class="rs-choices rs-answers" aria-describedby="why-${question.id}">
    <legend>${question.ask}</legend>
    <p class="rs-choices__hint" id="why-${question.id}">${question.why}</p>
    ${answers.map((answer) => html`<label class="rs-choice"><input type="radio" name=${question.id} value=${answer} autocomplete="off"
      .checked=${live(given === answer)} @change=${() => { doing.answer(question.id, answer); }}><span>${t(`guidance.scan.answer.${answer}`)}</span></label>`)}
    ${given === 'no' || given === 'unknown' ? html`<p class="rs-answers__helps"><strong>${t('guidance.scan.helps')}</strong> ${question.helps}
      <span class="rs-quiet">${t(`guidance.scan.cost.${question.cost}`)}</span></p>` : nothing}
  </fieldset>`;
}

function result(seen: Seen, themes: readonly Theme[], doing: Doing): TemplateResult {
  const found = advice(themes, seen.given);
  return html`<section class="rs-stack" aria-labelledby="scan-step">
    <h2 id="scan-step" tabindex="-1">${t('guidance.scan.plan.title')}</h2>
    <p>${t('guidance.scan.plan.lead')}</p>
    ${plan(themes, seen.given)}
    ${found.length === 0 ? note(seen.given.size === 0 ? 'plain' : 'good', html`<p>${t(seen.given.size === 0 ? 'guidance.scan.nothing-yet' : 'guidance.scan.nothing-found')}</p>`) : turns.map((turn) => turned(turn, found))}
    ${found.length === 0 ? nothing : costsOf(found)}
    ${note('plain', html`<p>${t('guidance.scan.only-here')}</p>`)}
    <div class="rs-actions">${secondary({ label: t('guidance.scan.to-questions'), onClick: () => { doing.go(0); } })}</div>
  </section>`;
}

function turned(turn: Turn, found: readonly Advice[]): TemplateResult | typeof nothing {
  const these = found.filter(({ question }) => question.turn === turn);
  if (these.length === 0) return nothing;
  return html`<section class="rs-stack rs-stack--tight" aria-labelledby="scan-${turn}">
    <h3 id="scan-${turn}">${t(`guidance.scan.turn.${turn}`)}</h3>
    <ul>${these.map(({ theme, question, unknown }) => html`<li><strong>${theme.label}:</strong>
      ${unknown ? t('guidance.scan.find-out', question.ask) : question.helps}
      <span class="rs-quiet">${t(`guidance.scan.cost.${question.cost}`)}</span></li>`)}</ul></section>`;
}

function costsOf(found: readonly Advice[]): TemplateResult {
  return html`<section class="rs-stack rs-stack--tight" aria-labelledby="scan-costs">
    <h3 id="scan-costs">${t('guidance.scan.costs.title')}</h3>
    <ul>${roughCosts(found).map(({ cost, count }) => html`<li>${plural('guidance.scan.costs', count, t(`guidance.scan.costs.${cost}`))}</li>`)}</ul>
    <p class="rs-quiet rs-small">${t('guidance.scan.costs.rough')}</p></section>`;
}
