/// The questions of the protocol and the words of each body, as they stand in the page.
import type { Body, Item, Kind, Part } from './model.ts';

export function bodiesIn(list: ParentNode): readonly Body[] {
  return [...list.querySelectorAll<HTMLElement>('[data-body]')].map((body) => ({
    id: given(body, 'body'),
    name: given(body, 'name'),
    words: Object.fromEntries([...body.querySelectorAll<HTMLElement>('[data-word]')].map((word) => [given(word, 'word'), word.textContent])),
  }));
}

export function partsIn(list: ParentNode): readonly Part[] {
  return [...list.querySelectorAll<HTMLElement>('[data-part]')].map((part) => ({
    id: given(part, 'part'),
    title: given(part, 'title'),
    items: [...part.querySelectorAll<HTMLElement>('[data-item]')].map(item),
  }));
}

function item(row: HTMLElement): Item {
  return { id: given(row, 'item'), kind: kind(given(row, 'kind')), label: given(row, 'label'), ask: given(row, 'ask'), hint: given(row, 'hint') };
}

function kind(word: string): Kind {
  return word === 'date' || word === 'yes-no' ? word : 'text';
}

function given(place: HTMLElement, name: string): string {
  return place.dataset[name] ?? '';
}
