/// How many texts ask for something now, beside the place of the texts in the office.
import { html, nothing, render } from 'lit';
import { plural } from '../../ui/messages.ts';
import { every } from '../../ui/screen-store.ts';
import type { ScreenContext } from '../../ui/screens.ts';
import type { Reviews } from './wire.ts';
import { mayWrite } from './words.ts';

const pause = 10_000;
const often = 600_000;

export function countTexts(root: HTMLElement, context: ScreenContext): void {
  const { api, session, signal, onChange } = context;
  if (!mayWrite(session)) return;
  let looked = 0;
  let next: ReturnType<typeof setTimeout> | undefined;
  const look = async (): Promise<void> => {
    looked = Date.now();
    next = undefined;
    const answer = await api.get<Reviews>('/guidance/reviews', { signal });
    if (answer.kind === 'ok') render(countView(answer.value), root);
  };
  void look();
  // Much changes in an office; the number follows a little later.
  onChange(() => { if (next === undefined) next = setTimeout(() => { void look(); }, Math.max(0, looked + pause - Date.now())); });
  every(often, context, look);
  signal.addEventListener('abort', () => { clearTimeout(next); }, { once: true });
}

function countView({ due, waiting }: Reviews): unknown {
  const all = due + waiting;
  return all === 0 ? nothing : html`<span class="rs-place-count" aria-hidden="true">${all}</span><span class="rs-visually-hidden">, ${plural('texts.count', all)}</span>`;
}
