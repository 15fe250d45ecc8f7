/// Keeps what is typed during a call: opens the file at the first letter, then seals each change at a pause.
import type { ScreenContext } from '../ui/screens.ts';
import { type Outcome, Desk, authorOf } from './desk.ts';
import { type Draft, draft } from './drafts.ts';
import { idFrom } from './model/author.ts';
import { openFile } from './model/by-telephone.ts';
import { type CallNotes, changes, emptyNotes, isEmpty, personBody } from './model/call-notes.ts';
import type { Confidant } from './model/people.ts';
import { membersIn } from './model/readers.ts';
import { newRoom } from './model/rooms.ts';
import { currentEpoch } from './model/audience.ts';

export interface Saved {
  readonly state: 'nothing' | 'saving' | 'saved' | 'trouble' | 'finishing';
  readonly at: Date | null;
  readonly caseId: string | null;
  readonly standIn: string | null;
  readonly nextAt: Date | null;
  readonly hasRoom: boolean;
  readonly trouble: Exclude<Outcome, { kind: 'done' }> | null;
}

export interface Plan {
  readonly standIn: Confidant;
  readonly homeLine: string | null;
  readonly nextAt: Date;
}

interface Kept {
  readonly notes: CallNotes;
  readonly sealed: CallNotes;
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
    this.saved = { state: caseId === null ? 'nothing' : 'saved', at: null, caseId, standIn: null, nextAt: null, hasRoom: roomId !== null, trouble: null };
    context.signal.addEventListener('abort', () => { clearTimeout(this.timer); }, { once: true });
  }

  get notes(): CallNotes {
    return this.kept.notes;
  }

  /// A call that was interrupted by a lock goes on where it was.
  start(): void {
    if (this.isDirty()) void this.save();
  }

  keep(notes: CallNotes): void {
    this.kept = { ...this.kept, notes };
    this.remember();
    const now = Date.now();
    this.unsavedSince ??= now;
    const wait = this.kept.caseId === null ? firstPause : Math.max(0, Math.min(pause, this.unsavedSince + longestUnsaved - now));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { void this.save(); }, wait);
  }

  /// One after another, never two at once; what was typed meanwhile follows.
  async save(): Promise<void> {
    clearTimeout(this.timer);
    if (this.running !== null) await this.running;
    if (!this.isDirty()) return;
    this.running = this.saveOnce().finally(() => { this.running = null; });
    await this.running;
  }

  /// The file's id once everything is sealed; null when that did not work.
  async finish(): Promise<string | null> {
    this.tell({ state: 'finishing' });
    await this.save();
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
    this.tell({ state: 'saving', trouble: null });
    const { notes } = this.kept;
    this.unsavedSince = null;
    const outcome = this.kept.caseId === null ? await this.openCase(notes) : await this.append(notes);
    if (outcome.kind === 'done') {
      this.kept = { ...this.kept, sealed: notes };
      this.remember();
      this.tell({ state: 'saved', at: new Date(), trouble: null });
    } else if (outcome.kind !== 'stopped') {
      this.tell({ state: 'trouble', trouble: outcome });
      this.timer = setTimeout(() => { void this.save(); }, longestUnsaved);
    }
  }

  private async openCase(notes: CallNotes): Promise<Outcome> {
    const plan = this.plan();
    if (plan === null) return { kind: 'cannot-seal' };
    const { api, signal } = this.context;
    const words = changes(this.kept.sealed, notes, null);
    const opened = await openFile({ homeLine: plan.homeLine, origin: notes.origin, standIn: plan.standIn, nextAt: plan.nextAt, words }, authorOf(this.context));
    const { caseId, team } = opened.file;
    const answer = await api.post<unknown>('/case-files', opened.file, { signal, retryAfter: [1_000, 3_000] });
    this.desk = new Desk(this.context, caseId);
    // When the answer was lost on its way, the file is there all the same.
    const looked = answer.kind === 'ok' || answer.kind === 'unreachable' || answer.kind === 'refused' ? await this.desk.look() : answer;
    if (looked.kind !== 'ok') { this.desk = null; return answer.kind === 'ok' ? looked : answer; }
    this.kept = { ...this.kept, caseId, teamId: team.audienceId };
    this.tell({ caseId, standIn: plan.standIn.memberId, nextAt: plan.nextAt });
    return { kind: 'done' };
  }

  private async append(notes: CallNotes): Promise<Outcome> {
    const desk = await this.openDesk();
    const { teamId, sealed, roomId } = this.kept;
    if (desk === null || teamId === null) return { kind: 'unreachable', online: navigator.onLine };
    return desk.say(teamId, changes(sealed, notes, roomId));
  }

  private async openDesk(): Promise<Desk | null> {
    if (this.desk !== null || this.kept.caseId === null) return this.desk;
    const desk = new Desk(this.context, this.kept.caseId);
    const looked = await desk.look();
    if (looked.kind !== 'ok') return null;
    this.tell({ standIn: looked.value.view.standIn?.memberId ?? null, nextAt: looked.value.view.nextAt === null ? null : new Date(looked.value.view.nextAt) });
    this.desk = desk;
    return desk;
  }

  private isDirty(): boolean {
    const { notes, sealed, caseId, roomId } = this.kept;
    return caseId === null ? !isEmpty(notes) : changes(sealed, notes, roomId).length > 0;
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
    return { notes, sealed: notes, caseId: null, teamId: null, roomId: null };
  }
}
