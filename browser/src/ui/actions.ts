/// Buttons are verbs of the person. One filled button on a screen: the next thing; the rest is quiet.
import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from './icons.ts';

export interface Action {
  readonly label: string;
  /// What it is about, for who hears a list of buttons that all say the same.
  readonly about?: string;
  readonly onClick?: (event: Event) => void;
  readonly icon?: IconName;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly small?: boolean;
  readonly submit?: boolean;
}

/// The one next thing.
export function primary(action: Action): TemplateResult {
  return button(action, 'utrecht-button--primary-action');
}

export function secondary(action: Action): TemplateResult {
  return button(action, 'utrecht-button--secondary-action');
}

/// A word that does something, without a border.
export function quiet(action: Action): TemplateResult {
  return button(action, 'utrecht-button--subtle');
}

/// Only for what cannot be undone.
export function destructive(action: Action): TemplateResult {
  return button(action, 'utrecht-button--primary-action utrecht-button--danger');
}

/// The buttons of a screen. On a telephone the first, the next thing, sits in a bar within reach of a thumb.
export function actionBar(next: unknown, ...others: unknown[]): TemplateResult {
  const rest = others.length === 0 ? nothing : html`<div class="rs-actions">${others}</div>`;
  return html`<div class="rs-action-group"><div class="rs-actions rs-actions--bar">${next}</div>${rest}</div>`;
}

export function actions(...buttons: unknown[]): TemplateResult {
  return html`<div class="rs-actions">${buttons}</div>`;
}

// A busy button keeps its place in the focus order: it is not disabled, it just does nothing twice.
function button(action: Action, look: string): TemplateResult {
  const { busy = false, disabled = false } = action;
  const sizes = `${action.small === true ? 'utrecht-button--small' : ''} ${busy ? 'utrecht-button--busy' : ''}`;
  const sign = busy ? 'wait' : action.icon;
  return html`<button type=${action.submit === true ? 'submit' : 'button'} class="utrecht-button ${look} ${sizes}"
    ?disabled=${disabled} aria-busy=${busy ? 'true' : nothing}
    @click=${(event: Event) => { if (busy) event.preventDefault(); else action.onClick?.(event); }}
    >${sign === undefined ? nothing : icon(sign)}<span>${action.label}</span>${action.about === undefined ? nothing : html`<span class="rs-visually-hidden"> ${action.about}</span>`}</button>`;
}
