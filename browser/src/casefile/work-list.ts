/// The work list (_werklijst_): one look says what has to be done now. Titles are opened and searched here, never on the server.
import { html, nothing, type TemplateResult } from 'lit';
import { quiet, secondary } from '../ui/actions.ts';
import type { Answer } from '../ui/api.ts';
import { textField } from '../ui/fields.ts';
import { t } from '../ui/messages.ts';
import { presentFolded } from '../duty/present.ts';
import { runningShifts } from '../duty/running.ts';
import { swapsPart } from '../duty/swaps.ts';
import type { LineOnDuty } from '../duty/wire.ts';
import { HandOverPart } from '../handover/hand-over.ts';
import type { Store } from '../ui/render.ts';
import { every, keepLooking, screenStore } from '../ui/screen-store.ts';
import { type ScreenContext, registerScreen } from '../ui/screens.ts';
import { empty, failed, loading, offline } from '../ui/states.ts';
import { workList } from '../ui/worklist.ts';
import { type MissedCall, missedItems } from './missed-calls.ts';
import { OpenedTitles } from './model/opened-titles.ts';
import { openTitle } from './model/titles.ts';
import { receivedItem } from './rescue/received.ts';
import type { Rescues } from './rescue/wire.ts';
import { type Listed, afresh, longer, nothingListed } from './model/listed.ts';
import { arrange, isFound } from './model/work.ts';
import type { FileList, FilePage, ListedFile, WaitingRequest } from './model/wire.ts';
import { fileItem, waitingItem } from './work-items.ts';
import { worksOnFiles } from './words.ts';

interface State {
  readonly now: Date;
  readonly waiting: readonly WaitingRequest[] | null;
  readonly missed: readonly MissedCall[];
  readonly lists: Readonly<Partial<Record<FileList, Listed>>>;
  /// How many rows of each list stand on the page.
  readonly rows: Readonly<Partial<Record<FileList, number>>>;
  readonly trouble: Exclude<Answer<unknown>, { kind: 'ok' }> | null;
  readonly searched: string;
  readonly closed: boolean;
  readonly counts: Counts | null;
  readonly duty: readonly LineOnDuty[];
  /// Files that this member was asked to take over: they have nobody until then.
  readonly received: Rescues['received'];
}

/// How many files each list has, also those that are not on the page yet.
type Counts = Readonly<Record<FileList, number>>;

const shown: readonly FileList[] = ['due', 'mine', 'team'];
/// A page stays short, however much work there is.
const atOnce = 30;

registerScreen({
  path: '/werk',
  title: t('casefile.work.title'),
  place: { order: 10, label: t('casefile.work.place'), isFor: worksOnFiles },
  render: (root, context) => { new WorkList(root, context).start(); },
});

class WorkList {
  private readonly context: ScreenContext;
  private readonly screen: Store<State>;
  private readonly titles: OpenedTitles;
  private readonly handOver: HandOverPart;
  private readonly onDuty: HTMLElement;
  private readonly swaps: HTMLElement;
  private isFetchingAll = false;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.context = context;
    this.onDuty = runningShifts(context, true);
    this.swaps = swapsPart(context, 'to-answer');
    const { keyring, directory, session, signal } = context;
    const open = ({ caseId, title }: ListedFile): Promise<string | null> => (title === null ? Promise.resolve(null) : openTitle(caseId, title, keyring, directory));
    this.titles = new OpenedTitles(session, open, () => { this.screen.set({}); }, signal);
    this.handOver = new HandOverPart(context, () => { this.screen.set({ now: new Date() }); });
    const initial: State = { now: new Date(), waiting: null, missed: [], lists: {}, rows: {}, trouble: null, searched: '', closed: false, counts: null, duty: [], received: [] };
    this.screen = screenStore(root, context, initial, (state) => this.view(state));
  }

  start(): void {
    keepLooking(this.context, () => this.look());
    every(30_000, this.context, () => { this.screen.set({ now: new Date() }); });
  }

  private async look(): Promise<void> {
    const { api, signal } = this.context;
    const wanted = listsWanted(this.screen.state);
    void this.handOver.look();
    const [waiting, missed, counts, duty, received, ...pages] = await Promise.all([
      api.get<readonly WaitingRequest[]>('/waiting-requests', { signal }),
      api.get<readonly MissedCall[]>('/missed-calls', { signal }),
      api.get<Counts>('/case-files/counts', { signal }),
      api.get<{ readonly lines: readonly LineOnDuty[] }>('/duty', { signal }),
      api.get<Rescues['received']>('/rescues/received', { signal }),
      ...wanted.map((list) => this.fetchPage(list, null)),
    ]);
    const trouble = [waiting, missed, ...pages].find((answer) => answer.kind !== 'ok') ?? null;
    // Whatever did arrive is shown: somebody may be waiting while a list is not to be had.
    const lists = Object.fromEntries(pages.flatMap((page, at) => {
      const list = wanted[at];
      return page.kind === 'ok' && list !== undefined ? [[list, afresh(page.value, this.screen.state.lists[list])]] : [];
    }));
    this.screen.set({ ...(waiting.kind === 'ok' ? { waiting: waiting.value } : {}), ...(missed.kind === 'ok' ? { missed: missed.value } : {}), ...(counts.kind === 'ok' ? { counts: counts.value } : {}), ...(duty.kind === 'ok' ? { duty: duty.value.lines } : {}), ...(received.kind === 'ok' ? { received: received.value } : {}), lists: { ...this.screen.state.lists, ...lists }, trouble, now: new Date() });
    await this.openTitles();
    await this.fetchAll();
  }

  private fetchPage(list: FileList, after: string | null): Promise<Answer<FilePage>> {
    const { api, signal } = this.context;
    return api.get<FilePage>(`/case-files?list=${list}${after === null ? '' : `&after=${encodeURIComponent(after)}`}`, { signal });
  }

  private async more(list: FileList): Promise<void> {
    const rows = (this.screen.state.rows[list] ?? atOnce) + atOnce;
    this.screen.set({ rows: { ...this.screen.state.rows, [list]: rows } });
    const listed = this.screen.state.lists[list];
    if (listed !== undefined && listed.files.length < rows) await this.fetchNext(list);
    await this.openTitles();
  }

  private async fetchNext(list: FileList): Promise<boolean> {
    const listed = this.screen.state.lists[list];
    if (listed?.next == null) return false;
    const page = await this.fetchPage(list, listed.next);
    if (page.kind !== 'ok') { this.screen.set({ trouble: page }); return false; }
    // The list may have been looked at anew meanwhile.
    const { lists } = this.screen.state;
    this.screen.set({ lists: { ...lists, [list]: longer(lists[list] ?? listed, page.value) } });
    return true;
  }

  // A search is over every title, so all pages are fetched and opened while nobody waits for it yet.
  private async fetchAll(): Promise<void> {
    if (this.isFetchingAll) return;
    this.isFetchingAll = true;
    for (const list of listsWanted(this.screen.state)) {
      while (!this.context.signal.aborted && (await this.fetchNext(list))) await this.openTitles();
    }
    this.isFetchingAll = false;
  }

  private openTitles(): Promise<void> {
    return this.titles.openAll(this.listed());
  }

  private listed(): readonly ListedFile[] {
    return Object.values(this.screen.state.lists).flatMap(({ files }) => files);
  }

  private async toggleClosed(): Promise<void> {
    this.screen.set({ closed: !this.screen.state.closed });
    await this.look();
  }

  private view(state: State): TemplateResult {
    return html`<div class="rs-row rs-row--spread"><h1>${t('casefile.work.title')}</h1>
        ${secondary({ label: t('casefile.work.call'), icon: 'phone', onClick: () => { this.context.go('/bel'); } })}</div>
      ${this.trouble(state)}
      ${state.waiting === null ? (state.trouble === null ? loading() : nothing) : this.sections(state, state.waiting)}`;
  }

  private trouble({ trouble, waiting }: State): unknown {
    if (trouble === null || trouble.kind === 'stopped') return nothing;
    const again = (): void => { void this.look(); };
    if (trouble.kind === 'unreachable') return offline(again);
    return waiting === null ? failed(again) : failed(again, t('casefile.work.stale'));
  }

  private sections(state: State, waiting: readonly WaitingRequest[]): TemplateResult {
    const { due = nothingListed, mine = nothingListed, team = nothingListed } = state.lists;
    const work = arrange({ waiting, due: due.files, mine: mine.files, team: team.files }, state.now);
    const isSearching = state.searched.trim() !== '';
    const received = isSearching ? [] : state.received.map(receivedItem);
    const [dueRows, mineRows, teamRows] = [this.rows(state, work.due, 'due'), this.rows(state, work.mine, 'mine'), this.rows(state, work.team, 'team')];
    return html`
      ${isSearching ? nothing : this.handOver.asked()}
      ${dueRows.found + received.length === 0 ? nothing : html`${workList(t('casefile.work.due'), [...received, ...dueRows.items], nothing, dueRows.found + received.length)}${this.moreOf('due', dueRows, nothingListed)}`}
      ${isSearching ? nothing : this.handOver.view(state.now)}
      ${isSearching ? nothing : workList(t('casefile.work.waiting'), work.waiting.map((request) => waitingItem(request, state.now, this.context.directory, this.handOver.signsOf(request.requestId))), empty(t('casefile.work.waiting.empty'), nothing, 'bell'))}
      ${isSearching || state.missed.length === 0 ? nothing : workList(t('casefile.unanswered.list'), missedItems(state.missed, state.now, this.context.directory))}
      ${isSearching ? nothing : html`${this.swaps}${this.onDuty}`}
      ${isSearching ? nothing : presentFolded(state.duty, this.context.session.lineId, state.now)}
      ${this.searchField(state)}
      ${workList(t('casefile.work.mine'), mineRows.items, isSearching ? nothing : empty(t('casefile.work.mine.empty')), count(state, 'mine', mine, mineRows))}
      ${this.moreOf('mine', mineRows, mine)}
      ${teamRows.found === 0 ? nothing : workList(t('casefile.work.team'), teamRows.items, nothing, count(state, 'team', team, teamRows))}
      ${this.moreOf('team', teamRows, team)}
      ${this.closed(state)}`;
  }

  private closed(state: State): TemplateResult {
    const { closed = nothingListed } = state.lists;
    const label = state.closed ? t('casefile.work.closed.hide') : t('casefile.work.closed.show');
    const rows = this.rows(state, closed.files, 'closed');
    return html`${state.closed ? workList(t('casefile.work.closed'), rows.items, empty(t('casefile.work.closed.empty')), count(state, 'closed', closed, rows)) : nothing}
      ${state.closed ? this.moreOf('closed', rows, closed) : nothing}
      <div>${quiet({ label, icon: 'file', onClick: () => { void this.toggleClosed(); } })}</div>`;
  }

  private searchField(state: State): unknown {
    const files = this.listed();
    if (files.length < 5 && state.searched === '') return nothing;
    const onInput = (searched: string): void => { this.screen.set({ searched }); };
    return html`${textField({ name: 'search', label: t('casefile.work.search'), hint: t('casefile.work.search.hint'), type: 'search', inputMode: 'search', value: state.searched, onInput })}
      ${state.searched.trim() === '' ? nothing : this.stillOpening(files, state)}`;
  }

  // What is not opened yet cannot be found yet, so that is said.
  private stillOpening(files: readonly ListedFile[], { lists, counts }: State): unknown {
    const opened = new Set(files.filter((file) => this.titles.isKnown(file)).map(({ caseId }) => caseId)).size;
    const all = new Set(files.map(({ caseId }) => caseId)).size;
    const isWhole = Object.values(lists).every(({ next }) => next === null);
    if (isWhole && opened === all) return nothing;
    return html`<p class="rs-quiet" role="status">${t('casefile.work.searching', opened, isWhole || counts === null ? all : Math.max(all, counts.mine + counts.team))}</p>`;
  }

  private moreOf(list: FileList, { found, items }: Rows, { next }: Listed): unknown {
    return found <= items.length && next === null ? nothing : html`<div>${secondary({ label: t('casefile.work.more'), small: true, onClick: () => { void this.more(list); } })}</div>`;
  }

  private rows(state: State, files: readonly ListedFile[], list: FileList): Rows {
    const found = files.filter((file) => this.fits(state, file));
    return { found: found.length, items: found.slice(0, state.rows[list] ?? atOnce).map((file) => fileItem(file, this.titleOf(file), state.now, this.context.directory)) };
  }

  private titleOf(file: ListedFile): string {
    if (file.consulted) return t('casefile.work.consult', file.owner.name);
    if (file.title === null) return t('casefile.untitled');
    const text = this.titles.of(file);
    if (text === undefined) return t('casefile.work.opening');
    return text === null ? t('casefile.work.untrusted-title') : text || t('casefile.untitled');
  }

  private fits(state: State, file: ListedFile): boolean {
    return state.searched.trim() === '' || isFound(this.titleOf(file), state.searched);
  }
}

/// What of a list stands on the page, and how much of it there is.
interface Rows {
  readonly found: number;
  readonly items: readonly TemplateResult[];
}

function listsWanted({ closed }: State): readonly FileList[] {
  return closed ? [...shown, 'closed'] : shown;
}

/// As long as there is more than the page shows, how much there is in all.
function count({ counts, searched }: State, list: FileList, { next }: Listed, { found, items }: Rows): number | string {
  const all = next === null || counts === null || searched.trim() !== '' ? found : counts[list];
  return items.length < all ? t('casefile.work.of-all', items.length, all) : items.length;
}
