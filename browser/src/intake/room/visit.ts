/// A visit (_bezoek_) with ten words: from giving them to reading, writing and choosing. Ends by itself after half an hour; what she
/// was writing stays.
import type { Question } from '../../casefile/model/questions.ts';
import { readCode } from '../../crypto/index.ts';
import { anchor } from '../../ui/anchor.ts';
import { t } from '../../ui/messages.ts';
import { type Store, store } from '../../ui/render.ts';
import { say } from '../../ui/say.ts';
import type { Hears } from '../model/asked.ts';
import { type Bookmark, bookmarkOf } from '../model/bookmark.ts';
import { newsSince } from '../model/news.ts';
import type { OwnRoom } from '../model/own-room.ts';
import { newWords } from '../model/message.ts';
import { type Acted, acted, answer, choose, end, renew, reply, takeOut } from './acts.ts';
import { emptyDot, makeDot } from './dot.ts';
import { type Link, linkWith, openLink } from './link.ts';
import { type ReadRoom, moveBookmark, readAgain, readBookmark, readRoom } from './reading.ts';
import { type Doing, type Knock, type VisitState, freshVisit } from './visit-state.ts';

const lookEverySeconds = 15;

export class Visit {
  private readonly now: Store<VisitState>;
  private link: Link | null = null;
  private bookmark: Bookmark | null = null;
  /// What the sign on her device was last told.
  private mark: string | null = null;
  private looking: ReturnType<typeof setInterval> | undefined;
  private ending: ReturnType<typeof setTimeout> | undefined;

  constructor(show: () => void) {
    this.now = store(freshVisit, show);
  }

  get state(): VisitState {
    return this.now.state;
  }

  type(typed: string): void {
    this.now.set({ typed, trouble: null });
  }

  write(draft: string): void {
    this.now.set({ draft });
  }

  async enter(): Promise<void> {
    const read = readCode('return', this.state.typed);
    if (!read.ok) {
      this.now.set({ trouble: read, knock: null });
      document.getElementById('field-words')?.focus();
      return;
    }
    this.now.set({ step: 'opening', trouble: null, knock: null });
    say(t('intake.back.opening'));
    const linked = await openLink(read.code);
    if (linked.ok) await this.begin(linked.link);
    else this.knock(linked.why);
  }

  /// Nothing of it is left, not even what she was writing.
  leave(): void {
    this.close();
    this.now.set(freshVisit);
  }

  async reply(): Promise<void> {
    const text = this.state.draft.trim();
    if (text === '') return;
    await this.act('reply', (link, room) => reply(link, room, text), () => { this.now.set({ draft: '' }); });
  }

  async answer(question: Question, given: boolean): Promise<void> {
    await this.act('answer', (link, room) => answer(link, room, question, given));
  }

  async takeOut(keyIds: readonly string[]): Promise<void> {
    await this.act('take-out', (link, room) => takeOut(link, room, keyIds));
  }

  /// Any other choice than the neutral sign takes the sign away.
  async choose(hears: Hears): Promise<void> {
    this.now.set({ choosing: hears });
    await this.act('hears', (link) => choose(link, hears), () => { if (hears !== 'sign') this.now.set({ dot: '' }); });
    this.now.set({ choosing: null });
  }

  async makeDot(): Promise<void> {
    await this.act('hears', async (link, room) => {
      const made = await makeDot(link, bookmarkOf(room, ''));
      if (made.kind === 'ok') this.now.set({ dot: made.value.secret });
      return acted(made);
    });
  }

  async end(act: 'withdrawals' | 'closings' | 'reopenings'): Promise<void> {
    await this.act('end', (link) => end(link, act));
  }

  /// Makes new words and shows them; the old ones stay in force until she says that she has the new ones.
  makeWords(): void {
    if (this.link !== null) this.now.set({ newWords: newWords(this.link.author), hasNewWords: false });
  }

  keepWords(hasNewWords: boolean): void {
    this.now.set({ hasNewWords });
  }

  forgetWords(): void {
    this.now.set({ newWords: null });
  }

  async renew(): Promise<void> {
    const words = this.state.newWords;
    if (words === null) return;
    await this.act('renew', (link, room) => renew(link, room, words), async () => {
      this.now.set({ newWords: null });
      const linked = await linkWith(words.keys);
      if (linked.ok) await this.begin(linked.link);
      else this.knock('renewed');
    });
  }

  private async begin(link: Link): Promise<void> {
    this.close();
    this.link = link;
    const read = await readRoom(link);
    if (read.kind !== 'ok') { this.notRead(read); return; }
    const last = await readBookmark(link);
    const news = newsSince(last, read.room);
    this.now.set({ step: 'open', typed: '', room: read.room, directory: link.author.directory, news, dot: last?.dot ?? '' });
    this.bookmark = last;
    await this.seen(link, read.room);
    this.ending = setTimeout(() => { this.knock('ended'); }, Math.max(0, link.endsAt.getTime() - Date.now()));
    this.looking = setInterval(() => { void this.look(); }, lookEverySeconds * 1_000);
    document.getElementById('content')?.focus();
    scrollTo(0, 0);
  }

  private async look(): Promise<void> {
    const { room, doing } = this.state;
    if (this.link === null || room === null || doing !== null || document.hidden) return;
    await this.show(this.link, await readAgain(this.link, room));
  }

  private async show(link: Link, read: ReadRoom): Promise<void> {
    if (link !== this.link) return;
    if (read.kind === 'unreachable') return;
    if (read.kind !== 'ok') { this.notRead(read); return; }
    const before = this.state.room?.audience.tail.seq ?? 0;
    const isNew = read.room.audience.entries.some(({ view }) => view.seq > before && view.signer !== 'reporter');
    this.now.set({ room: read.room });
    if (isNew) say(t('intake.room.new-message'));
    await this.seen(link, read.room);
  }

  /// Up to here she read: for her next visit, and for the sign on her device.
  private async seen(link: Link, room: OwnRoom): Promise<void> {
    const { dot } = this.state;
    this.bookmark = await moveBookmark(link, room, this.bookmark, dot);
    const mark = room.view.dot;
    if (dot === '' || mark === null || mark === this.mark) return;
    this.mark = mark;
    await emptyDot(link, dot, mark);
  }

  private notRead(read: Exclude<ReadRoom, { readonly kind: 'ok' }>): void {
    switch (read.kind) {
      case 'signed-out':
        this.knock('ended');
        return;
      case 'unreachable':
        this.knock('unreachable');
        return;
      case 'withdrawn':
        this.close();
        this.now.set({ ...freshVisit, step: 'withdrawn' });
        return;
      case 'untrusted':
        this.close();
        this.now.set({ step: 'untrusted', room: null, refusal: read.reason });
    }
  }

  private async act(
    doing: Doing,
    acting: (link: Link, room: OwnRoom) => Promise<Acted>,
    afterwards: () => void | Promise<void> = () => undefined,
  ): Promise<void> {
    const { link, state: { room } } = this;
    if (link === null || room === null || this.state.doing !== null) return;
    this.now.set({ doing, failed: null });
    const outcome = await acting(link, room);
    this.now.set({ doing: null });
    if (outcome.kind === 'signed-out') { this.knock('ended'); return; }
    if (outcome.kind !== 'done') {
      this.now.set({ failed: { doing, words: wordsFor(doing, outcome) } });
      return;
    }
    await afterwards();
    if (link === this.link) await this.show(link, await readAgain(link, room));
  }

  /// Back to the words; keys, token and everything that was read are gone, the draft is not.
  private knock(knock: Knock): void {
    this.close();
    const { draft, typed } = this.state;
    this.now.set({ ...freshVisit, draft, typed: knock === 'unreachable' ? typed : '', knock });
    scrollTo(0, 0);
  }

  private close(): void {
    clearInterval(this.looking);
    clearTimeout(this.ending);
    this.link = null;
    this.bookmark = null;
    this.mark = null;
  }
}

function wordsFor(doing: Doing, outcome: Extract<Acted, { readonly kind: 'uncertain' | 'refused' }>): string {
  const { number } = anchor();
  if (outcome.kind === 'refused') return outcome.why ?? t('intake.failed.refused', number);
  if (doing === 'renew') return t('intake.failed.uncertain-words', number);
  return t(doing === 'reply' ? 'intake.failed.uncertain-reply' : 'intake.failed.uncertain', number);
}
