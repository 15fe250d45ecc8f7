/// Giving a member her keys back (_herstel van een lid_): what travels, a coordinator's part, and opening the old keyring.
import {
  type Directory, type Keyring, type Share, combineShares, fromB64u, openShare, openWrap, sealShare, toB64u, verifyMemberRescue,
} from '../crypto/index.ts';

export interface MemberRescueView {
  readonly rescueId: string;
  readonly memberId: string;
  readonly startedBy: string;
  readonly startedAt: string;
  /// From the ten words that the person has just made.
  readonly recipient: string | null;
  readonly verifyKey: string | null;
  /// Key ids of the coordinators who gave their part.
  readonly givers: readonly string[];
  readonly readyAt: string | null;
}

export interface OwnShare {
  readonly statement: string;
  readonly keyId: string;
  readonly sealed: string;
}

/// What comes back after the day of waiting.
export interface HandedOut {
  readonly memberId: string;
  readonly statement: string;
  readonly wrap: string;
  readonly shares: readonly string[];
  readonly invitation: string;
}

/// The own part, opened here and sealed at once to the person who is helped; null when it is not what that member signed.
export async function reseal(share: OwnShare, rescue: MemberRescueView, keyring: Keyring, directory: Directory): Promise<string | null> {
  const verified = verifyMemberRescue(share.statement, directory);
  const seeds = keyring.keys.find(({ keyId }) => keyId === share.keyId);
  const bytes = fromB64u(share.sealed);
  if (!verified.ok || verified.value.memberId !== rescue.memberId || seeds === undefined || bytes === null || rescue.recipient === null) return null;
  const opened = await openShare(bytes, seeds.sealSeed);
  if (!opened.ok || !isOf(opened.value, rescue.memberId)) return null;
  return toB64u(await sealShare(opened.value, rescue.recipient));
}

/// The keyring of before, from two parts; null when they do not fit what the member once signed.
export async function oldKeyring({ memberId, statement, wrap, shares }: HandedOut, sealSeed: Uint8Array, directory: Directory): Promise<Keyring | null> {
  const verified = verifyMemberRescue(statement, directory);
  if (!verified.ok || verified.value.memberId !== memberId) return null;
  const parts: Share[] = [];
  for (const sealed of shares) {
    const opened = await openShare(fromB64u(sealed) ?? new Uint8Array(), sealSeed);
    if (opened.ok && isOf(opened.value, memberId)) parts.push(opened.value);
  }
  const seed = await combineShares(parts, verified.value.recipient);
  if (!seed.ok) return null;
  const opened = await openWrap(fromB64u(wrap) ?? new Uint8Array(), seed.value);
  return opened.ok && opened.value.memberId === memberId ? opened.value : null;
}

const isOf = ({ subject }: Share, memberId: string): boolean => 'memberId' in subject && subject.memberId === memberId;
