/// Coming in by an invitation (_uitnodiging_): the token travels in the fragment of the link and then in a header, never in an
/// address that anybody keeps.
import { type Keyring, type MemberFunction, avoidHash, currentKey, newId, publicKeysOf } from '../crypto/index.ts';
import { type Answer, api } from '../ui/api.ts';
import type { Arrival } from './arrival.ts';
import { bodyCode } from './body.ts';
import { type Passkey, type TenWords, keyringBody, newKeyringOf } from './new-keys.ts';
import { random } from './random.ts';

export interface Invitation {
  readonly memberId: string;
  readonly name: string;
  readonly functions: readonly MemberFunction[];
  readonly lineId: string | null;
  readonly association: string | null;
  readonly shownAs: { readonly nl: string; readonly en: string };
  readonly keyEpoch: number;
  readonly expiresAt: string;
}

export function lookAtInvitation(token: string): Promise<Answer<Invitation>> {
  return api.get<Invitation>('/invitations/current', { headers: { 'x-invitation': token }, retryAfter: [500, 2_000] });
}

export function keyringFor({ memberId, keyEpoch }: Invitation): Keyring {
  return newKeyringOf(memberId, newId(random, new Date()), keyEpoch);
}

export interface Enrolling {
  readonly name: string;
  /// Own municipality, province, water authority and party, one per line: only their hashes leave this browser.
  readonly bodies: string;
}

export async function enrol(
  token: string, enrolling: Enrolling, keyring: Keyring, words: TenWords, team: string, passkey: Passkey | null,
): Promise<Answer<Arrival>> {
  const { keyId } = currentKey(keyring);
  const { verifyKey } = await publicKeysOf(currentKey(keyring));
  const avoids = enrolling.bodies.split('\n').map(bodyCode).filter((code) => code !== '').map((code) => avoidHash(team, code));
  const keys = await keyringBody(keyring, words, team, passkey);
  return await api.post<Arrival>(
    '/enrolments', { keyId, verifyKey, name: enrolling.name, avoids, ...keys }, { headers: { 'x-invitation': token } },
  );
}
