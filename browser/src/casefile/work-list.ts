/// The work list (_werklijst_): one look says what has to be done now. Titles are opened and searched here, never on the server.
import { html, nothing, render, type TemplateResult } from 'lit';
import { quiet, secondary } from '../ui/actions.ts';
import type { Answer } from '../ui/api.ts';
import { textField } from '../ui/fields.ts';
import { plural, t } from '../ui/messages.ts';
import { presentFolded } from '../duty/present.ts';
import type { LineOnDuty } from '../duty/wire.ts';
import { type Store, store } from '../ui/render.ts';
import { type ScreenContext, registerScreen } from '../ui/screens.ts';
import { empty, failed, loading, offline } from '../ui/states.ts';
import { durationWords, timeWords } from '../ui/time.ts';
import { badge, workItem, workList } from '../ui/worklist.ts';
import { type MissedCall, missedItems } from './missed-calls.ts';
import { openTitle } from './model/titles.ts';
import { arrange, isFound } from './model/work.ts';
import type { FileList, FilePage, ListedFile, WaitingRequest } from './model/wire.ts';
import { linesWords, lineWords, stateBadge, wishWords, worksOnFiles } from './words.ts';

interface Listed {
  readonly files: readonly ListedFile[];
  readonly next: string | null;
}

interface State {
  readonly now: Date;
  readonly waiting: readonly WaitingRequest[] | null;
  readonly missed: readonly MissedCall[];
  readonly lists: Readonly<Partial<Record<FileList, Listed>>>;
  readonly titles: ReadonlyMap<string, string | null>;
  readonly trouble: Exclude<Answer<unknown>, { kind: 'ok' }> | null;
  readonly searched: string;
  readonly closed: boolean;
  readonly counts: Counts | null;
  readonly duty: readonly LineOnDuty[];
}

/// How many files each list has, also those that are not on the page yet.
type Counts = Readonly<Record<FileList, number>>;

const shown: readonly FileList[] = ['due', 'mine', 'team'];

registerScreen({
  path: '/werk',
  title: t('casefile.work.title'),
  place: { order: 10, label: t('casefile.work.place'), isFor: worksOnFiles },
  render: (root, context) => { new WorkList(root, context).start(); },
});

class WorkList {
  private readonly context: ScreenContext;
  private readonly screen: Store<State>;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.context = context;
    const initial: State = { now: new Date(), waiting: null, missed: [], lists: {}, titles: new Map(), trouble: null, searched: '', closed: false, counts: null, duty: [] };
    this.screen = store(initial, (state) => { if (!context.signal.aborted) render(this.view(state), root); });
  }

  start(): void {
    const { signal, onChange } = this.context;
    this.screen.set({});
    void this.look();
    onChange(() => { void this.look(); });
    const ticking = setInterval(() => { this.screen.set({ now: new Date() }); }, 30_000);
    signal.addEventListener('abort', () => { clearInterval(ticking); }, { once: true });
  }

  private async look(): Promise<void> {
    const { api, signal } = this.context;
    const wanted = listsWanted(this.screen.state);
    const [waiting, missed, counts, duty, ...pages] = await Promise.all([
      api.get<readonly WaitingRequest[]>('/waiting-requests', { signal }),
      api.get<readonly MissedCall[]>('/missed-calls', { signal }),
      api.get<Counts>('/case-files/counts', { signal }),
      api.get<{ readonly lines: readonly LineOnDuty[] }>('/duty', { signal }),
      ...wanted.map((list) => this.fetchPage(list, null)),
    ]);
    const trouble = [waiting, missed, ...pages].find((answer) => answer.kind !== 'ok') ?? null;
    // Whatever did arrive is shown: somebody may be waiting while a list is not to be had.
    const lists = Object.fromEntries(pages.flatMap((page, at) => (page.kind === 'ok' ? [[wanted[at] ?? '', page.value]] : [])));
    this.screen.set({ ...(waiting.kind === 'ok' ? { waiting: waiting.value } : {}), ...(missed.kind === 'ok' ? { missed: missed.value } : {}), ...(counts.kind === 'ok' ? { counts: counts.value } : {}), ...(duty.kind === 'ok' ? { duty: duty.value.lines } : {}), lists: { ...this.screen.state.lists, ...lists }, trouble, now: new Date() });
    await this.openTitles();
  }

  private fetchPage(list: FileList, after: string | null): Promise<Answer<FilePage>> {
    const { api, signal } = this.context;
    return api.get<FilePage>(`/case-files?list=${list}${after === null ? '' : `&after=${encodeURIComponent(after)}`}`, { signal });
  }

  private async more(list: FileList): Promise<void> {
    const listed = this.screen.state.lists[list];
    if (listed?.next == null) return;
    const page = await this.fetchPage(list, listed.next);
    if (page.kind !== 'ok') { this.screen.set({ trouble: page }); return; }
    this.screen.set({ lists: { ...this.screen.state.lists, [list]: { files: [...listed.files, ...page.value.files], next: page.value.next } } });
    await this.openTitles();
  }

  private async openTitles(): Promise<void> {
    const { keyring, directory, signal } = this.context;
    for (const { caseId, title } of Object.values(this.screen.state.lists).flatMap((listed) => listed.files)) {
      const name = titleName(caseId, title?.entry.entryId);
      if (title === null || this.screen.state.titles.has(name)) continue;
      const text = await openTitle(caseId, title, keyring, directory);
      if (signal.aborted) return;
      this.screen.set({ titles: new Map([...this.screen.state.titles, [name, text]]) });
    }
  }

  // A search is over every title, so the pages that were not looked at yet come first.
  private async search(searched: string): Promise<void> {
    this.screen.set({ searched });
    for (const list of listsWanted(this.screen.state)) {
      while (this.screen.state.searched === searched && searched !== '' && this.screen.state.lists[list]?.next != null) {
        await this.more(list);
        if (this.screen.state.trouble !== null) return;
      }
    }
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
    const { due = none, mine = none, team = none } = state.lists;
    const work = arrange({ waiting, due: due.files, mine: mine.files, team: team.files }, state.now);
    const isSearching = state.searched.trim() !== '';
    return html`
      ${work.due.length === 0 ? nothing : workList(t('casefile.work.due'), this.items(state, work.due))}
      ${isSearching ? nothing : this.waiting(state, work.waiting)}
      ${isSearching || state.missed.length === 0 ? nothing : workList(t('casefile.unanswered.list'), missedItems(state.missed, state.now, this.context.directory))}
      ${isSearching ? nothing : presentFolded(state.duty, this.context.session.lineId, state.now)}
      ${this.searchField(state)}
      ${workList(t('casefile.work.mine'), this.items(state, work.mine), isSearching ? nothing : empty(t('casefile.work.mine.empty')), count(state, 'mine', mine, work.mine.length))}
      ${this.moreOf('mine', mine)}
      ${work.team.length === 0 ? nothing : workList(t('casefile.work.team'), this.items(state, work.team), nothing, count(state, 'team', team, work.team.length))}
      ${this.moreOf('team', team)}
      ${this.closed(state)}`;
  }

  private closed(state: State): TemplateResult {
    const { closed = none } = state.lists;
    const label = state.closed ? t('casefile.work.closed.hide') : t('casefile.work.closed.show');
    return html`${state.closed ? workList(t('casefile.work.closed'), this.items(state, closed.files), empty(t('casefile.work.closed.empty')), count(state, 'closed', closed, closed.files.length)) : nothing}
      ${state.closed ? this.moreOf('closed', closed) : nothing}
      <div>${quiet({ label, icon: 'file', onClick: () => { void this.toggleClosed(); } })}</div>`;
  }

  private searchField(state: State): unknown {
    const count = Object.values(state.lists).reduce((sum, listed) => sum + listed.files.length, 0);
    if (count < 5 && state.searched === '') return nothing;
    const onInput = (searched: string): void => { void this.search(searched); };
    return textField({ name: 'search', label: t('casefile.work.search'), hint: t('casefile.work.search.hint'), type: 'search', inputMode: 'search', value: state.searched, onInput });
  }

  private moreOf(list: FileList, { next }: Listed): unknown {
    return next === null ? nothing : html`<div>${secondary({ label: t('casefile.work.more'), small: true, onClick: () => { void this.more(list); } })}</div>`;
  }

  private waiting({ now }: State, requests: readonly WaitingRequest[]): TemplateResult {
    const items = requests.map((request) => workItem({
      href: `#/wacht/${request.requestId}`,
      due: request.state === 'waiting',
      title: t(`casefile.waiting.kind.${request.kind}`),
      meta: [...waitingSigns(request), linesWords(this.context.directory, request.lineIds)],
      when: durationWords(now.getTime() - Date.parse(request.waitingSince)),
    }));
    return workList(t('casefile.work.waiting'), items, empty(t('casefile.work.waiting.empty'), nothing, 'bell'));
  }

  private items(state: State, files: readonly ListedFile[]): readonly TemplateResult[] {
    return files.filter((file) => fits(state, file)).map((file) => {
      const isDue = file.role !== 'team' && file.nextAt !== null && new Date(file.nextAt) <= state.now;
      return workItem({
        href: `#/dossier/${file.caseId}`,
        due: isDue,
        title: titleOf(state, file),
        meta: [isDue ? badge('due', t('casefile.work.overdue')) : stateBadge(file.state), ...fileSigns(file), lineWords(this.context.directory, file.lineId)],
        when: file.nextAt === null ? '' : timeWords(file.nextAt, state.now),
      });
    });
  }
}

const none: Listed = { files: [], next: null };

function listsWanted({ closed }: State): readonly FileList[] {
  return closed ? [...shown, 'closed'] : shown;
}

/// As long as there is more than the page shows, how much there is in all.
function count({ counts }: State, list: FileList, { next }: Listed, here: number): number | string {
  return next === null || counts === null ? here : t('casefile.work.of-all', here, counts[list]);
}

function titleName(caseId: string, entryId: string | undefined): string {
  return `${caseId}/${entryId ?? ''}`;
}

function titleOf({ titles }: State, { caseId, title }: ListedFile): string {
  if (title === null) return t('casefile.untitled');
  const text = titles.get(titleName(caseId, title.entry.entryId));
  if (text === undefined) return t('casefile.work.opening');
  return text === null ? t('casefile.work.untrusted-title') : text || t('casefile.untitled');
}

function fits(state: State, file: ListedFile): boolean {
  return state.searched.trim() === '' || isFound(titleOf(state, file), state.searched);
}

function waitingSigns({ state, wish, acknowledgedBy }: WaitingRequest): readonly unknown[] {
  const who = state === 'waiting' ? badge('waiting', t('casefile.work.waits')) : badge('open', acknowledgedBy === 'me' ? t('casefile.work.taken-by-me') : t('casefile.work.taken-by-other'));
  const seen = state === 'waiting' && acknowledgedBy === 'other' ? [t('casefile.work.seen-by-other')] : [];
  return [who, ...(wish === null ? [] : [wishWords(wish)]), ...seen];
}

function fileSigns(file: ListedFile): readonly unknown[] {
  return [
    ...(file.unread ? [badge('waiting', t('casefile.work.unread'))] : []),
    ...(file.misses > 0 ? [plural('casefile.work.missed', file.misses)] : []),
    ...(file.role === 'stand-in' ? [t('casefile.work.stand-in', file.owner.name)] : []),
    ...(file.role === 'team' ? [t('casefile.work.of', file.owner.name)] : []),
  ];
}
