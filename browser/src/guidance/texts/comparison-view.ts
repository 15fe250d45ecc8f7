/// A comparison as it is read: what came is underlined, what went is struck through, and both are said to who listens.
import { html, nothing, type TemplateResult } from 'lit';
import { plural, t } from '../../ui/messages.ts';
import { type Line, type Part, changesIn, compared, isSame, stretches } from './comparison.ts';

export function comparisonView(before: string, after: string): TemplateResult {
  const lines = compared(before, after);
  if (isSame(lines)) return html`<p>${t('texts.compare.same')}</p>`;
  return html`<p class="rs-small rs-quiet">${plural('texts.compare.changes', changesIn(lines))} <ins>${t('texts.compare.added')}</ins> <del>${t('texts.compare.removed')}</del></p>
    <div class="rs-compare" role="group" tabindex="0" aria-label=${t('texts.compare.title')}>${stretches(lines).map(({ folded, lines: some }) =>
      folded ? html`<details class="rs-compare__same"><summary>${plural('texts.compare.folded', some.length)}</summary>${some.map(lineView)}</details>` : some.map(lineView))}</div>`;
}

function lineView(line: Line): TemplateResult {
  switch (line.kind) {
    case 'same':
      return html`<p>${line.text}</p>`;
    case 'added':
      return html`<p class="rs-compare__changed">${partView({ text: line.text, how: 'added' })}</p>`;
    case 'removed':
      return html`<p class="rs-compare__changed">${partView({ text: line.text, how: 'removed' })}</p>`;
    case 'changed':
      return html`<p class="rs-compare__changed">${line.parts.map(partView)}</p>`;
  }
}

function partView({ text, how }: Part): unknown {
  switch (how) {
    case 'same':
      return text;
    case 'added':
      return html`${spoken(t('texts.compare.came'))}<ins>${text === '' ? ' ' : text}</ins>`;
    case 'removed':
      return html`${spoken(t('texts.compare.went'))}<del>${text === '' ? ' ' : text}</del>`;
  }
}

function spoken(words: string): TemplateResult | typeof nothing {
  return html`<span class="rs-visually-hidden"> ${words} </span>`;
}
