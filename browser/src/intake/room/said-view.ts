/// One entry in words. null: it says nothing to her here.
import { html, nothing, type TemplateResult } from 'lit';
import type { Card, CommitmentWords, Said, SystemEvent } from '../../casefile/model/bodies.ts';
import { t } from '../../ui/messages.ts';
import { wordsFor } from '../../ui/time.ts';
import { dateWords } from './date-words.ts';

export function saidView(said: Said): TemplateResult | null {
  switch (said.kind) {
    case 'card':
      return cardView(said.card);
    case 'story':
    case 'message':
      return said.text === '' ? null : html`${said.text}`;
    case 'unreadable':
      return html`<span class="rs-quiet">${t('intake.said.unreadable')}</span>`;
    case 'title':
    case 'note':
    case 'person':
    case 'commitment':
    case 'consent':
    case 'membership':
    case 'handover':
    case 'outcome':
    case 'system':
      return null;
  }
}

/// What happened rather than what somebody wrote.
export function systemWords(said: Said, now: Date): string | null {
  switch (said.kind) {
    case 'commitment':
      return promiseWords(said.commitment, now);
    case 'consent':
      return t(said.asked ? 'intake.said.asked-you' : said.given ? 'intake.said.agreed' : 'intake.said.disagreed');
    case 'membership':
      return t(said.what === 'in' ? 'intake.said.member-in' : 'intake.said.member-out');
    case 'system':
      return eventWords(said.event, now);
    case 'card':
    case 'story':
    case 'message':
    case 'unreadable':
    case 'title':
    case 'note':
    case 'person':
    case 'handover':
    case 'outcome':
      return null;
  }
}

function promiseWords({ kind, dueAt, text }: CommitmentWords, now: Date): string {
  const promise = t('intake.said.promise', dateWords(kind), wordsFor(dueAt, now));
  return text === '' ? promise : `${promise}. ${text}`;
}

function eventWords(event: SystemEvent, now: Date): string {
  switch (event.what) {
    case 'opened':
      return t('intake.said.opened');
    case 'missed':
      return event.nextAt === null ? t('intake.said.missed') : t('intake.said.missed-next', wordsFor(event.nextAt, now));
    case 'closed':
      return t('intake.said.closed');
    case 'aftercare':
      return t('intake.said.aftercare');
    case 'reopened':
      return t('intake.said.reopened');
    // Stands with the team only; nobody is told in a room who else is in the file.
    case 'linked':
    case 'words':
      return t('intake.said.words');
  }
}

// The body of a time line keeps its line breaks, so no spaces stand between these.
function cardView({ number, when }: Card): TemplateResult {
  const asked = number === '' ? t('intake.said.wrote') : t('intake.said.asked', number);
  return html`${asked}${when === '' ? nothing : html`<br>${when}`}`;
}
