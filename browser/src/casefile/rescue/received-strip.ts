/// Above every screen of whoever was asked to take over a file: it has nobody until she does. In the work list it is a row.
import { html, nothing, render } from 'lit';
import { t } from '../../ui/messages.ts';
import { keepLooking } from '../../ui/screen-store.ts';
import { type ScreenContext, registerStrip } from '../../ui/screens.ts';
import { workList } from '../../ui/worklist.ts';
import { worksOnFiles } from '../words.ts';
import { receivedItem } from './received.ts';
import type { Rescues } from './wire.ts';

registerStrip((root, context) => {
  const look = (): void => { void show(root, context); };
  keepLooking(context, look);
  addEventListener('hashchange', look, { signal: context.signal });
});

async function show(root: HTMLElement, { api, session, signal }: ScreenContext): Promise<void> {
  const answer = await api.get<Rescues['received']>('/rescues/received', { signal });
  if (answer.kind !== 'ok' || signal.aborted) return;
  const received = answer.value;
  const isInList = worksOnFiles(session) && (location.hash === '#/werk' || !location.hash.startsWith('#/'));
  render(received.length === 0 || isInList ? nothing : html`${workList(t('casefile.rescue.received'), received.map(receivedItem))}`, root);
}
