/// The work list (_werklijst_): what is due now on top, then who waits, then mine by next date.
import { html, nothing, type TemplateResult } from 'lit';

export type Badge = 'waiting' | 'due' | 'open' | 'aftercare' | 'closed';

/// A state is a word with a shape, never a colour alone.
export function badge(state: Badge, word: string): TemplateResult {
  return html`<span class="rs-badge rs-badge--${state}">${word}</span>`;
}

export interface WorkItem {
  readonly href: string;
  readonly title: unknown;
  readonly meta: readonly unknown[];
  readonly when: unknown;
  readonly due?: boolean;
}

export function workItem(item: WorkItem): TemplateResult {
  return html`<li><a class="rs-item ${item.due === true ? 'rs-item--due' : ''}" href=${item.href}>
    <span class="rs-item__title">${item.title}</span>
    <span class="rs-item__meta">${item.meta.map((part) => html`<span>${part}</span>`)}</span>
    <span class="rs-item__when">${item.when}</span></a></li>`;
}

export function workList(title: string, items: readonly TemplateResult[], whenEmpty: unknown = nothing, count: number | string = items.length): TemplateResult {
  return html`<section><div class="rs-list-head"><h2>${title} <span class="rs-count">${count}</span></h2></div>
    ${items.length === 0 ? whenEmpty : html`<ul class="rs-list">${items}</ul>`}</section>`;
}
