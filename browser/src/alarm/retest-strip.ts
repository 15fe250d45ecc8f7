/// A channel that was proven longer than a month ago asks its owner to be tested again (_maandproef_).
import { html, nothing, render } from 'lit';
import { t } from '../ui/messages.ts';
import { keepLooking } from '../ui/screen-store.ts';
import { type ScreenContext, registerStrip } from '../ui/screens.ts';
import { note } from '../ui/states.ts';
import type { Channels } from './wire.ts';

registerStrip((root, context) => {
  const look = (): void => { void show(root, context); };
  keepLooking(context, look);
  addEventListener('hashchange', look, { signal: context.signal });
});

async function show(root: HTMLElement, { api, signal }: ScreenContext): Promise<void> {
  const answer = await api.get<Channels>('/channels', { signal });
  if (answer.kind !== 'ok' || signal.aborted) return;
  const old = answer.value.channels.filter(({ testAgain }) => testAgain);
  render(old.length === 0 ? nothing : note('attention', html`<p>${t('alarm.retest.strip')} <a href="#/kanalen">${t('alarm.retest.go')}</a></p>`), root);
}
