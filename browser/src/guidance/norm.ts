/// A protocol of one's own, beside the collective norm (_collectieve norm_). It exists in this page until it is printed;
/// nothing of it is sent or kept.
import { render } from 'lit';
import { store } from '../ui/render.ts';
import { bodiesIn, partsIn } from './norm/list.ts';
import { normView, type Doing, type Page, type Seen } from './norm/view.ts';

const root = document.getElementById('norm-form');
const list = document.getElementById('norm-list');
const bodies = document.getElementById('norm-bodies');
if (root !== null && list !== null && bodies !== null) start(root, list, bodies);

function start(root: HTMLElement, list: HTMLElement, bodies: HTMLElement): void {
  const page: Page = {
    bodies: bodiesIn(bodies),
    parts: partsIn(list),
    messages: [...document.querySelectorAll('#messages h3')].map((message) => message.textContent),
    number: root.dataset['number'] ?? '',
    today: new Date(),
  };
  const empty: Seen = { body: 'municipality', name: '', filled: new Map() };
  const screen = store<Seen>(empty, (seen) => { render(normView(seen, page, doing), root); });
  const doing: Doing = {
    choose: (body) => { screen.set({ body }); },
    call: (name) => { screen.set({ name }); },
    fill: (item, value) => { screen.set({ filled: new Map(screen.state.filled).set(item, value) }); },
    print: () => { print(); },
    clear: () => { screen.set(empty); queueMicrotask(() => { document.getElementById('protocol')?.scrollIntoView(); }); },
  };
  root.hidden = false;
  list.classList.add('rs-print-only');
  addEventListener('pagehide', () => { screen.set(empty); });
  screen.set({});
}
