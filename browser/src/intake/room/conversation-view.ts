/// What was said, both ways (_tijdlijn_), and room to write. What cannot be trusted is shown as such, with the reason.
import { html, nothing, type TemplateResult } from 'lit';
import type { DistrustReason, ReadEntry } from '../../casefile/model/audience.ts';
import { type Directory, REPORTER } from '../../crypto/index.ts';
import { actionBar, primary } from '../../ui/actions.ts';
import { anchor } from '../../ui/anchor.ts';
import { textArea } from '../../ui/fields.ts';
import { language, type MessageKey, t } from '../../ui/messages.ts';
import { empty } from '../../ui/states.ts';
import { dayMark, timeline, timelineEntry } from '../../ui/timeline.ts';
import { dayWords, timeWords, wordsFor } from '../../ui/time.ts';
import type { News } from '../model/news.ts';
import type { OwnRoom } from '../model/own-room.ts';
import { shownAsOf } from '../model/readers.ts';
import type { RoomView } from '../model/room.ts';
import { failure } from './failure.ts';
import { saidOf } from './said.ts';
import { saidView, systemWords } from './said-view.ts';
import type { Visit } from './visit.ts';

export function conversationView(news: News | null, { audience }: OwnRoom, directory: Directory, now: Date): TemplateResult {
  const lines: TemplateResult[] = [];
  let day = '';
  for (const read of audience.entries) {
    const line = entryView(read, news, directory, now);
    if (line === null) continue;
    const words = dayWords(atOf(read), now);
    if (words !== day) lines.push(dayMark(words));
    day = words;
    lines.push(line);
  }
  return html`<section class="rs-stack"><h2>${t('intake.said.title')}</h2>
    ${lines.length === 0 ? empty(t('intake.said.none')) : timeline(lines)}</section>`;
}

export function replyForm(visit: Visit, { audience, view }: OwnRoom, now: Date): TemplateResult {
  const { draft, doing } = visit.state;
  const wasAnswered = audience.entries.some(({ view }) => view.signer !== REPORTER);
  const submit = (event: Event): void => { event.preventDefault(); void visit.reply(); };
  return html`<form class="rs-form" @submit=${submit}>
    ${textArea({ name: 'reply', label: t(wasAnswered ? 'intake.reply.label' : 'intake.reply.more'), value: draft, rows: 4, onInput: (value) => { visit.write(value); } })}
    ${readingView(view, now)}${failure(visit, 'reply')}
    ${actionBar(primary({ label: t('intake.write.button'), icon: 'lock', submit: true, busy: doing === 'reply', disabled: draft.trim() === '' }))}
  </form>`;
}

/// Who reads it and when, said before she writes; and what to do when it cannot wait.
function readingView({ reading }: RoomView, now: Date): TemplateResult | typeof nothing {
  if (reading === null) return nothing;
  const { number } = anchor();
  const words = reading.by === 'owner-later' ? t('intake.reading.later', wordsFor(new Date(reading.at), now), number) : t(`intake.reading.${reading.by}`, number);
  return html`<p class="rs-quiet">${words}</p>`;
}

function entryView(read: ReadEntry, news: News | null, directory: Directory, now: Date): TemplateResult | null {
  const { signer, seq } = read.view;
  const isOwn = signer === REPORTER;
  const who = isOwn ? t('intake.said.you') : (shownAsOf(signer, directory)?.[language] ?? t('intake.said.somebody'));
  const when = timeWords(atOf(read), now);
  const isNew = news !== null && !isOwn && seq > news.after;
  if (!read.trusted) return timelineEntry({ side: isOwn ? 'ours' : 'theirs', who, when, body: t('intake.distrust.hidden'), untrusted: t(reasons[read.reason]), isNew });
  const said = saidOf(read);
  if (said === null) return null;
  const system = systemWords(said, now);
  if (system !== null) return timelineEntry({ side: 'system', who: '', when, body: system, isNew });
  const body = saidView(said);
  return body === null ? null : timelineEntry({ side: isOwn ? 'ours' : 'theirs', who, when, body, isNew });
}

/// When it was signed; of what cannot be trusted, when the server says that it came.
function atOf(read: ReadEntry): Date {
  return new Date(read.trusted ? read.entry.at : read.view.addedAt);
}

const reasons = {
  'not-sealed': 'intake.distrust.closed',
  'cannot-open': 'intake.distrust.closed',
  'before-my-time': 'intake.distrust.before',
  padding: 'intake.distrust.changed',
  'wrong-type': 'intake.distrust.changed',
  'wrong-team': 'intake.distrust.place',
  'wrong-place': 'intake.distrust.place',
  'wrong-order': 'intake.distrust.order',
  'unknown-epoch': 'intake.distrust.place',
  'unknown-head': 'intake.distrust.signer',
  'unknown-signer': 'intake.distrust.signer',
  'bad-signature': 'intake.distrust.signer',
  'revoked-signer': 'intake.distrust.gone',
  'not-a-grantee': 'intake.distrust.outsider',
} as const satisfies Record<DistrustReason, MessageKey>;
