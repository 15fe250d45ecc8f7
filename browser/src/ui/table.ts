/// A table of numbers or names to compare; it scrolls inside itself, so that the page never becomes wider than the screen.
import { html, type TemplateResult } from 'lit';

export interface Column {
  readonly name: string;
  readonly number?: boolean;
}

/// The first cell of each row names the row.
export function table(caption: string, columns: readonly Column[], rows: readonly (readonly unknown[])[]): TemplateResult {
  const look = (at: number): string => (columns[at]?.number === true ? 'rs-number' : '');
  return html`<div class="rs-table" tabindex="0" role="region" aria-label=${caption}><table><caption>${caption}</caption>
    <thead><tr>${columns.map((column, at) => html`<th scope="col" class=${look(at)}>${column.name}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${row.map((cell, at) =>
      at === 0 ? html`<th scope="row">${cell}</th>` : html`<td class=${look(at)}>${cell}</td>`)}</tr>`)}</tbody></table></div>`;
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
