/// A page that does not exist yet (_nieuwe tekst_): the head that every page has, with what its writer already said filled in.
import { type Day, plusMonths } from '../../ui/amsterdam.ts';
import { type PageText, withList, withPlain, withText, writePage } from './head.ts';

export interface NewPage {
  readonly id: string;
  readonly group: string;
  readonly nl: { readonly title: string; readonly address: string };
  readonly en: { readonly title: string; readonly address: string };
}

export function skeleton(page: NewPage, language: 'nl' | 'en', by: string, today: Day): string {
  const { title, address } = page[language];
  const empty: PageText = { head: ['title:', 'address:', 'summary:', 'group:', 'order: 100', 'keywords: []', 'first:', 'next: call', 'sources: []'], body: '' };
  const named = withList(withText(withText(withText(empty, 'title', title), 'address', address), 'group', page.group), 'keywords', title.toLocaleLowerCase());
  const looked = withPlain(withText(withPlain(named, 'reviewed', today), 'reviewed-by', by), 'next-review', plusMonths(today, 6));
  const valid = withPlain(looked, 'valid-from', today);
  return writePage(language === 'en' ? withPlain(valid, 'translates-review', today) : valid);
}

/// The title as it can stand in an address: small letters and hyphens.
export function slug(title: string): string {
  return title.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');
}
