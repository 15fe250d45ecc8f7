/// The figures (_cijfers_) of past quarters. Sealed records are opened in this browser, counted, and gone; only numbers stay.
import { html, nothing, type TemplateResult } from 'lit';
import { fromB64u, open } from '../crypto/index.ts';
import { actions, primary } from '../ui/actions.ts';
import { t, plural } from '../ui/messages.ts';
import type { Store } from '../ui/render.ts';
import { toast } from '../ui/say.ts';
import { screenStore } from '../ui/screen-store.ts';
import { type ScreenContext, registerScreen } from '../ui/screens.ts';
import { awaited, empty, note } from '../ui/states.ts';
import { table } from '../ui/table.ts';
import { type Counted, countedKinds, officeGroups, provinces } from './model/closing.ts';
import { type Count, countUp, readRecord } from './model/counting.ts';

interface Overview {
  readonly counts: readonly (Count & { readonly quarter: string })[];
  /// How many sealed records a quarter has that can be counted.
  readonly waiting: Readonly<Record<string, number>>;
}

interface SealedRecord {
  readonly recordId: string;
  readonly sealed: string;
}

interface State {
  readonly overview: Overview | null;
  readonly failing: boolean;
  readonly counting: string | null;
  readonly trouble: string | null;
}

const parts = ['kind', 'office-group', 'province'] as const;

registerScreen({
  path: '/cijfers',
  title: t('casefile.figures.title'),
  place: { order: 68, isFor: ({ functions }) => functions.includes('coordinator') },
  render: (root, context) => { new Figures(root, context).start(); },
});

class Figures {
  private readonly context: ScreenContext;
  private readonly screen: Store<State>;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.context = context;
    this.screen = screenStore<State>(root, context, { overview: null, failing: false, counting: null, trouble: null }, (state) => this.view(state));
  }

  start(): void {
    void this.look();
  }

  private async look(): Promise<void> {
    const { api, signal } = this.context;
    const answer = await api.get<Overview>('/statistics', { signal });
    this.screen.set(answer.kind === 'ok' ? { overview: answer.value, failing: false } : { failing: true });
  }

  private view(state: State): TemplateResult {
    return html`<h1>${t('casefile.figures.title')}</h1><p class="rs-quiet">${t('casefile.figures.what')}</p>
      ${state.trouble === null ? nothing : note('attention', html`<p role="alert">${state.trouble}</p>`)}
      ${awaited(state.overview, state.failing, () => { void this.look(); }, (overview) => html`${this.waiting(state, overview)}${this.counted(overview)}`)}`;
  }

  private waiting({ counting }: State, { waiting }: Overview): unknown {
    return Object.entries(waiting).sort().map(([quarter, records]) => html`<section class="rs-card rs-stack" aria-labelledby="waiting-${quarter}">
      <h2 id="waiting-${quarter}">${quarterWords(quarter)}</h2><p>${plural('casefile.figures.waiting', records)} ${t('casefile.figures.then')}</p>
      ${actions(primary({ label: t('casefile.figures.count'), busy: counting === quarter, disabled: counting !== null && counting !== quarter, onClick: () => { void this.count(quarter); } }))}</section>`);
  }

  private counted({ counts, waiting }: Overview): unknown {
    const quarters = [...new Set(counts.map(({ quarter }) => quarter))];
    if (quarters.length === 0) return Object.keys(waiting).length > 0 ? nothing : empty(t('casefile.figures.empty'));
    return quarters.map((quarter) => {
      const all = counts.filter((count) => count.quarter === quarter);
      const total = all.find(({ part }) => part === 'total')?.records ?? 0;
      return html`<section class="rs-stack" aria-labelledby="counted-${quarter}"><h2 id="counted-${quarter}">${quarterWords(quarter)}</h2>
        <p>${plural('casefile.figures.total', total)}</p>
        ${parts.map((part) => partTable(part, all.filter((count) => count.part === part), total))}</section>`;
    });
  }

  private async count(quarter: string): Promise<void> {
    this.screen.set({ counting: quarter, trouble: null });
    const trouble = await this.countIn(quarter);
    this.screen.set({ counting: null, trouble });
    if (trouble === null) toast(t('casefile.figures.done'));
    await this.look();
  }

  private async countIn(quarter: string): Promise<string | null> {
    const { api, signal } = this.context;
    const answer = await api.get<readonly SealedRecord[]>(`/statistics/${quarter}`, { signal });
    if (answer.kind !== 'ok') return t('casefile.figures.failed');
    const records: Counted[] = [];
    for (const { sealed } of answer.value) {
      const record = await this.opened(sealed);
      // Nothing is thrown away that was not counted: a colleague may be able to open it.
      if (record === null) return t('casefile.figures.unreadable');
      records.push(record);
    }
    const counted = { records: answer.value.map(({ recordId }) => recordId), counts: countUp(records) };
    const kept = await api.post(`/statistics/${quarter}/counts`, counted, { signal });
    if (kept.kind === 'ok') return null;
    return kept.kind === 'refused' && kept.problem.code === 'conflict' ? t('casefile.figures.already') : t('casefile.figures.failed');
  }

  private async opened(sealed: string): Promise<Counted | null> {
    const bytes = fromB64u(sealed);
    if (bytes === null) return null;
    for (const { sealSeed } of this.context.keyring.keys) {
      const record = await open(bytes, sealSeed);
      if (record.ok) return readRecord(record.value);
    }
    return null;
  }
}

function partTable(part: (typeof parts)[number], counts: readonly Count[], total: number): TemplateResult {
  const shown = counts.reduce((sum, { records }) => sum + records, 0);
  const rows: (readonly unknown[])[] = counts.map(({ value, records }) => [valueWords(part, value), records]);
  if (shown < total) rows.push([t('casefile.figures.hidden'), '–']);
  return table(t(`casefile.figures.part.${part}`), [{ name: t('casefile.oversight.what-missed') }, { name: t('casefile.oversight.count'), number: true }], rows);
}

function valueWords(part: (typeof parts)[number], value: string): string {
  switch (part) {
    case 'kind': {
      const kind = countedKinds.find((one) => one === value);
      return kind === undefined ? value : t(`casefile.count.kind.${kind}`);
    }
    case 'office-group': {
      const group = officeGroups.find((one) => one === value);
      return group === undefined ? value : t(`casefile.count.office.${group}`);
    }
    case 'province': {
      const province = provinces.find((one) => one === value);
      return province === undefined ? value : t(`casefile.count.province.${province}`);
    }
  }
}

function quarterWords(quarter: string): string {
  return t('casefile.figures.quarter', quarter.slice(-1), quarter.slice(0, 4));
}
