/// Leaving in a hurry: what is on the page is gone at once, then another page takes its place in the history.
import { anchor } from './anchor.ts';

/// The weather: a page that anybody may have open. A practice environment calls nobody outside.
const elsewhere = 'https://www.knmi.nl/';

/// Forgets what the page still holds (fields, keys) before leaving; pages add what they know.
const forgetting: (() => void)[] = [];

export function onLeaving(forget: () => void): void {
  forgetting.push(forget);
}

export function leave(): void {
  leaveFor(anchor().demo ? 'about:blank' : elsewhere);
}

export function leaveFor(address: string): void {
  forgetAll();
  location.replace(address);
}

function forgetAll(): void {
  for (const forget of forgetting) forget();
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) field.value = '';
  document.body.replaceChildren();
  document.title = '';
}

/// Twice Escape leaves; a page shown again from the back-forward cache starts empty.
export function watchForLeaving(go: () => void = leave): void {
  let last = Number.NEGATIVE_INFINITY;
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    if (event.timeStamp - last < 1500) go();
    last = event.timeStamp;
  });
  addEventListener('pagehide', forgetAll);
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
}
