/// How often pages were read (_gelezen_), per day that is over: numbers only, of nobody.
import { html, nothing, svg, type TemplateResult } from 'lit';
import { selectField } from '../../ui/fields.ts';
import { today } from '../../ui/amsterdam.ts';
import { language, plural, t } from '../../ui/messages.ts';
import type { Store } from '../../ui/render.ts';
import { screenStore } from '../../ui/screen-store.ts';
import { type ScreenContext, registerScreen } from '../../ui/screens.ts';
import { awaited, empty } from '../../ui/states.ts';
import { table } from '../../ui/table.ts';
import { type DayCount, type Period, inPeriod, perDay, perPage, periods } from './counting.ts';
import type { TextRow, Texts } from './wire.ts';
import { dateWords, mayWrite } from './words.ts';

interface State {
  readonly counts: readonly DayCount[] | null;
  readonly texts: readonly TextRow[];
  readonly failing: boolean;
  readonly period: Period;
  readonly page: string;
}

/// Pages that are no text of their own.
const known = ['front', 'all', 'a-z', 'search', 'advice', 'home-scan', 'norm', 'safe-start', 'training'] as const;
/// Pages of which there are several.
const parts = ['norm-card', 'training'] as const;

registerScreen({
  path: '/gelezen',
  title: t('texts.reads.title'),
  place: { order: 64, under: '/teksten', isFor: mayWrite },
  render: (root, context) => { new ReadsScreen(root, context).start(); },
});

class ReadsScreen {
  private readonly context: ScreenContext;
  private readonly screen: Store<State>;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.context = context;
    this.screen = screenStore<State>(root, context, { counts: null, texts: [], failing: false, period: 28, page: '' }, (state) => this.view(state));
  }

  start(): void {
    void this.look();
  }

  private async look(): Promise<void> {
    const { api, signal } = this.context;
    const [counts, texts] = await Promise.all([api.get<readonly DayCount[]>('/page-reads', { signal }), api.get<Texts>('/guidance/documents', { signal })]);
    this.screen.set(counts.kind === 'ok' ? { counts: counts.value, failing: false, texts: texts.kind === 'ok' ? texts.value.documents : [] } : { failing: true });
  }

  private view(state: State): TemplateResult {
    if (!mayWrite(this.context.session)) return html`<h1>${t('texts.reads.title')}</h1>${empty(t('texts.not-yours'), nothing, 'lock')}`;
    return html`<h1>${t('texts.reads.title')}</h1><p class="rs-quiet">${t('texts.reads.what')}</p>
      ${awaited(state.counts, state.failing, () => { void this.look(); }, (counts) => (counts.length === 0 ? empty(t('texts.reads.none'), nothing, 'eye') : this.counted(counts, state)))}`;
  }

  private counted(all: readonly DayCount[], { period, page, texts }: State): TemplateResult {
    const counts = inPeriod(all, period, today(new Date()));
    const pages = perPage(counts);
    const days = perDay(page === '' ? counts : counts.filter((count) => count.page === page));
    const most = Math.max(1, ...days.map(({ reads }) => reads));
    return html`<div class="rs-texts-sought">${selectField({
        name: 'period', label: t('texts.reads.period'), value: String(period), options: periods.map((days) => ({ value: String(days), label: plural('texts.reads.days', days) })),
        onInput: (value) => { this.screen.set({ period: periods.find((days) => String(days) === value) ?? period }); },
      })}
      ${selectField({
        name: 'page', label: t('texts.reads.page'), value: page, options: [{ value: '', label: t('texts.reads.all') }, ...pages.map((one) => ({ value: one.page, label: nameOf(one.page, texts) }))],
        onInput: (value) => { this.screen.set({ page: value }); },
      })}</div>
      ${table(page === '' ? t('texts.reads.per-day') : t('texts.reads.per-day.of', nameOf(page, texts)), [{ name: t('texts.reads.day') }, { name: t('texts.reads.count'), number: true }, { name: t('texts.reads.bar'), unseen: true }],
        days.map(({ day, reads }) => [dateWords(day, new Date()), reads, bar(reads, most)]))}
      ${page === '' ? table(t('texts.reads.per-page'), [{ name: t('texts.reads.name') }, { name: t('texts.language.nl'), number: true }, { name: t('texts.language.en'), number: true }, { name: t('texts.reads.total'), number: true }],
        pages.map((one) => [nameOf(one.page, texts), one.nl, one.en, one.nl + one.en])) : nothing}`;
  }
}

function bar(reads: number, most: number): TemplateResult {
  return html`<svg class="rs-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">${svg`<rect width=${(100 * reads) / most} height="8"></rect>`}</svg>`;
}

function nameOf(page: string, texts: readonly TextRow[]): string {
  const name = known.find((one) => one === page);
  if (name !== undefined) return t(`texts.page.${name}`);
  const part = parts.find((one) => page.startsWith(`${one}-`));
  if (part !== undefined) return `${t(`texts.page.${part}`)}: ${page.slice(part.length + 1)}`;
  return texts.find(({ id }) => id === `pages.${page}.${language}`)?.title ?? page;
}
