/// The few signs that a text knows, for who never saw them (_hulp bij het schrijven_).
import { html, type TemplateResult } from 'lit';
import { t } from '../../ui/messages.ts';
import { facts } from '../../ui/table.ts';

const pageSigns = ['heading', 'list', 'steps', 'number', 'team', 'page', 'door', 'law'] as const;

export function writingHelp(pages: readonly (readonly [string, string])[]): TemplateResult {
  return html`<details class="rs-folded"><summary>${t('texts.help.title')}</summary><div class="rs-folded__body rs-stack rs-stack--tight">
      <p>${t('texts.help.what')}</p>${facts(pageSigns.map((sign) => [t(`texts.help.${sign}`), html`<code class="rs-sign">${t(`texts.help.${sign}.sign`)}</code>`]))}</div></details>
    <details class="rs-folded"><summary>${t('texts.help.pages')}</summary><div class="rs-folded__body">
      <p>${t('texts.help.pages.what')}</p><ul class="rs-fine">${pages.map(([id, title]) => html`<li>${title}: <code class="rs-sign">page:${id}</code></li>`)}</ul></div></details>`;
}

export function listHelp(): TemplateResult {
  return html`<details class="rs-folded"><summary>${t('texts.help.title')}</summary><div class="rs-folded__body rs-stack rs-stack--tight">
    <p>${t('texts.help.yaml')}</p><p>${t('texts.help.yaml.quotes')}</p><p>${t('texts.help.yaml.spaces')}</p></div></details>`;
}
