/// The desk at which a text is written: the form, what stands against it, how it will look, and the offer.
import { html, nothing, type TemplateResult } from 'lit';
import { actionBar, primary, quiet, secondary } from '../../ui/actions.ts';
import { today } from '../../ui/amsterdam.ts';
import { textArea, textField } from '../../ui/fields.ts';
import { t } from '../../ui/messages.ts';
import { note } from '../../ui/states.ts';
import { comparisonView } from './comparison-view.ts';
import { adviceView, faultWords, faultsView } from './faults-view.ts';
import { field, readPage, writePage, type PageText } from './head.ts';
import type { Standing } from './keeping.ts';
import type { Begun, Opened } from './opening.ts';
import { pageForm } from './page-form.ts';
import { pathOf, placeIn, placeWords } from './places.ts';
import { type Overtaken, approvedView, overtakenView, standingView } from './standing-view.ts';
import type { Fault, VersionSeen, Written } from './wire.ts';
import { languageWords } from './words.ts';
import { listHelp, writingHelp } from './writing-help.ts';

export interface Writing {
  readonly opened: Opened | null;
  readonly written: Written;
  readonly typed: Readonly<Record<string, string>>;
  readonly standing: Standing;
  readonly overtaken: Overtaken | null;
  /// Approved since this was begun, and not looked at yet.
  readonly approved: VersionSeen | null;
  readonly version: number | null;
  readonly faults: readonly Fault[] | null;
  /// What could be said more plainly; null until it was looked at, and for what is no page.
  readonly advice: readonly Fault[] | null;
  readonly compare: boolean;
  readonly preview: HTMLElement | null;
  readonly missing: boolean;
  readonly busy: boolean;
  readonly trouble: string;
  readonly line: number;
}

export interface WritingActs {
  readonly write: (change: Partial<Written>, typed?: Readonly<Record<string, string>>) => void;
  readonly look: (change: Pick<Writing, 'compare'> | Pick<Writing, 'line'>) => void;
  readonly preview: () => void;
  readonly goTo: (fault: Fault) => void;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  readonly lookedAt: () => void;
  readonly propose: () => void;
  readonly throwAway: () => void;
}

export function writingDesk(begun: Begun, state: Writing, acts: WritingActs): TemplateResult {
  const { seen } = begun;
  const page = seen.kind === 'PAGE' ? readPage(state.written.text) : null;
  return html`<div><p class="rs-small"><a href="#/teksten">${t('texts.all')}</a> · <a href="#/teksten/${seen.id}">${seen.title}</a></p>
      <h1>${t('texts.write.of', seen.title)}</h1><p class="rs-quiet">${languageWords(seen.language)}</p></div>
    ${state.overtaken === null ? nothing : overtakenView(state.overtaken, state.written.text, { busy: state.busy, keepMine: acts.keepMine, takeTheirs: acts.takeTheirs })}
    ${state.approved === null ? nothing : approvedView(state.approved, state.written.text, state.busy, acts.lookedAt)}
    ${seen.version === null && seen.pair !== null ? note('plain', html`<p>${t('texts.new.both')} <a href="#/teksten/${seen.pair}/schrijf">${t('texts.new.other')}</a></p>`) : nothing}
    <div class="rs-desk"><div class="rs-stack rs-stack--loose">
        ${page === null ? wholeText(state, acts) : formView(page, begun, state, acts)}
        ${lookingView(begun, state, acts)}
        ${faultsView({ faults: state.faults ?? [], checked: state.faults !== null, placeOf: (fault) => placeWords(fault, state.written.text, pathOf(seen.id)), go: (fault) => (fault.path === pathOf(seen.id) && placeIn(fault, state.written.text).kind !== 'elsewhere' ? () => { acts.goTo(fault); } : undefined) })}
        ${page === null ? nothing : adviceView({ faults: state.advice ?? [], checked: state.advice !== null, placeOf: (fault) => placeWords(fault, state.written.text, pathOf(seen.id)), go: (fault) => () => { acts.goTo(fault); } })}
        ${offerView(state, acts)}</div>
      <aside class="rs-desk__aside rs-stack rs-stack--tight" aria-label=${t('texts.help.title')}>${page === null ? listHelp() : writingHelp(pagesOf(begun))}${otherView(begun)}</aside></div>`;
}

function formView(page: PageText, { seen, other, ...begun }: Begun, state: Writing, { write }: WritingActs): TemplateResult {
  const own = (state.faults ?? []).filter(({ path }) => path === pathOf(seen.id));
  const fieldOf = (fault: Fault): string => { const place = placeIn(fault, state.written.text); return place.kind === 'field' ? place.field : ''; };
  const original = other === null ? null : (other.reviewed ?? null);
  return pageForm({
    page, language: seen.language, today: today(new Date()), typed: state.typed, original, pages: pagesOf({ seen, ...begun }),
    folded: own.every((fault) => ['', 'title', 'summary', 'first', 'next'].includes(fieldOf(fault))),
    errorOf: (name) => { const fault = own.find((one) => fieldOf(one) === name); return fault === undefined ? undefined : faultWords(fault); },
    onChange: (changed, typed) => { write({ text: writePage(changed) }, typed); },
  });
}

function wholeText({ written, line }: Writing, { write, look }: WritingActs): TemplateResult {
  const caret = (event: Event): void => {
    const area = event.target as HTMLTextAreaElement;
    if (area.name === 'body') look({ line: area.value.slice(0, area.selectionStart).split('\n').length });
  };
  return html`<div class="rs-form rs-whole-text" @keyup=${caret} @click=${caret}>${textArea({ name: 'body', label: t('texts.field.whole'), hint: t('texts.field.whole.hint'), value: written.text, rows: 24, onInput: (text) => { write({ text }); } })}
    <p class="rs-small rs-quiet">${t('texts.whole.line', line, written.text.split('\n').length)}</p></div>`;
}

function lookingView({ seen }: Begun, { compare, preview, written }: Writing, acts: WritingActs): TemplateResult {
  return html`<section class="rs-stack"><div class="rs-actions">
      ${secondary({ label: t(preview === null ? 'texts.preview.show' : 'texts.preview.hide'), icon: 'eye', onClick: acts.preview })}
      ${quiet({ label: t(compare ? 'texts.compare.hide' : 'texts.compare.show'), onClick: () => { acts.look({ compare: !compare }); } })}</div>
    ${preview ?? nothing}${compare ? comparisonView(seen.text ?? '', written.text) : nothing}</section>`;
}

function offerView({ written, missing, busy, trouble, standing, version }: Writing, { write, propose, throwAway }: WritingActs): TemplateResult {
  return html`<section class="rs-form" aria-labelledby="offer"><h2 id="offer">${t('texts.offer.title')}</h2>
    ${textField({ name: 'note', label: t('texts.why'), hint: t('texts.why.hint'), value: written.note, error: missing ? t('texts.why.missing') : undefined, onInput: (why) => { write({ note: why }); } })}
    ${textField({ name: 'takesEffect', type: 'date', label: t('texts.from'), hint: t('texts.from.hint'), value: written.takesEffect, onInput: (day) => { write({ takesEffect: day }); } })}
    <div role="alert" class="rs-part">${trouble === '' ? nothing : note('attention', html`<p>${trouble}</p>`)}</div>
    ${standingView(standing)}
    ${actionBar(primary({ label: t('texts.offer'), icon: 'next', busy, onClick: propose }),
      version === null ? nothing : quiet({ label: t('texts.throw-away'), busy, onClick: throwAway }))}</section>`;
}

function pagesOf({ all, seen }: Pick<Begun, 'all' | 'seen'>): readonly (readonly [string, string])[] {
  return all.filter(({ kind, language }) => kind === 'PAGE' && language === (seen.language ?? 'nl')).map(({ id, title }) => [id.split('.')[1] ?? id, title] as const);
}

function otherView({ other }: Begun): unknown {
  if (other?.text == null) return nothing;
  const page = readPage(other.text);
  const words = page === null ? other.text : `${field(page, 'title')}\n\n${field(page, 'summary')}\n\n${field(page, 'first')}\n\n${page.body}`;
  return html`<details class="rs-folded"><summary>${t('texts.other', languageWords(other.language))}</summary><div class="rs-folded__body"><p class="rs-told rs-small" lang=${other.language ?? nothing}>${words}</p></div></details>`;
}
