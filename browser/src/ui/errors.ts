/// All that is wrong, at once, in words; the focus goes to the first of it and nothing typed is lost.
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import type { FieldError } from './api.ts';
import { idOf } from './fields.ts';
import { plural, t } from './messages.ts';

export function errorSummary(errors: readonly FieldError[]): TemplateResult | typeof nothing {
  if (errors.length === 0) return nothing;
  return html`${keyed(errors, html`<div class="rs-errors" role="alert" tabindex="-1" ${ref(focusFirst(errors))}>
    <h2>${plural('ui.errors.title', errors.length)}</h2>
    <ul>${errors.map((error) => html`<li><a href="#${idOf(error.field)}" @click=${toField(error.field)}>${error.message}</a></li>`)}</ul>
    <p>${t('ui.errors.kept')}</p></div>`)}`;
}

/// The words beside a field, by its name.
export function errorOf(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}

// A new list of errors is a new element, so that a second attempt moves the focus again.
function focusFirst(errors: readonly FieldError[]): (summary: Element | undefined) => void {
  return (summary) => {
    if (!(summary instanceof HTMLElement)) return;
    queueMicrotask(() => {
      const first = errors.map((error) => document.getElementById(idOf(error.field))).find((field) => field !== null);
      (first ?? summary).focus();
    });
  };
}

function toField(name: string): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    document.getElementById(idOf(name))?.focus();
  };
}
