/// Keeps what is typed during a call: opens the file at the first letter, then seals each change at a pause.
import type { ScreenContext } from '../ui/screens.ts';
import { type Outcome, Desk, authorOf } from './desk.ts';
import { type Draft, draft } from './drafts.ts';
import { changeStandIn } from './let-in.ts';
import { idFrom } from './model/author.ts';
import { type NewFile, openFile } from './model/by-telephone.ts';
import { type CallNotes, changes, emptyNotes, isEmpty, personBody } from './model/call-notes.ts';
import { type Confidant, homeLineOf } from './model/people.ts';
import { moved } from './model/promises.ts';
import { membersIn } from './model/readers.ts';
import { newRoom } from './model/rooms.ts';
import { currentEpoch } from './model/audience.ts';

export interface Saved {
  readonly state: 'nothing' | 'saving' | 'saved' | 'trouble' | 'finishing';
  readonly at: Date | null;
  readonly caseId: string | null;
  readonly hasRoom: boolean;
  readonly trouble: Exclude<Outcome, { kind: 'done' }> | null;
}

/// What a file must have besides words; both can still be changed while talking.
export interface Plan {
  readonly standIn: Confidant;
  readonly nextAt: Date;
}

/// The same as it was last kept.
export interface Settled {
  readonly standIn: string;
  readonly office: string;
  readonly nextAt: string;
  readonly commitmentId: string;
}

/// Sealed once and sent until it is known to have arrived: a lost answer must not make a second file.
interface Opening {
  readonly file: NewFile;
  readonly notes: CallNotes;
  readonly settled: Settled;
}

interface Kept {
  readonly startedAt: string;
  readonly notes: CallNotes;
  readonly sealed: CallNotes;
  readonly opening: Opening | null;
  readonly settled: Settled | null;
  readonly caseId: string | null;
  readonly teamId: string | null;
  readonly roomId: string | null;
}

const firstPause = 400;
const pause = 3_000;
const longestUnsaved = 15_000;

export class CallKeeper {
  private readonly context: ScreenContext;
  private readonly plan: () => Plan | null;
  private readonly show: (saved: Saved) => void;
  private readonly draft: Draft;
  private kept: Kept;
  private desk: Desk | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private unsavedSince: number | null = null;
  private running: Promise<void> | null = null;
  saved: Saved;

  constructor(context: ScreenContext, plan: () => Plan | null, show: (saved: Saved) => void) {
    this.context = context;
    this.plan = plan;
    this.show = show;
    this.draft = draft(context.session.memberId, 'call');
    this.kept = this.restored() ?? this.fresh();
    const { caseId, roomId } = this.kept;
    this.saved = { state: caseId === null ? 'nothing' : 'saved', at: null, caseId, hasRoom: roomId !== null, trouble: null };
    addEventListener('online', () => { void this.save(); }, { signal: context.signal });
    context.signal.addEventListener('abort', () => { clearTimeout(this.timer); }, { once: true });
  }

  get notes(): CallNotes {
    return this.kept.notes;
  }

  /// What was settled before a lock, so that the screen goes on with it.
  get settled(): Settled | null {
    return this.kept.settled;
  }

  get startedAt(): Date {
    return new Date(this.kept.startedAt);
  }

  /// A call that was interrupted by a lock goes on where it was.
  start(): void {
    if (this.isDirty()) void this.save();
  }

  keep(notes: CallNotes): void {
    this.kept = { ...this.kept, notes };
    this.remember();
    this.keepSoon();
  }

  /// The plan or the notes changed: at the next pause they are kept.
  keepSoon(): void {
    if (!this.isDirty()) return;
    const now = Date.now();
    this.unsavedSince ??= now;
    // Who types on without a pause is not made to wait for one.
    const [rest, longest] = this.kept.caseId === null ? [firstPause, firstPause] : [pause, longestUnsaved];
    const wait = Math.max(0, Math.min(rest, this.unsavedSince + longest - now));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { void this.save(); }, wait);
  }

  /// One after another, never two at once; what was typed meanwhile follows.
  async save(): Promise<void> {
    clearTimeout(this.timer);
    if (this.running !== null) await this.running;
    if (!this.isDirty() || this.context.signal.aborted) return;
    this.running = this.saveOnce().finally(() => { this.running = null; });
    await this.running;
  }

  /// The file's id once everything is sealed; null when that did not work.
  async finish(): Promise<string | null> {
    this.tell({ state: 'finishing' });
    await this.save();
    if (this.isDirty() && this.saved.trouble === null) await this.save();
    if (this.isDirty() || this.kept.caseId === null) return null;
    this.draft.set('');
    return this.kept.caseId;
  }

  /// Ten words for the caller's own room; null when that did not work.
  async makeWords(): Promise<readonly string[] | null> {
    await this.save();
    const desk = await this.openDesk();
    const { teamId } = this.kept;
    const team = teamId === null ? undefined : desk?.audience(teamId);
    if (desk === null || team === undefined || teamId === null) return null;
    const epoch = currentEpoch(team);
    const { room, words } = await newRoom({ caseId: desk.caseId, members: membersIn(epoch), excluded: epoch.statement.excluded }, authorOf(this.context));
    const person = { kind: 'person', body: personBody(this.kept.notes, room.audienceId) } as const;
    const outcome = await desk.do({ method: 'post', path: '/audiences', body: { ...room, hears: 'call', spokenAloud: true } });
    if (outcome.kind !== 'done') { this.tell({ state: 'trouble', trouble: outcome }); return null; }
    this.kept = { ...this.kept, roomId: room.audienceId };
    this.remember();
    this.tell({ hasRoom: true });
    await desk.say(teamId, [{ kind: 'system', body: { what: 'words' } }, person]);
    return words;
  }

  private async saveOnce(): Promise<void> {
    this.tell({ state: this.saved.state === 'finishing' ? 'finishing' : 'saving', trouble: null });
    this.unsavedSince = null;
    const outcome = this.kept.caseId === null ? await this.openCase() : await this.append();
    if (outcome.kind === 'done') {
      this.tell({ state: 'saved', at: new Date(), trouble: null });
      this.keepSoon();
    } else if (outcome.kind !== 'stopped') {
      this.tell({ state: 'trouble', trouble: outcome });
      this.timer = setTimeout(() => { void this.save(); }, longestUnsaved);
    }
  }

  private async openCase(): Promise<Outcome> {
    const { api, signal } = this.context;
    const opening = this.kept.opening ?? await this.sealOpening();
    if (opening === null) return { kind: 'cannot-seal' };
    this.put({ opening });
    const answer = await api.post<unknown>('/case-files', opening.file, { signal, retryAfter: [1_000, 3_000] });
    // Refused bytes will not be taken the next time either: then they are sealed anew.
    if (answer.kind !== 'ok') { if (answer.kind === 'refused') this.put({ opening: null }); return answer; }
    const { caseId, team } = opening.file;
    this.put({ caseId, teamId: team.audienceId, sealed: opening.notes, settled: opening.settled, opening: null });
    this.tell({ caseId });
    return { kind: 'done' };
  }

  private async sealOpening(): Promise<Opening | null> {
    const plan = this.plan();
    if (plan === null) return null;
    const { notes, sealed } = this.kept;
    const homeLine = homeLineOf(this.context.directory, notes.office);
    const words = changes({ ...sealed, origin: notes.origin }, notes, null);
    const { file } = await openFile({ homeLine, origin: notes.origin, standIn: plan.standIn, nextAt: plan.nextAt, words }, authorOf(this.context));
    const settled = { standIn: plan.standIn.memberId, office: notes.office, nextAt: plan.nextAt.toISOString(), commitmentId: file.commitment.commitmentId };
    return { file, notes, settled };
  }

  private async append(): Promise<Outcome> {
    const desk = await this.openDesk();
    const { teamId, notes, sealed, roomId } = this.kept;
    if (desk === null || teamId === null) return { kind: 'unreachable', online: navigator.onLine };
    const said = await desk.say(teamId, changes(sealed, notes, roomId));
    if (said.kind !== 'done') return said;
    this.put({ sealed: notes });
    return this.settle(desk, teamId);
  }

  // Each part is kept by itself, so that a failure halfway is not done twice.
  private async settle(desk: Desk, teamId: string): Promise<Outcome> {
    const { settled, notes } = this.kept;
    const plan = this.plan();
    if (settled === null || plan === null) return { kind: 'done' };
    if (notes.office !== settled.office) {
      const lineId = homeLineOf(this.context.directory, notes.office);
      const outcome = await desk.do({ method: 'put', path: '/home-line', body: { lineId } });
      if (outcome.kind !== 'done') return outcome;
      this.put({ settled: { ...settled, office: notes.office } });
    }
    return this.settlePlan(desk, teamId, plan);
  }

  private async settlePlan(desk: Desk, teamId: string, { standIn, nextAt }: Plan): Promise<Outcome> {
    const { settled } = this.kept;
    if (settled === null) return { kind: 'done' };
    if (standIn.memberId !== settled.standIn) {
      const outcome = await changeStandIn(desk, this.context, standIn);
      if (outcome.kind !== 'done') return outcome;
      this.put({ settled: { ...settled, standIn: standIn.memberId } });
    }
    if (nextAt.toISOString() === settled.nextAt) return { kind: 'done' };
    const { dueAt, words } = moved({ commitmentId: settled.commitmentId, kind: 'own' }, undefined, nextAt, authorOf(this.context));
    const outcome = await desk.do({ method: 'put', path: `/commitments/${settled.commitmentId}`, body: { dueAt }, words: [{ audienceId: teamId, words: [words] }] });
    if (outcome.kind === 'done') this.put({ settled: { ...settled, standIn: standIn.memberId, nextAt: nextAt.toISOString() } });
    return outcome;
  }

  private async openDesk(): Promise<Desk | null> {
    if (this.desk !== null || this.kept.caseId === null) return this.desk;
    const desk = new Desk(this.context, this.kept.caseId);
    const looked = await desk.look();
    if (looked.kind !== 'ok') return null;
    this.desk = desk;
    return desk;
  }

  private isDirty(): boolean {
    const { notes, sealed, caseId, roomId } = this.kept;
    return caseId === null ? !isEmpty(notes) : changes(sealed, notes, roomId).length > 0 || this.isReplanned();
  }

  private isReplanned(): boolean {
    const { settled, notes } = this.kept;
    const plan = this.plan();
    if (settled === null || plan === null) return false;
    return notes.office !== settled.office || plan.standIn.memberId !== settled.standIn || plan.nextAt.toISOString() !== settled.nextAt;
  }

  private put(change: Partial<Kept>): void {
    this.kept = { ...this.kept, ...change };
    this.remember();
  }

  private tell(change: Partial<Saved>): void {
    this.saved = { ...this.saved, ...change };
    this.show(this.saved);
  }

  private remember(): void {
    this.draft.set(this.kept.caseId === null && isEmpty(this.kept.notes) ? '' : JSON.stringify(this.kept));
  }

  private restored(): Kept | null {
    const text = this.draft.get();
    return text === '' ? null : (JSON.parse(text) as Kept);
  }

  private fresh(): Kept {
    const author = authorOf(this.context);
    const notes = emptyNotes(idFrom(author), idFrom(author));
    return { startedAt: author.now().toISOString(), notes, sealed: notes, opening: null, settled: null, caseId: null, teamId: null, roomId: null };
  }
}
