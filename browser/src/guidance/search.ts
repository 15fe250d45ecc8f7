/// The search on the overview of guidance (_zoeken_). The list of titles and keywords is fetched once, before anything is typed;
/// without this script the page is whole and the search is not there.
import { plural, t } from '../ui/messages.ts';
import { type FindablePage, find } from './find.ts';

const most = 8;
const form = document.querySelector<HTMLFormElement>('form.rs-search');
const field = form?.querySelector('input');
const said = form?.querySelector('.rs-search__found');
const list = form?.querySelector('.rs-search__list');

if (form && field && said && list) void begin(form, field, said, list);

async function begin(place: HTMLFormElement, input: HTMLInputElement, status: Element, found: Element): Promise<void> {
  const answer = await fetch(place.dataset['index'] ?? '', { credentials: 'omit' });
  if (!answer.ok) return;
  const pages = (await answer.json()) as readonly FindablePage[];
  place.addEventListener('submit', (event) => {
    event.preventDefault();
    found.querySelector('a')?.focus();
  });
  input.addEventListener('input', () => { show(input.value, pages, status, found); });
  place.hidden = false;
}

function show(question: string, pages: readonly FindablePage[], status: Element, found: Element): void {
  const hits = find(question, pages);
  found.replaceChildren(...hits.slice(0, most).map(hit));
  status.textContent = question.trim() === '' ? '' : hits.length === 0 ? t('guidance.search.none') : plural('guidance.search.found', hits.length);
}

function hit(page: FindablePage): HTMLLIElement {
  const link = document.createElement('a');
  link.href = page.path;
  link.append(line('rs-pages__title', page.title), line('rs-pages__why', page.summary));
  const item = document.createElement('li');
  item.append(link);
  return item;
}

function line(name: string, text: string): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = name;
  span.textContent = text;
  return span;
}
