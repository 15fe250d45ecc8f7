/// Filling in a protocol, and the letter that it becomes.
import { html, nothing, type TemplateResult } from 'lit';
import { primary, quiet } from '../../ui/actions.ts';
import { oneOf, textArea, textField } from '../../ui/fields.ts';
import { language, plural, t } from '../../ui/messages.ts';
import { note } from '../../ui/states.ts';
import { partsFor, protocolOf, type Agreed, type Body, type Filled, type Item, type Part, type Protocol } from './model.ts';

export interface Seen {
  readonly body: string;
  readonly name: string;
  readonly filled: Filled;
}

export interface Doing {
  readonly choose: (body: string) => void;
  readonly call: (name: string) => void;
  readonly fill: (item: string, value: string) => void;
  readonly print: () => void;
  readonly clear: () => void;
}

export interface Page {
  readonly bodies: readonly Body[];
  readonly parts: readonly Part[];
  readonly messages: readonly string[];
  readonly number: string;
  readonly today: Date;
}

export function normView(seen: Seen, page: Page, doing: Doing): TemplateResult {
  const body = page.bodies.find(({ id }) => id === seen.body) ?? page.bodies[0];
  if (body === undefined) return html``;
  const parts = partsFor(body, page.parts);
  const protocol = protocolOf(parts, seen.filled);
  return html`<div class="rs-stack rs-stack--loose" translate="no">
    <div class="rs-form rs-no-print">
      ${note('plain', html`<p>${t('guidance.norm.stays')}</p>`)}
      ${oneOf({ name: 'norm-body', legend: t('guidance.norm.body'), value: seen.body, row: true, onChange: doing.choose,
        options: page.bodies.filter(({ id }) => id !== 'any').map(({ id, name }) => ({ value: id, label: name })) })}
      ${textField({ name: 'norm-name', label: t('guidance.norm.body.name'), hint: t('guidance.norm.body.hint'), value: seen.name, maxLength: 80, onInput: doing.call })}
      ${parts.map((part) => html`<section class="rs-form" aria-labelledby="norm-${part.id}"><h3 id="norm-${part.id}">${part.title}</h3>
        ${part.items.map((item) => field(item, seen.filled.get(item.id) ?? '', doing))}</section>`)}
    </div>
    ${protocol.done === 0 && seen.name === '' ? nothing : made(seen, body, protocol, page, doing)}
  </div>`;
}

function field(item: Item, value: string, doing: Doing): TemplateResult {
  const about = { name: item.id, label: item.ask, hint: item.hint, value, onInput: (typed: string) => { doing.fill(item.id, typed); } };
  switch (item.kind) {
    case 'date': return textField({ ...about, type: 'date' });
    case 'text': return textArea({ ...about, rows: 2 });
    case 'yes-no': return oneOf({ name: item.id, legend: item.ask, hint: item.hint, value, row: true, onChange: about.onInput,
      options: [{ value: 'yes', label: t('guidance.norm.answer.yes') }, { value: 'no', label: t('guidance.norm.answer.no') }] });
  }
}

function made(seen: Seen, body: Body, protocol: Protocol, page: Page, doing: Doing): TemplateResult {
  return html`<section class="rs-stack" aria-labelledby="norm-letter">
    <h3 id="norm-letter" class="rs-no-print">${t('guidance.norm.letter.see')}</h3>
    <p class="rs-quiet rs-no-print" role="status">${plural('guidance.norm.progress', protocol.done, protocol.of)}</p>
    <article class="rs-sheet rs-letter rs-card rs-stack">${letter(seen, body, protocol, page)}</article>
    <div class="rs-actions">${primary({ label: t('guidance.norm.letter.print'), icon: 'print', onClick: doing.print })}
      ${quiet({ label: t('guidance.norm.letter.clear'), icon: 'close', onClick: doing.clear })}</div>
  </section>`;
}

function letter(seen: Seen, body: Body, protocol: Protocol, page: Page): TemplateResult {
  return html`<header class="rs-stack rs-stack--tight">
      <h4 class="rs-letter__title">${t('guidance.norm.letter.title')}</h4>
      <p>${t('guidance.norm.letter.of', seen.name.trim() === '' ? body.name.toLowerCase() : seen.name.trim())}<br>${t('guidance.norm.letter.made', day(page.today))}</p>
    </header>
    <ul>${page.messages.map((message) => html`<li><strong>${message}</strong></li>`)}</ul>
    ${protocol.parts.map((part) => html`<section class="rs-stack rs-stack--tight"><h5>${part.title}</h5>
      <dl class="rs-letter__list">${part.agreed.map((one) => html`<div><dt>${one.label}</dt><dd>${said(one)}</dd></div>`)}</dl></section>`)}
    ${protocol.open.length === 0 ? nothing : html`<section class="rs-stack rs-stack--tight"><h5>${t('guidance.norm.letter.open')}</h5>
      <p>${t('guidance.norm.letter.open.text')}</p><ul>${protocol.open.map((label) => html`<li>${label}</li>`)}</ul></section>`}
    <p>${t('guidance.norm.letter.number', page.number)}</p>`;
}

function said({ kind, value }: Agreed): string {
  switch (kind) {
    case 'date': return day(new Date(`${value}T12:00:00`));
    case 'text': return value;
    case 'yes-no': return t('guidance.norm.answer.yes');
  }
}

function day(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(date);
}
