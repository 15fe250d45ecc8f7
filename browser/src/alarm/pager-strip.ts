/// Above every screen of a coordinator: the ringing itself is in trouble. It goes when that is over.
import { html, nothing, render } from 'lit';
import { t } from '../ui/messages.ts';
import { every } from '../ui/screen-store.ts';
import { type ScreenContext, registerStrip } from '../ui/screens.ts';
import { note } from '../ui/states.ts';
import { wordsFor } from '../ui/time.ts';

const troubles = ['no-next-step', 'late-step', 'step-too-far', 'sweep-stopped', 'jobs-stopped', 'clock-jumped', 'voice-down', 'sms-down', 'push-down', 'mail-down', 'database-away'] as const;

interface Trouble {
  readonly what: (typeof troubles)[number];
  readonly since: string;
}

const lookEvery = 30_000;

registerStrip((root, context) => {
  if (!context.session.functions.includes('coordinator')) return;
  const look = (): void => { void show(root, context); };
  look();
  every(lookEvery, context, look);
});

async function show(root: HTMLElement, { api, signal }: ScreenContext): Promise<void> {
  const answer = await api.get<readonly Trouble[]>('/pager-troubles', { signal });
  if (answer.kind !== 'ok' || signal.aborted) return;
  const known = answer.value.filter(({ what }) => troubles.includes(what));
  render(known.length === 0 ? nothing : note('danger', html`<div role="alert"><p><strong>${t('alarm.pager.strip')}</strong></p>
    <ul>${known.map(({ what, since }) => html`<li>${t(`alarm.pager.${what}`)} ${t('alarm.pager.since', wordsFor(new Date(since), new Date()))}</li>`)}</ul>
    <p><a href="#/noodlijst">${t('alarm.pager.next')}</a></p></div>`), root);
}
