/// Making keys (_sleutels maken_): ten words for everybody, and a passkey for who has and wants one.
import { html, nothing } from 'lit';
import { actionBar, primary, secondary } from '../ui/actions.ts';
import { t } from '../ui/messages.ts';
import { note } from '../ui/states.ts';
import { type Door, onSubmit, step } from './doorway.ts';
import type { Passkey } from './new-keys.ts';
import { hasPasskeys, makePasskey } from './passkey.ts';

type Trouble = 'none' | 'unable' | 'stopped' | 'unreachable';

/// Offers a passkey; null when the member goes on with ten words alone.
export async function offerPasskey(door: Door, memberId: string, name: string): Promise<Passkey | null> {
  let trouble: Trouble = 'none';
  while (hasPasskeys()) {
    const choice = await ask(door, trouble);
    if (choice === 'without') return null;
    const made = await makePasskey(memberId, name, deviceWords());
    if (made.kind === 'made') return made;
    trouble = made.kind;
  }
  return null;
}

function ask(door: Door, trouble: Trouble): Promise<'with' | 'without'> {
  return step<{ busy: boolean }, 'with' | 'without'>(door, { busy: false }, ({ busy }, change, answer) => html`
    <form class="rs-stack rs-stack--loose" @submit=${onSubmit(() => { change({ busy: true }); answer('with'); })}>
      <h1>${t('access.passkey.title')}</h1>
      <p class="rs-lead">${t('access.passkey.what')}</p>
      <p>${t('access.passkey.also-words')}</p>
      ${trouble === 'none' ? nothing : note('attention', html`<p role="alert">${troubleWords(trouble)}</p>`)}
      ${actionBar(primary({ label: t('access.passkey.make'), submit: true, busy }),
        secondary({ label: t('access.passkey.without'), onClick: () => { answer('without'); } }))}
    </form>`);
}

export function troubleWords(trouble: Exclude<Trouble, 'none'>): string {
  switch (trouble) {
    case 'unable':
      return t('access.passkey.unable');
    case 'stopped':
      return t('access.passkey.stopped');
    case 'unreachable':
      return t('access.unreachable');
  }
}

/// A name for the passkey by which its owner knows it again.
export function deviceWords(): string {
  const { userAgent } = navigator;
  const known = ['iPhone', 'iPad', 'Android', 'Windows', 'Macintosh', 'Linux'].find((name) => userAgent.includes(name));
  return t('access.passkey.label', known === 'Macintosh' ? 'Mac' : known ?? t('access.passkey.this-device'));
}
