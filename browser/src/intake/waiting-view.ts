/// While she waits (_wachten_): what is true now, and other ways when it takes long.
import { html, nothing, type TemplateResult } from 'lit';
import { anchor } from '../ui/anchor.ts';
import { actions, primary } from '../ui/actions.ts';
import { codeWords, printWords } from '../ui/codes.ts';
import { tick } from '../ui/fields.ts';
import { callNumber } from '../ui/frame.ts';
import { t } from '../ui/messages.ts';
import { note, steps } from '../ui/states.ts';
import { hearsOf, isUnhurried, needsWords } from './model/asked.ts';
import type { HelpState } from './state.ts';
import { dotView } from './dot-view.ts';
import { type Waiting, isLong, trueState, worryState } from './true-state.ts';

export interface WaitingActions {
  readonly keepWords: (kept: boolean) => void;
  readonly back: () => void;
  /// She has the ten words: they go away.
  readonly goOn: () => void;
  readonly makeDot: () => void;
}

/// While the outcome of sending is not known.
export function sendingView(state: HelpState, actions: WaitingActions): TemplateResult {
  const { message, uncertain } = state;
  const sealing = html`<div role="status"><h1>${t('intake.sending.title')}</h1><p>${t('intake.sending.text')}</p></div>`;
  if (message === null || uncertain === 0) return sealing;
  return html`<h1>${t('intake.uncertain.title')}</h1>
    <p class="rs-lead">${t('intake.uncertain.text')}</p>
    ${callNumber()}
    ${wordsSheet(message.words)}
    ${note('attention', html`<p>${t('intake.uncertain.words', anchor().number)}</p>`)}
    ${tick({ name: 'kept', label: t('intake.words.kept'), checked: state.hasWords, onChange: actions.keepWords })}`;
}

/// Somebody said no: what she typed is still there.
export function refusedView(state: HelpState, { back }: WaitingActions): TemplateResult {
  return html`<div role="alert"><h1>${t('intake.refused.title')}</h1>
      <p class="rs-lead">${state.trouble ?? t('intake.refused.text', anchor().number)}</p></div>
    ${callNumber()}<p>${t('intake.refused.kept')}</p>
    ${actions(primary({ label: t('intake.refused.back'), onClick: back }))}`;
}

export function sentView(state: HelpState, actions: WaitingActions, now: Date): TemplateResult {
  const isCall = state.asked.number.trim() !== '';
  const isWorry = state.asked.door === 'worry';
  const waiting: Waiting = { room: state.room, since: state.acceptedAt ?? now, isCall, isUnhurried: isUnhurried(state.asked) };
  return html`<h1>${t(state.asked.door === 'callback' ? 'intake.sent.title' : 'intake.sent.title.write')}</h1>
    <p class="rs-lead">${t(isWorry ? 'intake.sent.worry' : isCall ? 'intake.sent.call' : 'intake.sent.write')}</p>
    ${needsWords(state.asked) ? neededWords(state, actions) : nothing}
    ${state.isBlind ? note('attention', html`<p>${t('intake.state.blind')}</p>`) : nothing}
    ${steps(isWorry ? worryState(waiting, now) : trueState(waiting, now))}
    ${isLong(waiting, now) ? otherWays() : nothing}
    ${needsWords(state.asked) || isWorry ? nothing : extraWords(state)}${sign(state, actions)}
    ${callNumber()}`;
}

export function otherWays(): TemplateResult {
  return note('attention', html`<p><strong>${t('intake.long.title')}</strong></p><p>${t('intake.long.text', anchor().number)}</p>`);
}

/// Only when she chose it: it needs a page of its own on this device.
function sign({ asked, room, dot, isMakingDot, dotFailed }: HelpState, { makeDot }: WaitingActions): TemplateResult | typeof nothing {
  if (asked.door === 'worry' || hearsOf(asked) !== 'sign' || room === null) return nothing;
  return html`<section class="rs-stack rs-stack--tight"><h2>${t('intake.dot.title')}</h2>
    ${dotView({ secret: dot, isThere: dot !== null, busy: isMakingDot }, { make: makeDot, remove: null })}
    ${dotFailed ? html`<div role="alert">${note('attention', html`<p>${t('intake.failed.uncertain', anchor().number)}</p>`)}</div>` : nothing}</section>`;
}

/// The one thing to do now: without them nobody comes back.
function neededWords({ message, hasWords, areWordsAway }: HelpState, { keepWords, goOn }: WaitingActions): TemplateResult {
  if (areWordsAway || message === null) return note('good', html`<p>${t('intake.words.had')}</p>`);
  return html`<section class="rs-stack"><h2>${t('intake.words.title')}</h2><p>${t('intake.words.text')}</p>
    ${wordsSheet(message.words)}
    ${tick({ name: 'kept', label: t('intake.words.kept'), checked: hasWords, onChange: keepWords })}
    ${actions(primary({ label: t('intake.words.go-on'), disabled: !hasWords, onClick: goOn }), printWords())}
    <p class="rs-quiet rs-small">${t('intake.words.lost', anchor().number)}</p></section>`;
}

function extraWords({ message }: HelpState): TemplateResult | typeof nothing {
  if (message === null) return nothing;
  return html`<details class="rs-more"><summary><span>${t('intake.words.optional')} <span class="rs-more__what">${t('intake.words.optional.what')}</span></span></summary>
    <div class="rs-more__body rs-stack"><p>${t('intake.words.text')}</p>${wordsSheet(message.words)}${printWords()}</div></details>`;
}

function wordsSheet(all: readonly string[]): TemplateResult {
  return html`<div class="rs-sheet">${codeWords(all)}</div>`;
}
