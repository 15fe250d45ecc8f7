/// All texts (_teksten_) of the public site, by kind and group, both languages of a page beside each other; above them what waits
/// for somebody.
import { html, nothing, type TemplateResult } from 'lit';
import { quiet, secondary } from '../../ui/actions.ts';
import { today } from '../../ui/amsterdam.ts';
import { oneOf, textField } from '../../ui/fields.ts';
import { plural, t } from '../../ui/messages.ts';
import type { Store } from '../../ui/render.ts';
import { keepLooking, screenStore } from '../../ui/screen-store.ts';
import { type ScreenContext, registerScreen } from '../../ui/screens.ts';
import { awaited, empty } from '../../ui/states.ts';
import { table } from '../../ui/table.ts';
import { workItem, workList } from '../../ui/worklist.ts';
import { countTexts } from './count.ts';
import { type Shown, ofKind, pagesByGroup, shownOf, waitingFor } from './rows.ts';
import { type AllWords, type Spot, spotIn, wordsOf } from './sought.ts';
import type { TextRow, Texts } from './wire.ts';
import { chipView, chips, dateWords, groupNames, languageWords, mayWrite, personWords } from './words.ts';

interface State {
  readonly texts: Texts | null;
  readonly failing: boolean;
  readonly now: Date;
  readonly shown: Shown;
  readonly sought: string;
  /// What each text says; null until somebody looks for something.
  readonly words: AllWords | null;
}

registerScreen({
  path: '/teksten',
  title: t('texts.title'),
  place: { order: 62, own: (session) => !mayWrite(session), mark: countTexts },
  render: (root, context) => { new TextsScreen(root, context).start(); },
});

class TextsScreen {
  private readonly context: ScreenContext;
  private readonly screen: Store<State>;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.context = context;
    const initial: State = { texts: null, failing: false, now: new Date(), shown: 'all', sought: '', words: null };
    this.screen = screenStore(root, context, initial, (state) => this.view(state));
  }

  start(): void {
    keepLooking(this.context, () => this.look());
  }

  private async look(): Promise<void> {
    const { api, signal } = this.context;
    const answer = await api.get<Texts>('/guidance/documents', { signal });
    this.screen.set(answer.kind === 'ok' ? { texts: answer.value, failing: false, now: new Date() } : { failing: true });
  }

  private view(state: State): TemplateResult {
    return html`<div class="rs-row rs-row--spread"><h1>${t('texts.title')}</h1>
        ${state.texts?.mayWrite === true ? secondary({ label: t('texts.new.go'), icon: 'plus', onClick: () => { this.context.go('/nieuwe-tekst'); } }) : nothing}</div>
      <p class="rs-quiet">${t('texts.what')}</p>
      ${awaited(state.texts, state.failing, () => { void this.look(); }, (texts) => html`
        ${waitingView(waitingFor(texts), state.now)}
        <div class="rs-texts-sought">${this.choice(state)}${this.search(state)}</div>
        ${this.found(state, shownOf(texts.documents, state.shown, state.sought, today(state.now), state.now, state.words ?? {}))}`)}`;
  }

  private choice({ shown }: State): TemplateResult {
    return oneOf({
      name: 'shown', legend: t('texts.shown'), row: true, value: shown,
      options: [{ value: 'all', label: t('texts.shown.all') }, { value: 'asks', label: t('texts.shown.asks') }],
      onChange: (value) => { this.screen.set({ shown: value === 'asks' ? 'asks' : 'all' }); },
    });
  }

  private search({ sought }: State): TemplateResult {
    return textField({ name: 'sought', type: 'search', label: t('texts.sought'), hint: t('texts.sought.hint'), value: sought, onInput: (value) => { this.seek(value); } });
  }

  private seek(sought: string): void {
    const isFirst = this.screen.state.sought === '' && sought !== '';
    this.screen.set({ sought });
    if (isFirst) void this.readAll();
  }

  /// All of them at once, and again when a new search begins: what somebody looks for stays here.
  private async readAll(): Promise<void> {
    const { api, signal } = this.context;
    const answer = await api.get<{ readonly texts: AllWords }>('/guidance/texts', { signal });
    if (answer.kind === 'ok') this.screen.set({ words: answer.value.texts });
  }

  private found(state: State, rows: readonly TextRow[]): unknown {
    if (rows.length === 0) return empty(t(state.shown === 'asks' ? 'texts.none.asks' : 'texts.none'), quiet({ label: t('texts.show-all'), onClick: () => { this.screen.set({ shown: 'all', sought: '' }); } }));
    if (wordsOf(state.sought).length > 0) return foundView(rows, state);
    const names = new Map<string, string>(groupNames());
    return html`<p class="rs-small rs-quiet" role="status">${plural('texts.found', rows.length)}</p>
      ${pagesByGroup(rows, [...names.keys()]).map(({ group, pages }) => table(names.get(group) ?? t('texts.group.other'), [{ name: t('texts.language.nl') }, { name: t('texts.language.en') }], pages.map(({ nl, en }) => [cell(nl, state.now), cell(en, state.now)])))}
      ${others(rows, state.now)}`;
  }
}

/// What was found, each with where.
function foundView(rows: readonly TextRow[], { sought, words, now }: State): TemplateResult {
  const found = rows.map((row) => ({ row, spot: spotIn(row, words?.[row.id] ?? '', wordsOf(sought)) })).filter(({ spot }) => spot !== null);
  return html`<p class="rs-small rs-quiet" role="status">${words === null ? t('texts.sought.busy') : plural('texts.found', found.length)}</p>
    ${workList(t('texts.sought.found'), found.map(({ row, spot }) => workItem({
      href: `#/teksten/${row.id}`, title: row.title, when: nothing,
      meta: [...(spot === null ? [] : [spotView(row, spot)]), ...chips(row, today(now), now).map(chipView)],
    })))}`;
}

function spotView(row: TextRow, { place, parts }: Spot): TemplateResult {
  const where = place.kind === 'title' ? t('texts.sought.in-title') : place.kind === 'field' ? t(`texts.field.${place.field}`) : t('texts.place.line', place.line);
  return html`<span>${languageWords(row.language)}, ${where.charAt(0).toLocaleLowerCase() + where.slice(1)}${parts.length === 0 ? nothing
    : html`: <span lang=${row.language ?? nothing}>${parts.map(({ words, isSought }) => (isSought ? html`<mark>${words}</mark>` : words))}</span>`}</span>`;
}

function waitingView(rows: readonly TextRow[], now: Date): unknown {
  if (rows.length === 0) return nothing;
  return workList(t('texts.waiting'), rows.map((row) => workItem({
    href: row.open === null ? `#/teksten/${row.id}` : row.open.state === 'PROPOSED' ? `#/teksten/${row.id}/versie/${row.open.version}` : `#/teksten/${row.id}/schrijf`,
    title: row.title, due: row.open?.state !== 'DRAFT',
    meta: chips(row, today(now), now).filter(({ asks }) => asks).map(chipView),
    when: row.open === null ? nothing : personWords(row.open.author),
  })));
}

function others(rows: readonly TextRow[], now: Date): unknown {
  return (['RULES', 'LIST', 'TRAINING', 'SOURCES'] as const).map((kind) => {
    const found = ofKind(rows, kind);
    return found.length === 0 ? nothing : workList(t(`texts.kind.${kind}`), found.map((row) => workItem({
      href: `#/teksten/${row.id}`, title: row.title, meta: chips(row, today(now), now).map(chipView),
      when: row.reviewed === null ? nothing : t('texts.reviewed', dateWords(row.reviewed, now)),
    })));
  });
}

function cell(row: TextRow | null, now: Date): unknown {
  if (row === null) return html`<span class="rs-quiet">${t('texts.missing')}</span>`;
  return html`<a class="rs-text-name" href="#/teksten/${row.id}">${row.title}</a><span class="rs-chips">${chips(row, today(now), now).map(chipView)}</span>`;
}
