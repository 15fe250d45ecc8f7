/// The questions as they stand in the page: the list that everybody can read without a script is the only copy.
import { costs, turns, type Cost, type House, type Question, type Theme, type Turn } from './model.ts';

export function themesIn(list: ParentNode): readonly Theme[] {
  return [...list.querySelectorAll<HTMLElement>('[data-theme]')].map((section) => ({
    id: given(section, 'theme'),
    place: given(section, 'place'),
    label: given(section, 'label'),
    title: words(section, 'title'),
    about: words(section, 'about'),
    questions: [...section.querySelectorAll<HTMLElement>('[data-question]')].map(question),
  }));
}

function question(item: HTMLElement): Question {
  return {
    id: given(item, 'question'),
    houses: given(item, 'houses').split(' ').filter((house): house is House => house === 'present' || house === 'new'),
    turn: turns.find((turn): turn is Turn => turn === item.dataset['turn']) ?? 'later',
    cost: costs.find((cost): cost is Cost => cost === item.dataset['cost']) ?? 'nothing',
    ask: words(item, 'ask'),
    why: words(item, 'why'),
    helps: words(item, 'helps'),
  };
}

function given(place: HTMLElement, name: string): string {
  return place.dataset[name] ?? '';
}

function words(place: HTMLElement, part: string): string {
  return place.querySelector(`[data-part="${part}"]`)?.textContent.trim() ?? '';
}
