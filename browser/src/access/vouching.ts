/// What coordinators sign (_vier ogen_): each statement is checked here as every other browser will check it, before it is sent.
import {
  type Directory, type Keyring, type Line, type MemberKey, type ReceivedDirectory, type RevocationReason, countersign, currentKey,
  signStatement, verifyDirectory,
} from '../crypto/index.ts';
import { memberShape, lineShape } from '../crypto/directory-statement.ts';
import { readJws } from '../crypto/jws.ts';
import { nowText } from './random.ts';

/// A statement that waits for its second signature, as the server keeps it.
export interface Proposal {
  readonly proposalId: string;
  readonly statement: string;
  readonly recipient: string | null;
  readonly memberId: string | null;
  readonly proposedBy: string;
  readonly proposedAt: string;
}

/// Keys that wait for two coordinators.
export interface Pending {
  readonly key: MemberKey;
  readonly recipient: string;
}

export function proposeMember(directory: Directory, member: MemberKey, keyring: Keyring): string {
  return signStatement({ kind: 'member', ...link(directory, keyring), member }, currentKey(keyring).signSeed);
}

export function proposeLine(directory: Directory, line: Line, keyring: Keyring): string {
  return signStatement({ kind: 'line', ...link(directory, keyring), line }, currentKey(keyring).signSeed);
}

export function revokeKey(directory: Directory, keyId: string, reason: RevocationReason, keyring: Keyring): string {
  return signStatement({ kind: 'revoke', ...link(directory, keyring), keyId, reason }, currentKey(keyring).signSeed);
}

/// Whose keys a proposal is about, as it was signed; null when it is about something else.
export function memberIn(proposal: Proposal): MemberKey | null {
  return readJws('rs1-directory+json', memberShape, proposal.statement)?.claimed.member ?? null;
}

export function lineIn(proposal: Proposal): Line | null {
  return readJws('rs1-directory+json', lineShape, proposal.statement)?.claimed.line ?? null;
}

/// The second signature; null when with it the directory would still not be one that every browser accepts.
export function countersignProposal(
  received: ReceivedDirectory, team: string, proposal: Proposal, keyring: Keyring,
): string | null {
  const { keyId, signSeed } = currentKey(keyring);
  const countersignature = countersign(proposal.statement, { team, signer: keyId, at: nowText() }, signSeed);
  const member = memberIn(proposal);
  const longer = {
    elements: [...received.elements, { statement: proposal.statement, countersignature }],
    recipients: { ...received.recipients, ...(member === null || proposal.recipient === null ? {} : { [member.keyId]: proposal.recipient }) },
    heads: received.heads,
  };
  return verifyDirectory(longer, { team, seen: null, freshAt: null }).ok ? countersignature : null;
}

function link(directory: Directory, keyring: Keyring): { team: string; position: number; prev: string; at: string; signer: string } {
  const { position, hash } = directory.head;
  return { team: directory.team, position: position + 1, prev: hash, at: nowText(), signer: currentKey(keyring).keyId };
}
