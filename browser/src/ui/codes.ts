/// Ten words that somebody copies by hand (_uw tien woorden_), and eight to compare over the telephone.
import { html, nothing, type TemplateResult } from 'lit';
import { textArea } from './fields.ts';
import { language, plural, t } from './messages.ts';
import { quiet } from './actions.ts';

export function codeWords(words: readonly string[], label: string = t('ui.words.yours')): TemplateResult {
  return html`<ol class="rs-words" aria-label=${label} translate="no">${words.map((word) => html`<li>${word}</li>`)}</ol>`;
}

/// Of a page with an element of class `rs-sheet`, paper gets that element alone.
export function printWords(): TemplateResult {
  return quiet({ label: t('ui.words.print'), icon: 'print', onClick: () => { print(); } });
}

/// Two rows of four, so that nobody takes it for a code.
export function fingerprint(words: readonly string[], label: string = t('ui.fingerprint')): TemplateResult {
  const row = (from: number): TemplateResult =>
    html`<div>${words.slice(from, from + 4).map((word) => html`<span>${word} </span>`)}</div>`;
  return html`<div class="rs-fingerprint" role="group" aria-label=${label} translate="no">${row(0)}${row(4)}</div>`;
}

/// Why ten words were not understood, as reading a code says it.
export type CodeTrouble =
  | { readonly reason: 'unknown-words'; readonly unknown: readonly { readonly word: string }[] }
  | { readonly reason: 'wrong-count'; readonly count: number }
  | { readonly reason: 'wrong-checksum' };

export interface CodeEntry {
  readonly name: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly label?: string;
  readonly trouble?: CodeTrouble | undefined;
}

export function codeEntry(entry: CodeEntry): TemplateResult {
  const count = entry.value.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== '').length;
  return html`<div class="rs-code-entry">${textArea({
    name: entry.name,
    label: entry.label ?? t('ui.words.enter'),
    hint: t('ui.words.enter.hint'),
    value: entry.value,
    rows: 3,
    error: entry.trouble === undefined ? undefined : codeTrouble(entry.trouble),
    onInput: entry.onInput,
  })}${count === 0 ? nothing : html`<p class="rs-code-entry__count">${plural('ui.words.count', count)}</p>`}</div>`;
}

export function codeTrouble(trouble: CodeTrouble): string {
  switch (trouble.reason) {
    case 'unknown-words':
      return plural('ui.words.unknown', trouble.unknown.length, new Intl.ListFormat(language).format(trouble.unknown.map(quoted)));
    case 'wrong-count':
      return t('ui.words.wrong-count', trouble.count);
    case 'wrong-checksum':
      return t('ui.words.checksum');
  }
}

function quoted({ word }: { readonly word: string }): string {
  return `“${word}”`;
}
