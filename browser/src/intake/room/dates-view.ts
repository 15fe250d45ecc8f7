/// What comes next for her, with its time (_lopende termijnen_). The server knows a date to the quarter; the exact one is sealed.
import { html, nothing, type TemplateResult } from 'lit';
import type { CommitmentWords } from '../../casefile/model/bodies.ts';
import { t } from '../../ui/messages.ts';
import { timeWords } from '../../ui/time.ts';
import type { OwnRoom } from '../model/own-room.ts';
import type { RunningDate } from '../model/room.ts';
import { dateWords } from './date-words.ts';
import { saidOf } from './said.ts';

export function datesView(room: OwnRoom, now: Date): TemplateResult | typeof nothing {
  const words = wordsById(room);
  const dates = room.view.commitments
    .filter(({ state }) => state === 'open')
    .map((date) => exactly(date, words.get(date.commitmentId)))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
  if (dates.length === 0) return nothing;
  return html`<section class="rs-stack rs-stack--tight"><h2>${t('intake.date.title')}</h2>
    <dl class="rs-facts">${dates.map(({ what, at, text }) => html`<dt>${timeWords(at, now)}</dt>
      <dd>${what}${text === '' ? nothing : html`<br><span class="rs-quiet">${text}</span>`}</dd>`)}</dl></section>`;
}

interface Exact {
  readonly what: string;
  readonly at: Date;
  readonly text: string;
}

function exactly({ kind, dueAt }: RunningDate, words: CommitmentWords | undefined): Exact {
  return { what: dateWords(kind), at: words?.dueAt ?? new Date(dueAt), text: words?.text ?? '' };
}

function wordsById({ audience }: OwnRoom): ReadonlyMap<string, CommitmentWords> {
  const all = audience.entries.map(saidOf).flatMap((said) => (said?.kind === 'commitment' ? [said.commitment] : []));
  return new Map(all.map((words) => [words.commitmentId, words]));
}
