/// Where in a text something is wrong: a field of the head by its name on the form, or a line as its writer counts it.
import { t } from '../../ui/messages.ts';
import { linesBefore, readPage } from './head.ts';
import type { Fault } from './wire.ts';
import { languageWords } from './words.ts';

export const headFields = [
  'title', 'summary', 'first', 'next', 'group', 'order', 'address', 'keywords', 'sources',
  'reviewed', 'reviewed-by', 'next-review', 'valid-from', 'valid-until', 'translates-review', 'expired',
] as const;
export type HeadField = (typeof headFields)[number];

export type Place =
  | { readonly kind: 'field'; readonly field: HeadField }
  /// Counted in the body of a page, or in the whole of any other text.
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'elsewhere' };

export function placeIn(fault: Fault, text: string): Place {
  const page = readPage(text);
  const field = headFields.find((one) => one === fault.place);
  if (field !== undefined && (page !== null || text === '')) return { kind: 'field', field };
  if (fault.line === null) return { kind: 'elsewhere' };
  if (page === null) return { kind: 'line', line: fault.line };
  const line = fault.line - linesBefore(page);
  return line > 0 ? { kind: 'line', line } : fieldOnLine(page.head, fault.line - 2);
}

/// @param path of the text that is looked at; a fault may be in another that points to it
export function placeWords(fault: Fault, text: string, path: string): string {
  if (fault.path !== path) return elsewhereWords(fault, path);
  const place = placeIn(fault, text);
  switch (place.kind) {
    case 'field':
      return t('texts.place', t(`texts.field.${place.field}`));
    case 'line':
      return t('texts.place', t('texts.place.line', place.line));
    case 'elsewhere':
      return fault.place === '' ? '' : t('texts.place', fault.place);
  }
}

/// In the same page in the other language, or in another text that has to do with this one.
function elsewhereWords({ path: there, title, place }: Fault, path: string): string {
  const language = /\/(nl|en)\.md$/.exec(there)?.[1] === 'en' ? 'en' : 'nl';
  const isSame = there.replace(/\/(nl|en)\.md$/, '') === path.replace(/\/(nl|en)\.md$/, '');
  const text = isSame ? t(`texts.place.in.${language}`) : (title ?? null) === null ? t('texts.place.in.another')
    : there.endsWith('.md') ? t('texts.place.in.page', title ?? '', languageWords(language)) : t('texts.place.in.list', title ?? '');
  const field = headFields.find((one) => one === place);
  const words = field === undefined ? place : t(`texts.field.${field}`);
  return words === '' ? t('texts.place.whole', text) : t('texts.place.at', text, words.charAt(0).toLocaleLowerCase() + words.slice(1));
}

/// Where a text stands among the files.
export function pathOf(id: string): string {
  const page = /^pages\.(.+)\.(nl|en)$/.exec(id);
  return page === null ? `guidance/${id.replaceAll('.', '/')}.yaml` : `guidance/pages/${page[1] ?? ''}/${page[2] ?? ''}.md`;
}

/// Where that line begins and ends.
export function spanOfLine(text: string, line: number): readonly [number, number] {
  const before = text.split('\n').slice(0, Math.max(0, line - 1));
  const from = Math.min(text.length, before.reduce((sum, one) => sum + one.length + 1, 0));
  const end = text.indexOf('\n', from);
  return [from, end < 0 ? text.length : end];
}

function fieldOnLine(head: readonly string[], at: number): Place {
  const name = /^[a-z-]+/.exec(head[at] ?? '')?.[0];
  const field = headFields.find((one) => one === name);
  return field === undefined ? { kind: 'elsewhere' } : { kind: 'field', field };
}
