/// Leaving the public pages (_Verlaat deze pagina_): without this script the link still leads away, with it the page also
/// empties at once and does not stay in the history; Escape twice does the same.
import { leaveFor, watchForLeaving } from '../ui/leave.ts';

const exit = document.querySelector<HTMLAnchorElement>('a.rs-exit');
if (exit !== null) {
  const go = (): void => { leaveFor(exit.href); };
  exit.addEventListener('click', (event) => { event.preventDefault(); go(); });
  watchForLeaving(go);
}
