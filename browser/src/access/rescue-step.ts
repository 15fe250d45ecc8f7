/// Whoever lost everything (_alles kwijt_) begins here, with a link from a coordinator: ten new words, eight words to compare over
/// the telephone, and a day of patience.
import { html, nothing, type TemplateResult } from 'lit';
import { fingerprint as fingerprintOf, recipientOf, recoveryKeys, toB64u, verifyKeyOf } from '../crypto/index.ts';
import { actionBar, actions, primary } from '../ui/actions.ts';
import { type Answer, api } from '../ui/api.ts';
import { fingerprint } from '../ui/codes.ts';
import { t } from '../ui/messages.ts';
import { note } from '../ui/states.ts';
import { wordsFor } from '../ui/time.ts';
import { type Door, onSubmit, step } from './doorway.ts';
import { newTenWords } from './new-keys.ts';
import { showTenWords } from './words-step.ts';

const patience = { retryAfter: [500, 2_000] } as const;

/// False when the link is not good (any more).
export async function askForRescue(door: Door, token: string, team: string): Promise<boolean> {
  const headers = { 'x-rescue': token };
  const looked = await api.get<{ readonly name: string }>('/member-rescues/current', { headers, ...patience });
  if (looked.kind !== 'ok') return false;
  await begin(door, looked.value.name);
  const words = newTenWords();
  await showTenWords(door, words.words, 'first');
  const keys = recoveryKeys(words.code, team);
  const [recipient, verifyKey] = [await recipientOf(keys.sealSeed), toB64u(verifyKeyOf(keys.authSeed))];
  for (;;) {
    const sent: Answer<unknown> = await api.put('/member-rescues/current', { recipient, verifyKey }, { headers, ...patience });
    if (sent.kind === 'ok') break;
    if (sent.kind === 'refused') return false;
    await sayAgain(door);
  }
  await compare(door, fingerprintOf(recipient, verifyKey));
  return true;
}

function begin(door: Door, name: string): Promise<null> {
  return step<object, null>(door, {}, (_, __, answer) => html`<form class="rs-stack rs-stack--loose" @submit=${onSubmit(() => { answer(null); })}>
    <h1>${t('access.rescue.title')}</h1><p class="rs-lead">${t('access.rescue.for', name)}</p>
    <p>${t('access.rescue.how')}</p>${actionBar(primary({ label: t('access.rescue.begin'), submit: true }))}</form>`);
}

function compare(door: Door, own: readonly string[]): Promise<null> {
  return step<object, null>(door, {}, (_, __, answer) => html`<div class="rs-stack rs-stack--loose">
    <h1>${t('access.rescue.compare')}</h1><p class="rs-lead">${t('access.rescue.compare.what')}</p>
    ${fingerprint(own, t('access.rescue.own'))}<p>${t('access.rescue.come-back')}</p>
    ${actionBar(primary({ label: t('access.rescue.noted'), onClick: () => { answer(null); } }))}</div>`);
}

function sayAgain(door: Door): Promise<null> {
  return step<object, null>(door, {}, (_, __, answer) => html`<div class="rs-stack">${note('attention', html`<p role="alert">${t('access.unreachable')}</p>`)}
    ${actions(primary({ label: t('ui.again'), onClick: () => { answer(null); } }))}</div>`);
}

/// On the sign-in page, for whoever comes back too early.
export function waitingWords(readyAt: string | null): TemplateResult {
  return html`<p role="status">${readyAt === null ? t('access.rescue.waits-for-two') : html`${t('access.rescue.waits-until')} ${wordsFor(new Date(readyAt), new Date())}.`}</p>
    ${readyAt === null ? nothing : html`<p>${t('access.rescue.stoppable')}</p>`}`;
}
