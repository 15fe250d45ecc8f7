/// The home scan (_woningscan_) on the screen. Answers live in one variable of this page: no request, no storage, no address,
/// no form takes them, print shows the empty list, and whoever leaves or reloads has nothing left.
import { render } from 'lit';
import { store } from '../ui/render.ts';
import { themesIn } from './scan/list.ts';
import { themesFor } from './scan/model.ts';
import { scanView, type Doing, type Seen } from './scan/view.ts';

const root = document.getElementById('scan');
const list = document.getElementById('scan-list');
if (root !== null && list !== null) start(root, list);

function start(root: HTMLElement, list: HTMLElement): void {
  const all = themesIn(list);
  const empty: Seen = { house: null, at: 0, given: new Map(), list: false };
  const screen = store<Seen>(empty, (seen) => {
    list.classList.toggle('rs-print-only', !seen.list);
    render(scanView(seen, seen.house === null ? [] : themesFor(seen.house, all), doing), root);
  });
  const moved = (change: Partial<Seen>): void => { screen.set(change); queueMicrotask(() => { document.getElementById('scan-step')?.focus(); }); };
  const doing: Doing = {
    choose: (house) => { moved({ house, at: 0 }); },
    answer: (question, answer) => { screen.set({ given: new Map(screen.state.given).set(question, answer) }); },
    go: (at) => { moved({ at }); },
    clear: () => { moved(empty); },
    showList: (shown) => { screen.set({ list: shown }); if (shown) queueMicrotask(() => { list.scrollIntoView(); }); },
  };
  root.hidden = false;
  root.addEventListener('copy', (event) => { event.preventDefault(); });
  addEventListener('pagehide', () => { screen.set(empty); });
  screen.set({});
}
