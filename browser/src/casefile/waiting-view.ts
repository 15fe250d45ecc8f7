/// What a confidant sees of somebody who waits (_wie wacht_): first that there is somebody, then the card, then the story with the
/// few things that a file begins with.
import { html, nothing, type TemplateResult } from 'lit';
import { actionBar, primary, quiet, secondary } from '../ui/actions.ts';
import { anchor } from '../ui/anchor.ts';
import type { Answer, FieldError } from '../ui/api.ts';
import { errorSummary } from '../ui/errors.ts';
import { textField } from '../ui/fields.ts';
import { t } from '../ui/messages.ts';
import type { ScreenContext } from '../ui/screens.ts';
import { empty, failed, loading, note, offline } from '../ui/states.ts';
import { clockWords, durationWords, timeWords } from '../ui/time.ts';
import { type Beginning, beginningFields } from './beginning.ts';
import { cardFacts } from './card.ts';
import { distrustWords } from './distrust.ts';
import { type OpenAudience, currentEpoch } from './model/audience.ts';
import { type Card, type Said, said } from './model/bodies.ts';
import { type Confidant, standIns } from './model/people.ts';
import type { WaitingRequest } from './model/wire.ts';
import { names } from './names.ts';
import { linesWords, troubleWords, wishWords } from './words.ts';

/// What is filled in before the file is opened.
export interface Filled extends Beginning {
  readonly title: string;
}

export interface WaitingState extends Filled {
  readonly step: 'loading' | 'unavailable' | 'waits' | 'card' | 'unreadable' | 'story' | 'gone' | 'lapsed';
  readonly now: Date;
  readonly busy: boolean;
  readonly trouble: Exclude<Answer<unknown>, { kind: 'ok' }> | null;
  readonly request: WaitingRequest | null;
  readonly lapsesAt: Date | null;
  readonly room: OpenAudience | null;
  readonly why: string;
  readonly errors: readonly FieldError[];
}

export interface WaitingActs {
  readonly look: () => void;
  readonly take: () => void;
  readonly openStory: () => void;
  readonly giveBack: (reason: 'conflict' | 'cannot-open') => void;
  readonly finishWorry: () => void;
  readonly openFile: () => void;
  readonly fill: (change: Partial<Filled>) => void;
}

/// What stands on the page at each step.
export function waitingView(state: WaitingState, context: ScreenContext, acts: WaitingActs): unknown {
  switch (state.step) {
    case 'loading':
      return loading();
    case 'unavailable':
      return state.trouble?.kind === 'unreachable' ? offline(acts.look) : failed(acts.look);
    case 'gone':
      return over(t('casefile.waiting.gone'), context);
    case 'lapsed':
      return over(t('casefile.waiting.lapsed'), context);
    case 'waits':
      return waits(state, context, acts);
    case 'unreadable':
      return unreadable(state, acts);
    case 'card':
      return cardView(state, acts);
    case 'story':
      return state.request?.kind === 'worry' ? worry(state, context, acts) : story(state, context, acts);
  }
}

function over(what: string, { go }: ScreenContext): TemplateResult {
  return html`<h1>${t('casefile.waiting.title')}</h1>${empty(what, secondary({ label: t('casefile.shell.to-work'), onClick: () => { go('/werk'); } }), 'bell')}`;
}

function waits(state: WaitingState, { directory }: ScreenContext, acts: WaitingActs): unknown {
  const { request, now, busy } = state;
  if (request === null) return nothing;
  return html`<div class="rs-stack rs-narrow"><h1>${t('casefile.waiting.since', durationWords(now.getTime() - Date.parse(request.waitingSince)))}</h1>
    <dl class="rs-facts"><dt>${t('casefile.waiting.how')}</dt><dd>${t(`casefile.waiting.kind.${request.kind}`)}</dd>
      <dt>${t('casefile.waiting.line')}</dt><dd>${linesWords(directory, request.lineIds)}</dd>
      <dt>${t('casefile.waiting.wish')}</dt><dd>${wishWords(request.wish)}</dd>
      ${request.answerBy === null ? nothing : html`<dt>${t('casefile.waiting.answer-by')}</dt><dd>${timeWords(request.answerBy, now)}</dd>`}</dl>
    ${request.acknowledgedBy === 'other' && request.state !== 'waiting' ? note('plain', html`<p>${t('casefile.waiting.taken-by-other')}</p>`) : html`
    ${note('plain', html`<p>${t('casefile.waiting.next-card')}</p>`)}${troubleView(state)}
    ${actionBar(primary({ label: t('casefile.waiting.take'), busy, onClick: acts.take }))}`}</div>`;
}

function unreadable(state: WaitingState, acts: WaitingActs): TemplateResult {
  return html`<div class="rs-stack rs-narrow"><h1>${t('casefile.waiting.unreadable')}</h1>
    ${note('attention', html`<p><strong>${t('ui.state.untrusted')}</strong>: ${state.why}</p><p>${t('casefile.waiting.unreadable.next', anchor().number)}</p>`)}${troubleView(state)}
    ${actionBar(primary({ label: t('casefile.waiting.cannot-open'), busy: state.busy, onClick: () => { acts.giveBack('cannot-open'); } }))}</div>`;
}

function cardView(state: WaitingState, acts: WaitingActs): TemplateResult {
  const card = state.room === null ? null : cardIn(state.room);
  return html`<div class="rs-stack rs-narrow"><h1>${t('casefile.waiting.card')}</h1>
    ${card === null ? nothing : cardFacts(card)}
    ${note('plain', html`<p>${t('casefile.waiting.next-story')}</p><p>${state.lapsesAt === null ? nothing : t('casefile.waiting.until', clockWords(state.lapsesAt))}</p>`)}${troubleView(state)}
    ${actionBar(
      primary({ label: t('casefile.waiting.open-story'), icon: 'eye', busy: state.busy, onClick: acts.openStory }),
      secondary({ label: t('casefile.waiting.conflict'), onClick: () => { acts.giveBack('conflict'); } }),
      quiet({ label: t('casefile.waiting.cannot-open'), onClick: () => { acts.giveBack('cannot-open'); } }),
    )}</div>`;
}

function story(state: WaitingState, context: ScreenContext, acts: WaitingActs): TemplateResult {
  const card = state.room === null ? null : cardIn(state.room);
  const submit = (event: Event): void => { event.preventDefault(); acts.openFile(); };
  return html`<form class="rs-stack rs-narrow" novalidate @submit=${submit}><h1>${t('casefile.waiting.story')}</h1>
    ${errorSummary(state.errors)}${told(state.room)}
    ${card === null ? nothing : html`<details class="rs-more" open><summary><span>${t('casefile.waiting.card')}</span></summary><div class="rs-more__body">${cardFacts(card)}</div></details>`}
    <h2>${t('casefile.waiting.then')}</h2>
    ${form(state, context, acts)}${troubleView(state)}
    ${actionBar(primary({ label: t('casefile.waiting.open-file'), busy: state.busy, submit: true }))}</form>`;
}

/// No file about somebody who did not ask: a call, and then it is done.
function worry(state: WaitingState, { go }: ScreenContext, acts: WaitingActs): TemplateResult {
  const card = state.room === null ? null : cardIn(state.room);
  return html`<div class="rs-stack rs-narrow"><h1>${t('casefile.worry.title')}</h1>${told(state.room)}${card === null ? nothing : cardFacts(card)}
    ${note('plain', html`<p>${t('casefile.worry.what')}</p>`)}${troubleView(state)}
    ${actionBar(
      primary({ label: t('casefile.worry.done'), icon: 'check', busy: state.busy, onClick: acts.finishWorry }),
      secondary({ label: t('casefile.work.call'), icon: 'phone', onClick: () => { go('/bel'); } }),
    )}</div>`;
}

function form(state: WaitingState, context: ScreenContext, acts: WaitingActs): TemplateResult {
  const people = state.room === null ? [] : possible(state.room, context);
  return html`${beginningFields({ ...state, people, onChange: acts.fill }, names(context))}
    ${textField({ name: 'title', label: t('casefile.title'), hint: t('casefile.title.hint'), value: state.title, optional: true, maxLength: 120, onInput: (title) => { acts.fill({ title }); } })}`;
}

function troubleView({ trouble }: WaitingState): unknown {
  return trouble === null || trouble.kind === 'stopped' ? nothing : note('attention', html`<p>${troubleWords(trouble)}</p>`);
}

function saidIn(room: OpenAudience): readonly Said[] {
  return room.entries.flatMap((read) => (read.trusted ? [said(read.entry)] : []));
}

export function cardIn(room: OpenAudience): Card | null {
  const found = saidIn(room).find((words) => words.kind === 'card');
  return found?.kind === 'card' ? found.card : null;
}

function told(room: OpenAudience | null): unknown {
  if (room === null) return nothing;
  return room.entries.slice(1).map((read) => {
    if (!read.trusted) return note('attention', html`<p><strong>${t('ui.state.untrusted')}</strong>: ${distrustWords(read.reason)}</p><p>${t('casefile.story.not-shown', anchor().number)}</p>`);
    const words = said(read.entry);
    if (words.kind !== 'story' && words.kind !== 'message') return nothing;
    return words.text.trim() === '' ? html`<p class="rs-quiet">${t('casefile.waiting.no-story')}</p>` : html`<div class="rs-card rs-told">${words.text}</div>`;
  });
}

/// Who can stand in for a file of the people of this room.
export function possible(room: OpenAudience, { directory, session }: ScreenContext): readonly Confidant[] {
  return standIns(directory, session, currentEpoch(room).statement.excluded);
}
