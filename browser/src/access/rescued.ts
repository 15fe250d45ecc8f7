/// Coming back after the day of waiting (_terug na herstel_): the old keyring, opened here, and new keys beside it.
import { type Directory, type Keyring, currentKey } from '../crypto/index.ts';
import { type Arrival } from './arrival.ts';
import type { Door } from './doorway.ts';
import { enrol, keyringFor, lookAtInvitation } from './enrolling.ts';
import { offerPasskey } from './keys-step.ts';
import { newTenWords } from './new-keys.ts';
import { type HandedOut, oldKeyring } from './rescue-model.ts';
import { showTenWords } from './words-step.ts';

export interface Rescued {
  readonly kind: 'rescued';
  readonly handed: HandedOut;
  /// From the ten words with which she came back.
  readonly sealSeed: Uint8Array;
}

/// Null when the parts do not fit, or the link behind them is no longer good.
export async function makeNewKeys(door: Door, { handed, sealSeed }: Rescued, directory: Directory): Promise<{ readonly arrival: Arrival; readonly keyring: Keyring } | null> {
  const before = await oldKeyring(handed, sealSeed, directory);
  const looked = await lookAtInvitation(handed.invitation);
  if (before === null || looked.kind !== 'ok') return null;
  const invitation = looked.value;
  // What was sealed to the keys of before stays readable; nothing new is sealed to them.
  const keyring = { memberId: before.memberId, keys: [...before.keys, currentKey(keyringFor(invitation))] };
  const words = newTenWords();
  await showTenWords(door, words.words, 'replaced');
  const passkey = await offerPasskey(door, invitation.memberId, invitation.name);
  const answer = await enrol(handed.invitation, { name: invitation.name, bodies: '' }, keyring, words, directory.team, passkey);
  return answer.kind === 'ok' ? { arrival: answer.value, keyring } : null;
}
