/// Who is responsible, who can read along, who opened what: by function, never by name.
import { html, nothing, type TemplateResult } from 'lit';
import type { Directory } from '../../crypto/index.ts';
import { quiet } from '../../ui/actions.ts';
import { confirmByWord } from '../../ui/dialog.ts';
import { more } from '../../ui/fields.ts';
import { language, type MessageKey, plural, t } from '../../ui/messages.ts';
import { clockWords, dayWords } from '../../ui/time.ts';
import type { OwnRoom } from '../model/own-room.ts';
import { type Role, type RoomReader, readersOf } from '../model/readers.ts';
import type { Opening, RoomView } from '../model/room.ts';
import { failure } from './failure.ts';
import type { Visit } from './visit.ts';

export function responsibleView({ responsible, standIn, access, missedCalls }: RoomView): TemplateResult | typeof nothing {
  if (responsible === null && missedCalls === 0) return nothing;
  // She may have taken out who was to step in.
  const isReading = access.some(({ role }) => role === 'stand-in');
  return html`<dl class="rs-facts">
    ${responsible === null ? nothing : html`<dt>${t('intake.room.responsible')}</dt><dd>${responsible[language]}</dd>`}
    ${standIn === null ? nothing : html`<dt>${t('intake.room.stand-in')}</dt><dd>${isReading ? standIn[language] : t('intake.room.no-stand-in')}</dd>`}
    ${missedCalls === 0 ? nothing : html`<dt>${t('intake.room.missed')}</dt><dd>${plural('intake.room.missed-calls', missedCalls)}</dd>`}
  </dl>`;
}

export function peopleView(visit: Visit, room: OwnRoom, directory: Directory, now: Date): TemplateResult {
  const readers = readersOf(room.audience, room.view.access, directory);
  return more(t('intake.people.title'), t('intake.people.what'), html`
    <p>${t('intake.people.signed')}</p>
    <ul class="rs-list">${readers.map((reader) => readerView(visit, room, reader, readers.length, now))}</ul>
    ${failure(visit, 'take-out')}
    <h3>${t('intake.openings.title')}</h3><p>${t('intake.openings.not-signed')}</p>
    ${room.view.openings.length === 0 ? html`<p class="rs-quiet">${t('intake.openings.none')}</p>`
      : html`<ul class="rs-list">${[...room.view.openings].reverse().map((opening) => openingLine(opening, now))}</ul>`}`);
}

function readerView(visit: Visit, room: OwnRoom, reader: RoomReader, count: number, now: Date): TemplateResult {
  const { state } = room.view;
  const mayGo = state !== 'closed' && count > 1;
  return html`<li class="rs-row"><span>${nameOf(reader)}<br><span class="rs-quiet rs-small">${
    reader.isGone ? t('intake.people.gone') : t('intake.people.since', dayWords(reader.since, now))}</span></span>
    ${mayGo ? quiet({ label: t('intake.people.out'), busy: visit.state.doing === 'take-out', small: true, onClick: () => { void takeOut(visit, reader); } }) : nothing}</li>`;
}

/// “Vertrouwenspersoon (raadsleden), verantwoordelijk”, or how many there are whom she cannot tell apart.
function nameOf({ shownAs, role, keyIds }: RoomReader): string {
  const name = role === null ? shownAs[language] : t(roles[role], shownAs[language]);
  return keyIds.length === 1 ? name : plural('intake.people.several', keyIds.length, name);
}

const roles = { responsible: 'intake.people.responsible', 'stand-in': 'intake.people.stand-in' } as const satisfies Record<Role, MessageKey>;

async function takeOut(visit: Visit, reader: RoomReader): Promise<void> {
  const isSure = await confirmByWord({
    title: t('intake.out.title', nameOf(reader)),
    afterwards: t('intake.out.afterwards'),
    word: t('intake.out.word'),
    button: t('intake.people.out'),
  });
  if (isSure) await visit.takeOut(reader.keyIds);
}

const acts = {
  'request.taken': 'intake.opening.taken',
  'story.opened': 'intake.opening.story',
  'file.opened': 'intake.opening.file',
  'entries.read': 'intake.opening.read',
  'rescue.done': 'intake.opening.rescued',
  'card.read': 'intake.opening.card',
  'code.replaced': 'intake.opening.words',
} as const satisfies Record<string, MessageKey>;

function openingLine({ shownAs, what, hour }: Opening, now: Date): TemplateResult {
  const known = Object.entries(acts).find(([act]) => act === what)?.[1];
  return html`<li>${t(known ?? 'intake.opening.other', shownAs[language])} <span class="rs-quiet rs-small">${hourWords(new Date(hour), now)}</span></li>`;
}

/// No more exact than what is kept.
function hourWords(hour: Date, now: Date): string {
  const end = new Date(hour.getTime() + 3_600_000);
  return t('intake.opening.hour', dayWords(hour, now), clockWords(hour), clockWords(end));
}
