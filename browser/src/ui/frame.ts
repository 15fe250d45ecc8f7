/// The frame of a public page: danger first, then the number, leaving always in the same corner.
import { html, nothing, type TemplateResult } from 'lit';
import { anchor } from './anchor.ts';
import { icon } from './icons.ts';
import { leave } from './leave.ts';
import { t } from './messages.ts';

export function publicFrame(content: unknown): TemplateResult {
  return html`${skipLink()}${demoBanner()}
    <header class="rs-top">
      <div class="rs-top__inner">${dangerLine()}${exitButton()}</div>
    </header>
    <main id="content" class="rs-column rs-stack" tabindex="-1">${content}</main>
    ${liveRegion()}`;
}

export function skipLink(): TemplateResult {
  return html`<a class="rs-skip utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#content" @click=${toContent}>${t('ui.skip')}</a>`;
}

// The fragment of the address belongs to the page's own steps, so the link moves the focus itself.
function toContent(event: Event): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}

export function demoBanner(): TemplateResult | typeof nothing {
  return anchor().demo ? html`<aside class="rs-demo" aria-label="demo"><p>${t('ui.demo.banner')}</p></aside>` : nothing;
}

export function dangerLine(): TemplateResult {
  const words = html`${icon('attention')}<span>${t('ui.danger.before')}</span><strong>${t('ui.danger.call')}</strong>`;
  return anchor().demo
    ? html`<p class="rs-danger-line">${words}</p>`
    : html`<a class="rs-danger-line" href="tel:112">${words}</a>`;
}

/// The team's number, or another of ours; in a demo it is shown but never dialled.
export function callNumber(when: string = t('ui.number.always'), number: string = anchor().number): TemplateResult {
  const { demo } = anchor();
  const words = html`${icon('phone')}<span><span class="rs-call__number">${t('ui.number.call', number)}</span>
    <span class="rs-call__when">${demo ? t('ui.demo.number') : when}</span></span>`;
  return demo ? html`<p class="rs-call">${words}</p>` : html`<a class="rs-call" href="tel:${dialled(number)}">${words}</a>`;
}

function dialled(number: string): string {
  return number.replace(/[^+\d]/g, '');
}

export function exitButton(): TemplateResult {
  return html`<button type="button" class="rs-exit" title=${t('ui.exit.hint')} @click=${leave}>${t('ui.exit')}${icon('leave')}</button>`;
}

/// Where `say` and `toast` speak; one on every page, present before anything is said.
export function liveRegion(): TemplateResult {
  return html`<div id="spoken" class="rs-visually-hidden" role="status" aria-live="polite"></div>
    <div id="toast" class="rs-toast" role="status" aria-live="polite"></div>`;
}
