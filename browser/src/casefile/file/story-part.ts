/// The time line of a file (_tijdlijn_): what the person told and what the team noted, in the order in which it came.
import { html, nothing, type TemplateResult } from 'lit';
import { anchor } from '../../ui/anchor.ts';
import { quiet } from '../../ui/actions.ts';
import { plural, t } from '../../ui/messages.ts';
import { empty, note } from '../../ui/states.ts';
import { dayWords, timeWords } from '../../ui/time.ts';
import { type TimelineEntry, dayMark, timeline, timelineEntry } from '../../ui/timeline.ts';
import { REPORTER } from '../../crypto/index.ts';
import { cardFacts } from '../card.ts';
import type { FileOnDesk } from '../desk.ts';
import { distrustWords } from '../distrust.ts';
import { type Day, localOf } from '../../ui/amsterdam.ts';
import type { Said, SystemEvent } from '../model/bodies.ts';
import type { Item } from '../model/contents.ts';
import { commitmentWords } from '../words.ts';
import type { Bench, Part } from './bench.ts';
import { closingWords, consentWords, handoverWords, lastDayWords, membershipWords, momentWords } from './event-words.ts';

const shownAtFirst = 15;

export class StoryPart implements Part {
  private readonly bench: Bench;
  private all = false;

  constructor(bench: Bench) {
    this.bench = bench;
  }

  view(file: FileOnDesk): TemplateResult {
    const { items, missing } = file.contents;
    const before = items.filter(isBeforeMyTime).length;
    const told = items.filter((item) => !isBeforeMyTime(item));
    const shown = this.all ? told : told.slice(-shownAtFirst);
    const hidden = told.length - shown.length;
    return html`<section class="rs-panel" aria-labelledby="story-title"><h2 id="story-title">${t('casefile.story.title')}</h2>
      ${missing ? note('attention', html`<p><strong>${t('casefile.story.missing')}</strong></p><p>${t('casefile.story.missing.next')}</p>`) : nothing}
      ${before === 0 ? nothing : html`<p class="rs-small rs-quiet">${plural('casefile.story.before', before)}</p>`}
      ${hidden === 0 ? nothing : html`<div>${quiet({ label: plural('casefile.story.earlier', hidden), icon: 'back', onClick: () => { this.all = true; this.bench.changed(); } })}</div>`}
      ${told.length === 0 ? empty(t('casefile.story.empty')) : timeline(this.entries(file, shown))}</section>`;
  }

  private entries(file: FileOnDesk, items: readonly Item[]): readonly TemplateResult[] {
    const now = new Date();
    let day: Day = '';
    return items.flatMap((item) => {
      const entry = timelineEntry(this.entry(file, item, now));
      const itsDay = localOf(item.at).day;
      if (itsDay === day) return [entry];
      day = itsDay;
      return [dayMark(dayWords(item.at, now)), entry];
    });
  }

  private entry(file: FileOnDesk, item: Item, now: Date): TimelineEntry {
    const { said } = item;
    const common = { who: this.who(file, item), when: timeWords(item.at, now), side: sideOf(item) };
    if (said.kind === 'distrusted') return { ...common, untrusted: distrustWords(said.reason), body: t('casefile.story.not-shown', anchor().number) };
    return { ...common, body: this.body(said) };
  }

  private who(file: FileOnDesk, { signer, audienceId, audience, said }: Item): string {
    if (said.kind === 'distrusted') return t('casefile.story.unknown');
    if (signer === REPORTER) return this.roomName(file, audienceId);
    const { context, names } = this.bench;
    const isMine = context.directory.key(signer)?.key.memberId === context.session.memberId;
    const name = isMine ? t('casefile.you') : names.ofKey(signer);
    if (said.kind === 'message') return t('casefile.story.to', name, this.roomName(file, audienceId));
    return said.kind === 'membership' && audience !== 'TEAM' ? t('casefile.story.in-room', name, this.roomName(file, audienceId)) : name;
  }

  private roomName(file: FileOnDesk, audienceId: string): string {
    const room = file.audiences.find(({ place }) => place.audienceId === audienceId);
    return room === undefined ? t('casefile.person.reporter') : this.bench.audienceName(file, room);
  }

  private body(said: Said): unknown {
    switch (said.kind) {
      case 'story':
      case 'message':
      case 'note':
      case 'title':
        return said.text.trim() === '' ? html`<span class="rs-quiet">${t('casefile.story.no-words')}</span>` : said.text;
      case 'card':
        return cardFacts(said.card);
      case 'commitment':
        return t(`casefile.story.commitment.${said.commitment.state}`, commitmentWords(said.commitment.kind), momentWords(said.commitment.dueAt), said.commitment.text);
      case 'membership':
        return membershipWords(said, this.bench.names);
      case 'handover':
        return handoverWords(said, this.bench.names);
      case 'consent':
        return consentWords(said);
      case 'outcome':
        return closingWords(said);
      case 'system':
        return systemWords(said.event);
      case 'person':
        return said.person.name;
      case 'unreadable':
        return t('casefile.story.unreadable');
    }
  }
}

function isBeforeMyTime({ said }: Item): boolean {
  return said.kind === 'distrusted' && said.reason === 'before-my-time';
}

function sideOf({ said, audience, signer }: Item): TimelineEntry['side'] {
  switch (said.kind) {
    case 'note':
    case 'outcome':
      return 'team';
    case 'story':
    case 'message':
    case 'card':
    case 'unreadable':
    case 'distrusted':
      return signer === REPORTER ? 'theirs' : audience === 'TEAM' ? 'team' : 'ours';
    case 'title':
    case 'person':
    case 'commitment':
    case 'membership':
    case 'handover':
    case 'consent':
    case 'system':
      return 'system';
  }
}

function systemWords(event: SystemEvent): string {
  switch (event.what) {
    case 'opened':
      return event.origin === null ? t('casefile.event.opened') : t('casefile.event.opened-from', t(`casefile.origin.${event.origin}`));
    case 'missed':
      return event.nextAt === null ? t('casefile.event.missed') : t('casefile.event.missed-next', momentWords(event.nextAt));
    case 'closed':
      return t('casefile.event.closed', lastDayWords(event.destroyOn));
    case 'aftercare':
      return t('casefile.event.aftercare');
    case 'reopened':
      return t('casefile.event.reopened');
    case 'words':
      return t('casefile.event.words');
    case 'linked':
      return t('casefile.event.linked');
  }
}
