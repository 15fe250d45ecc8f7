/// One file on the desk of this browser: fetched, opened and checked, and changed by acts that carry their words sealed.
import { type Random, isGrantee } from '../crypto/index.ts';
import type { Answer, Api } from '../ui/api.ts';
import type { ScreenContext } from '../ui/screens.ts';
import { type AudienceRefusal, type OpenAudience, currentEpoch, openAudience, readOn } from './model/audience.ts';
import { type Author, signerOf } from './model/author.ts';
import { type Contents, contentsOf } from './model/contents.ts';
import { type Readers, bodyOf, bodyWithEarlier, mayMakeNext, nextEpoch, staleness, stillValid } from './model/readers.ts';
import type { AudienceView, EntryBody, EntryView, FileView } from './model/wire.ts';
import { type Words, write } from './model/writing.ts';

export interface FileOnDesk {
  readonly view: FileView;
  readonly audiences: readonly OpenAudience[];
  readonly refused: readonly { readonly view: AudienceView; readonly reason: AudienceRefusal }[];
  readonly contents: Contents;
}

export interface Act {
  readonly method: 'post' | 'put' | 'delete';
  /// Behind the address of the file: `/commitments`.
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly words?: readonly { readonly audienceId: string; readonly words: readonly Words[] }[];
}

/// `cannot-seal`: nobody may seal to this audience as it is, and this member cannot make a new epoch.
export type Outcome = { readonly kind: 'done' } | { readonly kind: 'cannot-seal' } | Exclude<Answer<unknown>, { kind: 'ok' }>;

export const random: Random = (length) => crypto.getRandomValues(new Uint8Array(length));

export function authorOf({ keyring, directory }: Pick<ScreenContext, 'keyring' | 'directory'>): Author {
  return { keyring, directory, random, now: () => new Date() };
}

const patience = [1_000, 3_000] as const;
/// The team's own notes first: a message to somebody is a choice.
const order = { TEAM: 0, SHARED: 1, CONSULT: 2 } as const;

export class Desk {
  private readonly api: Api;
  private readonly author: Author;
  private readonly signal: AbortSignal;
  readonly caseId: string;
  private readonly served = new Map<string, readonly EntryView[]>();
  private readonly open = new Map<string, OpenAudience>();
  private file: FileOnDesk | null = null;

  constructor(context: ScreenContext, caseId: string) {
    this.api = context.api;
    this.author = authorOf(context);
    this.signal = context.signal;
    this.caseId = caseId;
  }

  /// Looks at the file as it is now; only what is new is fetched and opened.
  async look(): Promise<Answer<FileOnDesk>> {
    const answer = await this.api.get<FileView>(this.address(''), { signal: this.signal });
    if (answer.kind !== 'ok') return answer;
    const audiences: OpenAudience[] = [];
    const refused: { view: AudienceView; reason: AudienceRefusal }[] = [];
    for (const view of answer.value.audiences) {
      const read = await this.read(view);
      if (read.kind !== 'ok') return read;
      if (read.value.ok) audiences.push(read.value.value);
      else refused.push({ view, reason: read.value.reason });
    }
    audiences.sort((a, b) => order[a.place.audienceKind] - order[b.place.audienceKind]);
    this.file = { view: answer.value, audiences, refused, contents: contentsOf(audiences, this.author.directory) };
    return { ...answer, value: this.file };
  }

  /// Seals the words, sends the act, and does it anew when somebody else was first.
  async do(act: Act): Promise<Outcome> {
    for (let attempt = 0; attempt < 3; attempt++) {
      const sealed = await this.seal(act.words ?? []);
      if ('kind' in sealed) return sealed;
      const answer = await this.send(act, sealed.entries);
      // Fetching what one wrote oneself would stand in the access log as reading.
      if (answer.kind === 'ok') await this.readOwn(sealed.entries);
      const looked = await this.look();
      if (answer.kind === 'ok' || this.isKept(sealed.entries)) return { kind: 'done' };
      if (answer.kind !== 'refused' || !isOrder(answer) || looked.kind !== 'ok') return answer;
    }
    return { kind: 'unreachable', online: true };
  }

  /// Words that need no act besides: a note, a message. Each is sent by itself.
  async say(audienceId: string, words: readonly Words[]): Promise<Outcome> {
    for (const one of words) {
      const said = await this.sayOne(audienceId, one);
      if (said.kind !== 'done') return said;
    }
    return { kind: 'done' };
  }

  /// Another list of readers: a new epoch and, in it, the words that say who came or went.
  async changeReaders(audienceId: string, readers: Readers, words: readonly Words[]): Promise<Outcome> {
    const audience = this.open.get(audienceId);
    if (audience === undefined || !mayMakeNext(currentEpoch(audience), this.author)) return { kind: 'cannot-seal' };
    const next = await nextEpoch(audience, readers, this.author);
    const written = await write({ audience: audience.place, epoch: next.epoch, tail: audience.tail }, words, this.author);
    const newcomers = readers.members.filter((keyId) => !isGrantee(currentEpoch(audience), keyId));
    const epoch = readers.from === 'everything' ? await bodyWithEarlier(next, audience, newcomers, this.author.directory) : bodyOf(next);
    const body = { audienceId, epoch, entries: written.entries };
    const answer = await this.api.post<unknown>(this.address('/epochs'), body, { signal: this.signal, retryAfter: patience });
    await this.look();
    return answer.kind === 'ok' || this.isKept(written.entries) ? { kind: 'done' } : answer;
  }

  audience(audienceId: string): OpenAudience | undefined {
    return this.open.get(audienceId);
  }

  get onDesk(): FileOnDesk | null {
    return this.file;
  }

  private async sayOne(audienceId: string, words: Words): Promise<Outcome> {
    for (let attempt = 0; attempt < 3; attempt++) {
      const sealed = await this.seal([{ audienceId, words: [words] }]);
      if ('kind' in sealed) return sealed;
      const answer = await this.api.post<unknown>(this.address('/entries'), sealed.entries[0], { signal: this.signal, retryAfter: patience });
      if (answer.kind === 'ok') {
        await this.readOwn(sealed.entries);
        return { kind: 'done' };
      }
      const looked = await this.look();
      if (this.isKept(sealed.entries)) return { kind: 'done' };
      if (answer.kind !== 'refused' || !isOrder(answer) || looked.kind !== 'ok') return answer;
    }
    return { kind: 'unreachable', online: true };
  }

  // What this browser just wrote is read back from its own bytes, without asking for it.
  private async readOwn(entries: readonly EntryBody[]): Promise<void> {
    for (const { audienceId, entryId, seq, sealed } of entries) {
      const audience = this.open.get(audienceId);
      if (audience === undefined) continue;
      const addedAt = this.author.now().toISOString();
      const view = { entryId, seq, epochN: currentEpoch(audience).statement.n, signer: signerOf(this.author).keyId, addedAt, sealed };
      this.served.set(audienceId, [...(this.served.get(audienceId) ?? []), view]);
      this.open.set(audienceId, await readOn(audience, [view], this.author.directory));
    }
    if (this.file === null) return;
    const audiences = this.file.audiences.map((before) => this.open.get(before.place.audienceId) ?? before);
    this.file = { ...this.file, audiences, contents: contentsOf(audiences, this.author.directory) };
  }

  private async read(view: AudienceView): Promise<Answer<Awaited<ReturnType<typeof openAudience>>>> {
    const known = this.served.get(view.audienceId) ?? [];
    const fetched = await this.fetchAfter(view.audienceId, known.at(-1)?.seq ?? 0);
    if (fetched.kind !== 'ok') return fetched;
    const entries = [...known, ...fetched.value];
    const before = this.open.get(view.audienceId);
    const { directory, keyring } = this.author;
    const isSame = before !== undefined && before.epochs.length === view.epochs.length;
    const opened = isSame
      ? { ok: true as const, value: await readOn(before, fetched.value, directory) }
      : await openAudience(this.caseId, view, entries, keyring, directory);
    this.served.set(view.audienceId, entries);
    if (opened.ok) this.open.set(view.audienceId, opened.value);
    else this.open.delete(view.audienceId);
    return { kind: 'ok', status: 200, value: opened };
  }

  private async fetchAfter(audienceId: string, seq: number): Promise<Answer<readonly EntryView[]>> {
    const all: EntryView[] = [];
    for (let after = seq; ;) {
      const page = await this.api.get<readonly EntryView[]>(this.address(`/entries?audience=${audienceId}&after=${after}`), { signal: this.signal });
      if (page.kind !== 'ok') return page;
      const last = page.value.at(-1);
      if (last === undefined || last.seq <= after) return { ...page, value: all };
      all.push(...page.value);
      after = last.seq;
    }
  }

  private async seal(said: readonly { audienceId: string; words: readonly Words[] }[]): Promise<{ entries: readonly EntryBody[] } | Exclude<Outcome, { kind: 'done' }>> {
    const entries: EntryBody[] = [];
    for (const { audienceId, words } of said) {
      const ready = await this.makeSealable(audienceId);
      if (ready.kind !== 'done') return ready;
      const audience = this.open.get(audienceId);
      if (audience === undefined) return { kind: 'cannot-seal' };
      const place = { audience: audience.place, epoch: currentEpoch(audience), tail: audience.tail };
      entries.push(...(await write(place, words, this.author)).entries);
    }
    return { entries };
  }

  /// Whether the team changed since the last epochs: somebody has new keys or lost them, or a coordinator came.
  get isBehind(): boolean {
    const { directory } = this.author;
    return this.file?.view.state !== 'closed' && [...this.open.values()].some((audience) =>
      staleness(currentEpoch(audience), directory) !== null && mayMakeNext(currentEpoch(audience), this.author));
  }

  /// Done once when a file is opened, so that a colleague with new keys can go on in it and new coordinators can help. What
  /// fails now is done before the next words.
  async keepUp(): Promise<Outcome> {
    for (const audienceId of [...this.open.keys()]) await this.makeSealable(audienceId);
    return { kind: 'done' };
  }

  /// A reader who left is first taken out; coordinators who came get their shares.
  private async makeSealable(audienceId: string): Promise<Outcome> {
    const audience = this.open.get(audienceId);
    if (audience === undefined) return { kind: 'cannot-seal' };
    const epoch = currentEpoch(audience);
    if (!isGrantee(epoch, signerOf(this.author).keyId)) return { kind: 'cannot-seal' };
    const why = staleness(epoch, this.author.directory);
    if (why === null) return { kind: 'done' };
    if (!mayMakeNext(epoch, this.author)) return { kind: 'cannot-seal' };
    const members = stillValid(epoch, this.author.directory);
    const next = await nextEpoch(audience, { members, from: why === 'reader-gone' ? 'from-now' : 'everything' }, this.author);
    const answer = await this.api.post(this.address('/epochs'), { audienceId, epoch: bodyOf(next), entries: [] }, { signal: this.signal });
    if (answer.kind !== 'ok') return answer;
    await this.look();
    return { kind: 'done' };
  }

  private send(act: Act, entries: readonly EntryBody[]): Promise<Answer<unknown>> {
    const asking = { signal: this.signal, retryAfter: patience };
    const body = { ...act.body, ...(act.words === undefined ? {} : { entries }) };
    switch (act.method) {
      case 'post':
        return this.api.post<unknown>(this.address(act.path), body, asking);
      case 'put':
        return this.api.put<unknown>(this.address(act.path), body, asking);
      case 'delete':
        return this.api.delete<unknown>(this.address(act.path), asking);
    }
  }

  // The answer may have been lost on its way while the words arrived.
  private isKept(entries: readonly EntryBody[]): boolean {
    return entries.length > 0 && entries.every(({ audienceId, entryId }) => this.served.get(audienceId)?.some((view) => view.entryId === entryId) === true);
  }

  private address(rest: string): string {
    return `/case-files/${this.caseId}${rest}`;
  }
}

function isOrder({ problem }: Extract<Answer<unknown>, { kind: 'refused' }>): boolean {
  return problem.code === 'conflict' && ('latestSeq' in problem.fields || problem.fields['reason'] === 'wrong-order' || problem.fields['reason'] === 'out-of-order');
}
