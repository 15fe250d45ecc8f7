/// Signing in (_inloggen_) with ten words or a passkey; either way the keyring is opened here, by what the member has.
import {
  type Challenge, type CodeReading, type Keyring, type RecoveryKeys, answerChallenge, passkeySealSeed, readCode, recoveryKeys,
} from '../crypto/index.ts';
import { anchor } from '../ui/anchor.ts';
import { type Answer, api } from '../ui/api.ts';
import type { Arrival } from './arrival.ts';
import { keyringFrom } from './new-keys.ts';
import { usePasskey } from './passkey.ts';
import type { HandedOut } from './rescue-model.ts';
import type { Rescued } from './rescued.ts';

export type CodeTrouble = Extract<CodeReading, { ok: false }>;

export type SignedIn =
  | { readonly kind: 'in'; readonly arrival: Arrival; readonly keyring: Keyring }
  | { readonly kind: 'not-understood'; readonly trouble: CodeTrouble }
  /// The words of somebody who lost everything: coordinators gave their parts, or did not yet.
  | Rescued
  | { readonly kind: 'rescue-waits'; readonly readyAt: string | null }
  /// Nobody has these words or this passkey (any more).
  | { readonly kind: 'unknown' }
  /// Known, but it does not open the keyring: another way is needed.
  | { readonly kind: 'cannot-open' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'unreachable' };

export async function signInByWords(typed: string): Promise<SignedIn> {
  const reading = readCode('recovery', typed);
  if (!reading.ok) return { kind: 'not-understood', trouble: reading };
  const { team, origin } = anchor();
  const keys = recoveryKeys(reading.code, team);
  const challenge = await signedChallenge(keys, team, origin);
  if (challenge === null) return { kind: 'unreachable' };
  const arrived = await arrive(
    await api.post<Arrival>('/sessions', { challenge }),
    ({ wraps }) => wraps.find(({ kind }) => kind === 'recovery')?.sealed,
    () => keys.sealSeed,
  );
  return arrived.kind === 'unknown' ? await comeBackRescued(keys, team, origin) : arrived;
}

async function signedChallenge(keys: RecoveryKeys, team: string, origin: string): Promise<string | null> {
  const asked = await api.post<Challenge>('/challenges', { purpose: 'member', subject: keys.locator }, { retryAfter: [500] });
  if (asked.kind !== 'ok') return null;
  const { nonce, exp } = asked.value;
  return answerChallenge({ team, origin, purpose: 'member', subject: keys.locator, nonce, exp }, keys.authSeed);
}

type RescueAnswer = { readonly state: 'waiting'; readonly readyAt: string | null } | ({ readonly state: 'ready' } & HandedOut);

async function comeBackRescued(keys: RecoveryKeys, team: string, origin: string): Promise<SignedIn> {
  const challenge = await signedChallenge(keys, team, origin);
  if (challenge === null) return { kind: 'unreachable' };
  const answer = await api.post<RescueAnswer>('/rescue-sessions', { challenge });
  if (answer.kind !== 'ok') return { kind: answer.kind === 'refused' && answer.status < 500 ? 'unknown' : 'unreachable' };
  return answer.value.state === 'ready'
    ? { kind: 'rescued', handed: answer.value, sealSeed: keys.sealSeed }
    : { kind: 'rescue-waits', readyAt: answer.value.readyAt };
}

export async function signInByPasskey(): Promise<SignedIn> {
  const used = await usePasskey();
  if (used.kind !== 'used') return used;
  const { assertion, secret } = used;
  return await arrive(
    await api.post<Arrival>('/sessions', { assertion }),
    ({ wraps }) => wraps.find(({ credentialId }) => credentialId === assertion.credentialId)?.sealed,
    ({ memberId }) => (secret === null ? null : passkeySealSeed(secret, memberId)),
  );
}

async function arrive(
  answer: Answer<Arrival>,
  wrapIn: (arrival: Arrival) => string | undefined,
  seedFor: (arrival: Arrival) => Uint8Array | null,
): Promise<SignedIn> {
  if (answer.kind === 'refused' && answer.status < 500) return { kind: 'unknown' };
  if (answer.kind !== 'ok') return { kind: 'unreachable' };
  const arrival = answer.value;
  const sealed = wrapIn(arrival);
  const seed = seedFor(arrival);
  const keyring = sealed === undefined || seed === null ? null : await keyringFrom(sealed, seed);
  if (keyring?.memberId === arrival.memberId) return { kind: 'in', arrival, keyring };
  await api.delete('/session');
  return { kind: 'cannot-open' };
}
