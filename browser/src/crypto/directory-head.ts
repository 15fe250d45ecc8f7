import { fromB64u } from './bytes.ts';
import type { Directory } from './directory.ts';
import { type MemberKey, signedHeadShape } from './directory-statement.ts';
import { readJws, signJws } from './jws.ts';

const DAY = 24 * 60 * 60 * 1000;
const FRESH_DAYS = 14;
// A telephone's clock may be off by hours; a member's clock far ahead must not keep an old head fresh for longer.
const AHEAD_DAYS = 1;

// At each sign-in a member signs the head that the own browser checked, so that reporters can see that it is recent.
export const signHead = (directory: Directory, signer: string, at: string, signSeed: Uint8Array): string =>
  signJws(
    'rs1-directory+json',
    { team: directory.team, kind: 'head', position: directory.head.position, head: directory.head.hash, signer, at },
    signSeed,
  );

// Fresh: a coordinator or confidant of today signed, in the last 14 days, a head of this chain that covers its newest
// member. A server that hides later statements (a revocation) is so found out within 14 days.
export const isFresh = (directory: Directory, signedHeads: readonly string[], now: Date): boolean =>
  signedHeads.some((signedHead) => isFreshHead(directory, signedHead, now));

function isFreshHead(directory: Directory, signedHead: string, now: Date): boolean {
  const claim = readJws('rs1-directory+json', signedHeadShape, signedHead);
  if (claim === null) return false;
  const { team, position, head, signer, at } = claim.claimed;
  const age = now.getTime() - Date.parse(at);
  if (team !== directory.team || age > FRESH_DAYS * DAY || age < -AHEAD_DAYS * DAY) return false;
  if (!directory.knows({ position, hash: head }) || position < newestMember(directory)) return false;
  const key = directory.valid(signer)?.key;
  const verifyKey = key && mayVouch(key) ? fromB64u(key.verifyKey) : null;
  return verifyKey !== null && claim.isSignedBy(verifyKey);
}

const newestMember = (directory: Directory): number => Math.max(...directory.everyone().map((listed) => listed.addedAt));

const mayVouch = (key: MemberKey): boolean =>
  key.functions.includes('coordinator') || key.functions.includes('confidant');
