import type { Head } from './head.ts';
import type { Line, MemberFunction, MemberKey } from './directory-statement.ts';

export interface ListedKey {
  readonly key: MemberKey;
  // Known for every key that is valid at the head; earlier ones may be missing.
  readonly recipient: string | null;
  readonly addedAt: number;
  readonly revokedAt: number | null;
}

export interface ValidKey extends ListedKey {
  readonly recipient: string;
  readonly revokedAt: null;
}

// The directory (_adresboek_) once its whole chain has been checked: who may be trusted with what, at which position.
export class Directory {
  readonly team: string;
  readonly lines: readonly Line[];
  private readonly hashes: readonly string[];
  private readonly keys: ReadonlyMap<string, ListedKey>;

  constructor(hashes: readonly string[], keys: ReadonlyMap<string, ListedKey>, lines: readonly Line[]) {
    const [team] = hashes;
    if (team === undefined) throw new RangeError('a directory begins with its genesis');
    this.team = team;
    this.hashes = hashes;
    this.keys = keys;
    this.lines = lines;
  }

  get head(): Head {
    return { position: this.hashes.length - 1, hash: this.hashes.at(-1) ?? this.team };
  }

  knows(head: Head): boolean {
    return this.hashes[head.position] === head.hash;
  }

  // Also when it was revoked: a name once given stays with its holder.
  key(keyId: string): ListedKey | null {
    return this.keys.get(keyId) ?? null;
  }

  keyAt(keyId: string, position: number): MemberKey | null {
    const listed = this.keys.get(keyId);
    return listed && isValidAt(listed, position) ? listed.key : null;
  }

  valid(keyId: string): ValidKey | null {
    return this.everyone().find((listed) => listed.key.keyId === keyId) ?? null;
  }

  everyone(): readonly ValidKey[] {
    return [...this.keys.values()].filter(isUsable);
  }

  having(role: MemberFunction): readonly ValidKey[] {
    return this.everyone().filter((listed) => listed.key.functions.includes(role));
  }

  // A key stands for its holder: who is left out stays out after a change of keys.
  isSameMember(keyId: string, otherKeyId: string): boolean {
    const member = this.keys.get(keyId)?.key.memberId;
    return keyId === otherKeyId || (member !== undefined && member === this.keys.get(otherKeyId)?.key.memberId);
  }
}

export const isValidAt = (listed: ListedKey, position: number): boolean =>
  listed.addedAt <= position && (listed.revokedAt === null || listed.revokedAt > position);

const isUsable = (listed: ListedKey): listed is ValidKey => listed.revokedAt === null && listed.recipient !== null;
