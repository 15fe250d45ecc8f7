/// Her conversation (_uw gesprek_): what is new, who is responsible, what was said, and what she can do.
import { html, nothing, type TemplateResult } from 'lit';
import type { Directory } from '../../crypto/index.ts';
import { anchor } from '../../ui/anchor.ts';
import { callNumber } from '../../ui/frame.ts';
import { type MessageKey, t } from '../../ui/messages.ts';
import { note, steps } from '../../ui/states.ts';
import { dayWords } from '../../ui/time.ts';
import type { OwnRoom } from '../model/own-room.ts';
import { type Waiting, isLong, trueState, worryState } from '../true-state.ts';
import { otherWays } from '../waiting-view.ts';
import { choicesView } from './choices-view.ts';
import { conversationView, replyForm } from './conversation-view.ts';
import { datesView } from './dates-view.ts';
import { newsView } from './news-view.ts';
import { peopleView, responsibleView } from './people-view.ts';
import { questionsView } from './questions-view.ts';
import { saidOf } from './said.ts';
import type { Visit } from './visit.ts';
import { mustRenewView } from './words-view.ts';

export function roomView(visit: Visit, room: OwnRoom, directory: Directory, now: Date): TemplateResult {
  if (room.view.mustRenew) return mustRenewView(visit);
  if (room.view.kind === 'worry') return worryRoom(room, now);
  const isOver = room.view.state === 'closed';
  return html`<h1>${t('intake.room.title')}</h1>
    ${newsView(visit.state.news)}${readableView(room, now)}${stateView(room, now)}
    ${questionsView(visit, room)}${responsibleView(room.view)}${datesView(room, now)}
    ${conversationView(visit.state.news, room, directory, now)}
    ${isOver ? nothing : replyForm(visit, room, now)}
    ${callNumber()}
    <div class="rs-stack rs-stack--tight">${peopleView(visit, room, directory, now)}${choicesView(visit, room)}</div>`;
}

const helpKeys = { 'second-coordinator': 'intake.help.second', colleague: 'intake.help.colleague' } as const satisfies Record<string, MessageKey>;

/// The last key that opens it is gone: she must know, and what she can do.
function readableView({ view: { readable, help } }: OwnRoom, now: Date): TemplateResult | typeof nothing {
  const asked = help === null ? nothing : html`<p>${t(helpKeys[help.waitsFor], dayWords(new Date(help.askedAt), now))}</p>`;
  switch (readable) {
    case 'yes':
      return help === null ? nothing : note('plain', asked);
    case 'being-helped':
      return note('attention', html`<p role="alert">${t('intake.readable.being-helped', anchor().number)}</p>${asked}`);
    case 'no':
      return note('danger', html`<p role="alert"><strong>${t('intake.readable.no')}</strong></p><p>${t('intake.readable.no.next', anchor().number)}</p>
        <p><a href="#">${t('intake.readable.anew')}</a></p>`);
  }
}

function worryRoom(room: OwnRoom, now: Date): TemplateResult {
  return html`<h1>${t('intake.room.title')}</h1>${steps(worryState(waitingOf(room, now), now))}${callNumber()}`;
}

function stateView(room: OwnRoom, now: Date): TemplateResult | typeof nothing {
  const { state, destroyOn } = room.view;
  switch (state) {
    case 'waiting':
    case 'taken': {
      const waiting = waitingOf(room, now);
      return html`${steps(trueState(waiting, now))}${isLong(waiting, now) ? otherWays() : nothing}`;
    }
    case 'open':
      return nothing;
    case 'aftercare':
      return note('plain', html`<p>${t('intake.room.aftercare')}</p>`);
    case 'closed':
      return note('plain', html`<p>${t('intake.room.closed')}</p>
        ${destroyOn === null ? nothing : html`<p>${t('intake.room.destroyed-on', dayWords(new Date(destroyOn), now))}</p>`}`);
    case 'withdrawn':
      return nothing;
  }
}

function waitingOf({ view, audience }: OwnRoom, now: Date): Waiting {
  const since = view.waiting?.since ?? audience.epochs[0]?.statement.at;
  const card = audience.entries.map(saidOf).find((said) => said?.kind === 'card');
  return { room: view, since: since === undefined ? now : new Date(since), isCall: card?.kind === 'card' && card.card.number !== '', isUnhurried: view.waiting?.unhurried === true };
}
