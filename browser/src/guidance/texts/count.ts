/// How many texts ask for something now, beside the place of the texts in the office.
import { html, nothing, render } from 'lit';
import { plural } from '../../ui/messages.ts';
import type { ScreenContext } from '../../ui/screens.ts';
import type { Reviews } from './wire.ts';
import { mayWrite } from './words.ts';

const often = 60_000;

export function countTexts(root: HTMLElement, context: ScreenContext): void {
  const { api, session, signal, onChange } = context;
  if (!mayWrite(session)) return;
  let looked = 0;
  const look = async (): Promise<void> => {
    looked = Date.now();
    const answer = await api.get<Reviews>('/guidance/reviews', { signal });
    if (answer.kind === 'ok') render(countView(answer.value), root);
  };
  void look();
  onChange(() => { if (Date.now() - looked > often) void look(); });
  const looking = setInterval(() => { void look(); }, 10 * often);
  signal.addEventListener('abort', () => { clearInterval(looking); }, { once: true });
}

function countView({ due, waiting = 0 }: Reviews): unknown {
  const all = due + waiting;
  return all === 0 ? nothing : html`<span class="rs-place-count" aria-hidden="true">${all}</span><span class="rs-visually-hidden">, ${plural('texts.count', all)}</span>`;
}
