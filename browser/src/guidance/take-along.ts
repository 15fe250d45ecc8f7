/// Something goes along into a message (_meenemen_): from window to window on this site, once, and only when the new window asks.
/// No address, no storage and no server ever has it.
const ready = 'ruggensteun:may-take-along';

interface Along {
  readonly text: string;
  /// Nobody has to be rung for it; said of a training, never of what somebody goes through.
  readonly isUnhurried: boolean;
}

/// Opens the form in a window of its own and hands the text over when it says that it is there. False when no window opened.
export function giveAlong(address: string, text: string, isUnhurried = false): boolean {
  const opened = open(address);
  if (opened === null) return false;
  const give = (event: MessageEvent): void => {
    if (event.source !== opened || event.origin !== location.origin || event.data !== ready) return;
    removeEventListener('message', give);
    opened.postMessage({ text, isUnhurried } satisfies Along, location.origin);
  };
  addEventListener('message', give);
  return true;
}

/// Asks the window that opened this one for what it has; afterwards the two do not know each other any more.
export function takeAlong(use: (along: Along) => void): void {
  const from = window.opener as Window | null;
  if (from === null) return;
  const take = (event: MessageEvent): void => {
    if (event.source !== from || event.origin !== location.origin || !isAlong(event.data)) return;
    removeEventListener('message', take);
    window.opener = null;
    use(event.data);
  };
  addEventListener('message', take);
  from.postMessage(ready, location.origin);
}

function isAlong(data: unknown): data is Along {
  return typeof data === 'object' && data !== null && 'text' in data && typeof data.text === 'string' && 'isUnhurried' in data && typeof data.isUnhurried === 'boolean';
}
