/// What an office screen or a part of it knows: shown in its place as soon as it is made and after each change, until the member
/// leaves. It looks again when somebody changed something, or by the clock.
import { render } from 'lit';
import { type Store, store } from './render.ts';
import type { ScreenContext } from './screens.ts';

type Leaving = Pick<ScreenContext, 'signal'>;

export function screenStore<State extends object>(root: HTMLElement, { signal }: Leaving, initial: State, view: (state: Readonly<State>) => unknown): Store<State> {
  const screen = store(initial, (state) => { if (!signal.aborted) render(view(state), root); });
  screen.set({});
  return screen;
}

/// Now, and whenever the server says that something changed.
export function keepLooking({ onChange }: Pick<ScreenContext, 'onChange'>, look: () => void | Promise<void>): void {
  void look();
  onChange(() => { void look(); });
}

/// Again and again for as long as the member stays.
export function every(milliseconds: number, { signal }: Leaving, act: () => void | Promise<void>): void {
  const timer = setInterval(() => { void act(); }, milliseconds);
  signal.addEventListener('abort', () => { clearInterval(timer); }, { once: true });
}
