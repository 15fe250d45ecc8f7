import { type Shape, type Shaped, bool, bytes32, count, either, list, maybe, nothing, object, oneOf, text, time, uuid } from './shape.ts';
import { hash } from './bytes.ts';
import { signJws } from './jws.ts';

const named = object({ nl: text, en: text });
const nonce16: Shape<string> = (value): value is string => typeof value === 'string' && /^[\w-]{21}[AQgw]$/.test(value);

// One sealing and signing key pair of a member (_lid_), with what reporters are shown about its holder.
const memberKey = object({
  memberId: uuid,
  keyId: uuid,
  keyEpoch: count,
  functions: list(oneOf('confidant', 'coordinator', 'adviser')),
  shownAs: named,
  line: maybe(text),
  association: maybe(text),
  recipientHash: bytes32,
  verifyKey: bytes32,
  avoids: list(bytes32),
});
export type MemberKey = Shaped<typeof memberKey>;
export type MemberFunction = MemberKey['functions'][number];

// A line (_lijn_): whom an association's confidants answer for.
const line = object({
  lineId: text,
  association: text,
  offices: list(text),
  name: named,
  inDefaultRoute: bool,
  woo: bool,
  open: bool,
});
export type Line = Shaped<typeof line>;

const revocationReason = oneOf('left', 'lost', 'rescued', 'replaced');
export type RevocationReason = Shaped<typeof revocationReason>;

const link = { team: bytes32, position: count, prev: bytes32, at: time, signer: uuid };

export const genesisShape = object({
  kind: oneOf('genesis'),
  team: nothing,
  position: oneOf(0),
  prev: nothing,
  at: time,
  signer: uuid,
  nonce: nonce16,
  origin: text,
  member: memberKey,
  lines: list(line),
});
export const memberShape = object({ ...link, kind: oneOf('member'), member: memberKey });
export const lineShape = object({ ...link, kind: oneOf('line'), line });
export const revokeShape = object({ ...link, kind: oneOf('revoke'), keyId: uuid, reason: revocationReason });
export const statementShape = either(memberShape, either(lineShape, revokeShape));
export const countersignShape = object({ kind: oneOf('countersign'), team: bytes32, of: bytes32, signer: uuid, at: time });
export const signedHeadShape = object({
  kind: oneOf('head'),
  team: bytes32,
  position: count,
  head: bytes32,
  signer: uuid,
  at: time,
});

export type GenesisStatement = Shaped<typeof genesisShape>;
export type MemberStatement = Shaped<typeof memberShape>;
export type LineStatement = Shaped<typeof lineShape>;
export type RevokeStatement = Shaped<typeof revokeShape>;
export type DirectoryStatement = GenesisStatement | MemberStatement | LineStatement | RevokeStatement;

export const signStatement = (statement: DirectoryStatement, signSeed: Uint8Array): string =>
  signJws('rs1-directory+json', statement, signSeed);

export const countersign = (of: string, by: { team: string; signer: string; at: string }, signSeed: Uint8Array): string =>
  signJws('rs1-directory+json', { team: by.team, kind: 'countersign', of: hash(of), signer: by.signer, at: by.at }, signSeed);

// A member may leave out of sight what touches an own body or party; others compare hashes only.
export const avoidHash = (team: string, code: string): string => hash(`rs1/body/${team}/${code}`);
