/// Speaks to screen readers, or shows a few words for a moment with a way to undo. Needs the live region of the frame.
import { html, nothing, render } from 'lit';
import { t } from './messages.ts';

export function say(words: string): void {
  const spoken = document.getElementById('spoken');
  if (spoken === null) return;
  spoken.textContent = '';
  setTimeout(() => { spoken.textContent = words; }, 50);
}

let hiding = 0;

export function toast(words: string, undo?: () => void, milliseconds = undo === undefined ? 6_000 : 12_000): void {
  const place = document.getElementById('toast');
  if (place === null) return;
  const hide = (): void => { render(nothing, place); };
  const undone = (): void => { hide(); undo?.(); };
  clearTimeout(hiding);
  render(html`<div><span>${words}</span>${undo === undefined ? nothing : html`<button type="button" @click=${undone}>${t('ui.undo')}</button>`}</div>`, place);
  hiding = setTimeout(hide, milliseconds);
}
