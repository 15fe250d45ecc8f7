/// Being ready for the day that everything is lost (_noodherstel_): one more sealed copy of the keyring, for whose seed two
/// coordinators each need their part. Made anew at sign-in whenever the keys or the coordinators changed.
import { type Directory, type Keyring, currentKey, makeMemberRescue, newId, rescueHolders, toB64u, verifyMemberRescue } from '../crypto/index.ts';
import { api } from '../ui/api.ts';
import { nowText, random } from './random.ts';

interface Preparation {
  readonly statement: string | null;
}

/// Never keeps anybody from coming in: what fails now is made at the next sign-in.
export async function beReadyForRescue(keyring: Keyring, directory: Directory): Promise<void> {
  const { keyId } = currentKey(keyring);
  const known = await api.get<Preparation>('/rescue-preparation');
  if (known.kind !== 'ok' || isReady(known.value.statement, keyId, directory)) return;
  const made = await makeMemberRescue(keyring, directory, newId(random, new Date()), random, nowText());
  if (made === null) return;
  const shares = made.shares.map(({ keyId: holder, index, sealed }) => ({ keyId: holder, index, sealed: toB64u(sealed) }));
  await api.put('/rescue-preparation', { statement: made.statement, wrap: toB64u(made.wrap), shares });
}

/// By the keys of today, and for exactly the coordinators of today.
export function isReady(statement: string | null, keyId: string, directory: Directory): boolean {
  const verified = statement === null ? null : verifyMemberRescue(statement, directory);
  if (verified === null || !verified.ok || verified.value.signer !== keyId) return rescueHolders(directory, keyId).length === 0;
  const held = verified.value.shares.holders.map((holder) => holder.keyId);
  return held.join() === rescueHolders(directory, keyId).join();
}
