/// Sealed (_verzegeld_) is shown, not claimed: who can read it, and on request what the server does see.
import { html, type TemplateResult } from 'lit';
import { icon } from './icons.ts';
import { language, t } from './messages.ts';

const together = new Intl.ListFormat(language, { type: 'conjunction' });

/// `serverSees`: the sentences behind the line.
export function sealedLine(readers: readonly string[], serverSees: readonly string[]): TemplateResult {
  return html`<details class="rs-sealed">
    <summary>${icon('lock')}<span>${t('ui.sealed.readers', together.format(readers))}</span></summary>
    <div class="rs-sealed__server"><p><strong>${t('ui.sealed.server')}</strong></p>
      <ul>${serverSees.map((sentence) => html`<li>${sentence}</li>`)}</ul></div>
  </details>`;
}

/// The small sign beside a thing that the server cannot read.
export function sealedMark(words: string = t('ui.sealed.word')): TemplateResult {
  return html`<span class="rs-mark">${icon('lock')}${words}</span>`;
}
