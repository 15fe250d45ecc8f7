/// What the steps at the door (_toegang_) share: the frame, and a step that lasts until somebody has answered it.
import { html, render, type TemplateResult } from 'lit';
import { demoBanner, liveRegion, skipLink } from '../ui/frame.ts';

export interface Door {
  readonly root: HTMLElement;
  readonly signal: AbortSignal;
}

/// Shows one step until it is answered. `view` gets what is known now, a way to change that, and a way to answer; `begin` is
/// called once and may do the same from outside.
export function step<State extends object, Given>(
  { root, signal }: Door,
  initial: State,
  view: (state: Readonly<State>, change: (changed: Partial<State>) => void, answer: (given: Given) => void) => TemplateResult,
  begin?: (change: (changed: Partial<State>) => void, answer: (given: Given) => void) => void,
): Promise<Given> {
  return new Promise((resolve) => {
    let state = initial;
    let answered = false;
    const show = (): void => {
      if (!answered && !signal.aborted) render(framed(view(state, change, answer)), root);
    };
    const change = (changed: Partial<State>): void => { state = { ...state, ...changed }; show(); };
    const answer = (given: Given): void => {
      if (answered) return;
      answered = true;
      resolve(given);
    };
    show();
    toTop(root);
    begin?.(change, answer);
  });
}

/// Shows something that is not answered, such as waiting.
export function show({ root, signal }: Door, content: TemplateResult): void {
  if (!signal.aborted) render(framed(content), root);
}

export function onSubmit(act: () => void): (event: Event) => void {
  return (event) => { event.preventDefault(); act(); };
}

function framed(content: TemplateResult): TemplateResult {
  return html`${skipLink()}${demoBanner()}
    <main id="content" class="rs-column rs-stack rs-stack--loose" tabindex="-1">${content}</main>${liveRegion()}`;
}

function toTop(root: HTMLElement): void {
  scrollTo(0, 0);
  root.querySelector('main')?.focus({ preventScroll: true });
}
