import { fromB64u, hash } from './bytes.ts';
import { isRecipient } from './age.ts';
import { type Claim, readJws } from './jws.ts';
import { accept, refuse, type Result } from './result.ts';
import { Directory, type ListedKey, isValidAt } from './directory.ts';
import {
  type Line,
  type LineStatement,
  type MemberKey,
  type MemberStatement,
  type RevokeStatement,
  countersignShape,
  genesisShape,
  statementShape,
} from './directory-statement.ts';
import { isFresh } from './directory-head.ts';
import type { Head } from './head.ts';

export interface DirectoryElement {
  readonly statement: string;
  readonly countersignature: string | null;
}

// As the server hands it out: nothing of it is believed before `verifyDirectory`.
export interface ReceivedDirectory {
  readonly elements: readonly DirectoryElement[];
  readonly recipients: Readonly<Record<string, string>>;
  readonly heads: readonly string[];
}

export interface Expected {
  readonly team: string;
  // The highest head that this browser saw before.
  readonly seen: Head | null;
  // A reporter's browser gives the time: then somebody of the team must have signed the head in the last 14 days.
  readonly freshAt: Date | null;
}

export type DirectoryRefusal =
  | 'wrong-type'
  | 'wrong-team'
  | 'broken-chain'
  | 'wrong-signer'
  | 'bad-signature'
  | 'missing-countersignature'
  | 'wrong-key'
  | 'wrong-line'
  | 'wrong-recipient'
  | 'older-than-seen'
  | 'not-fresh';

export function verifyDirectory(received: ReceivedDirectory, expected: Expected): Result<Directory, DirectoryRefusal> {
  const chain = new Chain();
  for (const element of received.elements) {
    const refusal = chain.add(element, expected.team);
    if (refusal !== null) return refuse(refusal);
  }
  if (chain.length === 0) return refuse('wrong-type');
  const directory = chain.withRecipients(received.recipients);
  if (directory === null) return refuse('wrong-recipient');
  if (expected.seen !== null && !directory.knows(expected.seen)) return refuse('older-than-seen');
  if (expected.freshAt !== null && !isFresh(directory, received.heads, expected.freshAt)) return refuse('not-fresh');
  return accept(directory);
}

type Refusal = DirectoryRefusal | null;

class Chain {
  private readonly hashes: string[] = [];
  private readonly keys = new Map<string, ListedKey>();
  private readonly lines = new Map<string, Line>();
  // Two coordinators are needed from the moment that there were two, also when one of them has gone since: otherwise
  // one could revoke the other and add a friend.
  private twoCoordinators = false;

  get length(): number {
    return this.hashes.length;
  }

  add(element: DirectoryElement, team: string): Refusal {
    const refusal = this.length === 0 ? this.begin(element, team) : this.extend(element, team);
    if (refusal === null) this.hashes.push(hash(element.statement));
    return refusal;
  }

  withRecipients(recipients: Readonly<Record<string, string>>): Directory | null {
    const keys = new Map<string, ListedKey>();
    for (const [keyId, listed] of this.keys) {
      const recipient = Object.hasOwn(recipients, keyId) ? (recipients[keyId] ?? null) : null;
      if (recipient === null && listed.revokedAt === null) return null;
      if (recipient !== null && (!isRecipient(recipient) || hash(recipient) !== listed.key.recipientHash)) return null;
      keys.set(keyId, { ...listed, recipient });
    }
    return new Directory(this.hashes, keys, [...this.lines.values()]);
  }

  private begin(element: DirectoryElement, team: string): Refusal {
    const genesis = readJws('rs1-directory+json', genesisShape, element.statement);
    if (genesis === null) return 'wrong-type';
    if (hash(element.statement) !== team) return 'wrong-team';
    const { member, signer, lines } = genesis.claimed;
    if (signer !== member.keyId || !isCoordinator(member)) return 'wrong-signer';
    if (!isSigned(genesis, member)) return 'bad-signature';
    for (const line of lines) this.lines.set(line.lineId, line);
    return this.addKey(member);
  }

  private extend(element: DirectoryElement, team: string): Refusal {
    const statement = readJws('rs1-directory+json', statementShape, element.statement);
    if (statement === null) return 'wrong-type';
    const { claimed } = statement;
    if (claimed.team !== team) return 'wrong-team';
    if (claimed.position !== this.length || claimed.prev !== this.hashes.at(-1)) return 'broken-chain';
    const signer = this.valid(claimed.signer);
    if (signer === null) return 'wrong-signer';
    if (!isSigned(statement, signer)) return 'bad-signature';
    return this.judge(claimed, signer, element);
  }

  private judge(
    claimed: MemberStatement | LineStatement | RevokeStatement,
    signer: MemberKey,
    element: DirectoryElement,
  ): Refusal {
    switch (claimed.kind) {
      case 'revoke':
        if (!isCoordinator(signer) && signer.keyId !== claimed.keyId) return 'wrong-signer';
        return this.revoke(claimed.keyId);
      case 'line':
        if (!isCoordinator(signer)) return 'wrong-signer';
        if (!this.isCountersigned(element, signer)) return 'missing-countersignature';
        this.lines.set(claimed.line.lineId, claimed.line);
        return null;
      case 'member':
        if (!isCoordinator(signer)) return 'wrong-signer';
        if (!this.isMemberCountersigned(element, signer, claimed.member)) return 'missing-countersignature';
        return this.addKey(claimed.member);
    }
  }

  private isMemberCountersigned(element: DirectoryElement, signer: MemberKey, added: MemberKey): boolean {
    if (this.twoCoordinators) return this.isCountersigned(element, signer);
    const isSecond = isCoordinator(added) && added.memberId !== signer.memberId;
    return isSecond && this.countersigner(element, (keyId) => (keyId === added.keyId ? added : null)) !== null;
  }

  private isCountersigned(element: DirectoryElement, signer: MemberKey): boolean {
    const other = this.countersigner(element, (keyId) => this.valid(keyId));
    return other !== null && isCoordinator(other) && other.memberId !== signer.memberId;
  }

  private countersigner(element: DirectoryElement, find: (keyId: string) => MemberKey | null): MemberKey | null {
    if (element.countersignature === null) return null;
    const claim = readJws('rs1-directory+json', countersignShape, element.countersignature);
    if (claim?.claimed.team !== this.hashes[0] || claim?.claimed.of !== hash(element.statement)) return null;
    const key = find(claim.claimed.signer);
    return key !== null && isSigned(claim, key) ? key : null;
  }

  // A key id is used once; a member's next key has the next epoch and ends the one before.
  private addKey(member: MemberKey): Refusal {
    if (member.line !== null && !this.lines.has(member.line)) return 'wrong-line';
    const earlier = [...this.keys.values()].filter((listed) => listed.key.memberId === member.memberId);
    const epoch = Math.max(0, ...earlier.map((listed) => listed.key.keyEpoch)) + 1;
    if (this.keys.has(member.keyId) || member.keyEpoch !== epoch || member.functions.length === 0) return 'wrong-key';
    for (const listed of earlier) if (listed.revokedAt === null) this.revoke(listed.key.keyId);
    this.keys.set(member.keyId, { key: member, recipient: null, addedAt: this.length, revokedAt: null });
    this.twoCoordinators ||= this.coordinators() > 1;
    return null;
  }

  private revoke(keyId: string): Refusal {
    const listed = this.keys.get(keyId);
    if (listed?.revokedAt !== null) return 'wrong-key';
    this.keys.set(keyId, { ...listed, revokedAt: this.length });
    return null;
  }

  private valid(keyId: string): MemberKey | null {
    const listed = this.keys.get(keyId);
    return listed && isValidAt(listed, this.length - 1) ? listed.key : null;
  }

  private coordinators(): number {
    return [...this.keys.values()].filter((listed) => listed.revokedAt === null && isCoordinator(listed.key)).length;
  }
}

const isCoordinator = (key: MemberKey): boolean => key.functions.includes('coordinator');

export function isSigned(claim: Claim<unknown>, key: MemberKey): boolean {
  const verifyKey = fromB64u(key.verifyKey);
  return verifyKey !== null && claim.isSignedBy(verifyKey);
}
