/// The safety package (_veiligheidspakket_) on the screen: shows what is for one office and marks what is done. Nothing is
/// sent; the device remembers only when its owner says that it is hers alone.
import { render } from 'lit';
import { store } from '../ui/render.ts';
import { forget, remember, remembered } from './start/memory.ts';
import { isFor, markOf, nothingChosen, progressOf, understood, written, type Item, type Office } from './start/model.ts';
import { markView, markWord, toolsView, type Doing, type Seen } from './start/view.ts';

const root = document.getElementById('start-tools');
if (root !== null) start(root);

function start(root: HTMLElement): void {
  const offices: readonly Office[] = found('[data-office]').map((row) => ({ id: given(row, 'office'), group: given(row, 'group'), name: row.textContent }));
  const cards = found('[data-item]');
  const items = new Map(cards.map((card): [HTMLElement, Item] => [card, { id: given(card, 'item'), groups: given(card, 'groups').split(' ') }]));
  const kept = remembered();
  const before: Seen = { choices: kept === null ? nothingChosen : understood(kept, offices, [...items.values()]), own: kept !== null, wiped: false };
  const screen = store<Seen>(before, (seen) => { show(seen); });
  const chosen = (change: Partial<Seen>): void => {
    screen.set({ wiped: false, ...change });
    if (screen.state.own) remember(written(screen.state.choices));
  };
  const doing: Doing = {
    choose: (office) => { chosen({ choices: { ...screen.state.choices, office } }); },
    mark: (item, mark) => { chosen({ choices: { ...screen.state.choices, marks: { ...screen.state.choices.marks, [item]: mark } } }); },
    own: (own) => { if (!own) forget(); chosen({ own }); },
    wipe: () => { forget(); screen.set({ choices: nothingChosen, own: false, wiped: true }); },
    print: () => { print(); },
  };
  root.hidden = false;
  screen.set({});

  function show(seen: Seen): void {
    const office = offices.find(({ id }) => id === seen.choices.office);
    for (const [card, item] of items) {
      card.hidden = !isFor(item, office);
      showMark(card, item, seen);
    }
    for (const turn of found('[data-turn]')) turn.hidden = turn.querySelector('[data-item]:not([hidden])') === null;
    const wanted = [...items.values()].filter((item) => isFor(item, office));
    render(toolsView(seen, offices, progressOf(wanted, seen.choices), doing), root);
  }

  function showMark(card: HTMLElement, item: Item, seen: Seen): void {
    const mark = markOf(item.id, seen.choices);
    const place = card.querySelector<HTMLElement>('[data-mark]');
    const paper = card.querySelector<HTMLElement>('[data-paper]');
    if (place !== null) { place.hidden = false; render(markView(item.id, mark, doing), place); }
    if (paper !== null) paper.textContent = markWord(mark);
  }
}

function found(selector: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)];
}

function given(place: HTMLElement, name: string): string {
  return place.dataset[name] ?? '';
}
