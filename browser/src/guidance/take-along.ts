/// A plan goes along into a message (_meenemen_): from window to window on this site, once, and only when the new window asks.
/// No address, no storage and no server ever has it.
const ready = 'ruggensteun:may-take-along';

interface Plan {
  readonly plan: string;
}

/// Opens the form in a window of its own and hands the text over when it says that it is there. False when no window opened.
export function giveAlong(address: string, text: string): boolean {
  const opened = open(address);
  if (opened === null) return false;
  const give = (event: MessageEvent): void => {
    if (event.source !== opened || event.origin !== location.origin || event.data !== ready) return;
    removeEventListener('message', give);
    opened.postMessage({ plan: text } satisfies Plan, location.origin);
  };
  addEventListener('message', give);
  return true;
}

/// Asks the window that opened this one for what it has; afterwards the two do not know each other any more.
export function takeAlong(use: (text: string) => void): void {
  const from = window.opener as Window | null;
  if (from === null) return;
  const take = (event: MessageEvent): void => {
    if (event.source !== from || event.origin !== location.origin || !isPlan(event.data)) return;
    removeEventListener('message', take);
    window.opener = null;
    use(event.data.plan);
  };
  addEventListener('message', take);
  from.postMessage(ready, location.origin);
}

function isPlan(data: unknown): data is Plan {
  return typeof data === 'object' && data !== null && 'plan' in data && typeof data.plan === 'string';
}
