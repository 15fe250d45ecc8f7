/// The members (_leden_) as the server lists them; who is trusted with what is in the directory, not here.
import type { MemberFunction } from '../crypto/index.ts';
import type { Pending } from './vouching.ts';

export type MemberState = 'invited' | 'keys-made' | 'active' | 'left';

export interface ListedMember {
  readonly memberId: string;
  readonly name: string;
  readonly state: MemberState;
  readonly keyId: string | null;
  readonly functions: readonly MemberFunction[];
  readonly lineId: string | null;
  readonly invitedUntil: string | null;
  readonly tenWordsUsedAt: string | null;
  readonly pending: Pending | null;
}

export interface Hindrance {
  readonly kind: string;
  readonly subjectId: string;
}
