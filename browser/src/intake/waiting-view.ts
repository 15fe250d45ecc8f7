/// While she waits (_wachten_): what is true now, and other ways when it takes long.
import { html, nothing, type TemplateResult } from 'lit';
import { anchor } from '../ui/anchor.ts';
import { actions, primary } from '../ui/actions.ts';
import { codeWords, printWords } from '../ui/codes.ts';
import { tick } from '../ui/fields.ts';
import { callNumber } from '../ui/frame.ts';
import { language, plural, t } from '../ui/messages.ts';
import { type Step, note, steps } from '../ui/states.ts';
import { clockWords, timeWords } from '../ui/time.ts';
import type { HelpState } from './state.ts';

export interface WaitingActions {
  readonly keepWords: (kept: boolean) => void;
  readonly back: () => void;
}

const otherWaysAfterMinutes = 10;

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
  const isCall = state.asked.number !== '';
  return html`<h1>${t('intake.sent.title')}</h1>
    <p class="rs-lead">${t(state.asked.door === 'worry' ? 'intake.sent.worry' : isCall ? 'intake.sent.call' : 'intake.sent.write')}</p>
    ${steps(state.asked.door === 'worry' ? worrySteps(state, now) : trueState(state, now))}
    ${isLong(state, now) ? otherWays() : nothing}
    ${words(state, actions)}
    ${callNumber()}`;
}

function trueState(state: HelpState, now: Date): readonly Step[] {
  const { room, acceptedAt } = state;
  const arrived: Step = {
    when: 'done',
    words: html`<strong>${t('intake.state.arrived')}</strong><br><span class="rs-quiet rs-small">${timeWords(acceptedAt ?? now, now)}</span>`,
  };
  const isTaken = room !== null && room.state !== 'waiting';
  const isOpen = room !== null && (room.state === 'open' || room.state === 'aftercare');
  return [
    arrived,
    { when: isTaken ? 'done' : 'now', words: html`<strong>${t(isTaken ? 'intake.state.taken' : 'intake.state.not-seen')}</strong><br>
      <span class="rs-quiet rs-small">${isTaken ? (room.responsible?.[language] ?? t('intake.state.confidant')) : calledSoFar(state)}</span>` },
    { when: isOpen ? 'done' : isTaken ? 'now' : 'later', words: t('intake.state.read') },
    { when: isOpen ? 'now' : 'later', words: t(state.asked.number === '' ? 'intake.state.answer' : 'intake.state.called') },
  ];
}

function worrySteps(state: HelpState, now: Date): readonly Step[] {
  const isRead = state.room !== null && state.room.state !== 'waiting';
  return [
    { when: 'done', words: html`<strong>${t('intake.state.arrived')}</strong><br><span class="rs-quiet rs-small">${timeWords(state.acceptedAt ?? now, now)}</span>` },
    { when: isRead ? 'done' : 'now', words: html`<strong>${t(isRead ? 'intake.state.was-read' : 'intake.state.not-read')}</strong>` },
  ];
}

function calledSoFar({ room, acceptedAt }: HelpState): string {
  const called = room?.waiting?.peopleCalled ?? 0;
  if (called === 0) return t('intake.state.calling');
  const since = room?.waiting?.since;
  return plural('intake.state.called-people', called, clockWords(since === undefined ? (acceptedAt ?? new Date()) : new Date(since)));
}

function isLong({ acceptedAt, room }: HelpState, now: Date): boolean {
  const isWaiting = room === null || room.state === 'waiting';
  return isWaiting && acceptedAt !== null && now.getTime() - acceptedAt.getTime() > otherWaysAfterMinutes * 60_000;
}

function otherWays(): TemplateResult {
  return note('attention', html`<p><strong>${t('intake.long.title')}</strong></p><p>${t('intake.long.text', anchor().number)}</p>`);
}

function words(state: HelpState, { keepWords }: WaitingActions): TemplateResult | typeof nothing {
  const { message, asked, hasWords } = state;
  if (message === null || asked.door === 'worry') return nothing;
  if (asked.door === 'written' || asked.number === '') {
    return html`<section class="rs-stack"><h2>${t('intake.words.title')}</h2><p>${t('intake.words.text')}</p>
      ${wordsSheet(message.words)}
      ${tick({ name: 'kept', label: t('intake.words.kept'), checked: hasWords, onChange: keepWords })}
      ${printWords()}<p class="rs-quiet rs-small">${t('intake.words.lost', anchor().number)}</p></section>`;
  }
  return html`<details class="rs-more"><summary><span>${t('intake.words.optional')} <span class="rs-more__what">${t('intake.words.optional.what')}</span></span></summary>
    <div class="rs-more__body rs-stack"><p>${t('intake.words.text')}</p>${wordsSheet(message.words)}${printWords()}</div></details>`;
}

function wordsSheet(all: readonly string[]): TemplateResult {
  return html`<div class="rs-sheet">${codeWords(all)}</div>`;
}
