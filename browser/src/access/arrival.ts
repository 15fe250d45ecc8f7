/// What the server says when somebody has come in (_binnen_).
import type { MemberSession } from '../ui/screens.ts';
import type { WrapBody } from './new-keys.ts';

export interface Arrival extends MemberSession {
  readonly wraps: readonly WrapBody[];
  readonly deviceShare: string;
  readonly mustReplaceCode: boolean;
  readonly expiresAt: string;
}

export function sessionOf(arrival: Arrival): MemberSession {
  const { memberId, keyId, name, functions, lineId, association } = arrival;
  return { memberId, keyId, name, functions, lineId, association };
}
