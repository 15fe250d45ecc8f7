/// A table of numbers or names to compare. On a telephone each row is a card of its own: the first cell names it, the others say
/// what they are. Roles are written out, because a table that is laid out as cards is not a table any more to every reader.
import { html, nothing, type TemplateResult } from 'lit';

export interface Column {
  readonly name: string;
  readonly number?: boolean;
  /// Only for who listens; what stands in it speaks for itself.
  readonly unseen?: boolean;
}

/// The first cell of each row names the row.
export function table(caption: string, columns: readonly Column[], rows: readonly (readonly unknown[])[]): TemplateResult {
  const look = (at: number): string => (columns[at]?.number === true ? 'rs-number' : '');
  const name = ({ name: words, unseen = false }: Column): unknown => (unseen ? html`<span class="rs-visually-hidden">${words}</span>` : words);
  const isSpoken = (at: number): boolean => columns[at]?.unseen !== true;
  return html`<div class="rs-table" tabindex="0" role="region" aria-label=${caption}><table role="table"><caption>${caption}</caption>
    <thead role="rowgroup"><tr role="row">${columns.map((column, at) => html`<th scope="col" role="columnheader" class=${look(at)}>${name(column)}</th>`)}</tr></thead>
    <tbody role="rowgroup">${rows.map((row) => html`<tr role="row">${row.map((cell, at) =>
      at === 0 ? html`<th scope="row" role="rowheader">${cell}</th>`
        : html`<td role="cell" class=${look(at)} data-name=${isSpoken(at) ? (columns[at]?.name ?? nothing) : nothing}>${cell}</td>`)}</tr>`)}</tbody></table></div>`;
}

/// A few figures side by side: the number large, its meaning below.
export function figures(all: readonly { readonly value: unknown; readonly meaning: string }[]): TemplateResult {
  return html`<div class="rs-figures">${all.map(({ value, meaning }) =>
    html`<div class="rs-figure"><span>${value}</span><span>${meaning}</span></div>`)}</div>`;
}

/// Facts about one thing, name and value.
export function facts(all: readonly (readonly [string, unknown])[]): TemplateResult {
  return html`<dl class="rs-facts">${all.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}
