/// Above every screen of a member whose keys somebody asks for: an impostor is seen, and stopped, by the one who knows.
import { html, nothing, render } from 'lit';
import { actions, destructive } from '../ui/actions.ts';
import { t } from '../ui/messages.ts';
import { every, keepLooking } from '../ui/screen-store.ts';
import { type ScreenContext, registerStrip } from '../ui/screens.ts';
import { note } from '../ui/states.ts';
import { wordsFor } from '../ui/time.ts';
import type { MemberRescueView } from './rescue-model.ts';

const lookEvery = 60_000;

registerStrip((root, context) => {
  const look = (): void => { void show(root, context, look); };
  keepLooking(context, look);
  every(lookEvery, context, look);
});

async function show(root: HTMLElement, { api, session, signal }: ScreenContext, look: () => void): Promise<void> {
  const answer = await api.get<readonly MemberRescueView[]>('/member-rescues', { signal });
  if (answer.kind !== 'ok' || signal.aborted) return;
  const mine = answer.value.filter(({ memberId }) => memberId === session.memberId);
  const stop = async ({ rescueId }: MemberRescueView): Promise<void> => { await api.delete(`/member-rescues/${rescueId}`); look(); };
  render(mine.map((rescue) => note('danger', html`<p><strong>${t('access.rescue.is-it-you')}</strong></p>
    <p>${rescue.readyAt === null ? t('access.rescue.is-it-you.what') : html`${t('access.rescue.is-it-you.until')} ${wordsFor(new Date(rescue.readyAt), new Date())}.`}</p>
    ${actions(destructive({ label: t('access.rescue.not-me'), onClick: () => { void stop(rescue); } }))}`)), root);
  if (mine.length === 0) render(nothing, root);
}
