import { fromB64u } from './bytes.ts';
import type { Directory } from './directory.ts';
import type { EpochStatement } from './epoch-statement.ts';
import type { Split } from './holders.ts';
import { readJws, signJws } from './jws.ts';
import { type Shaped, bytes32, count, object, oneOf, time, uuid } from './shape.ts';

const consentShape = object({
  kind: oneOf('rescue'),
  team: bytes32,
  caseId: uuid,
  audienceId: uuid,
  n: count,
  prev: bytes32,
  receiver: uuid,
  signer: uuid,
  at: time,
});

// A coordinator's consent to a rescue (_redding_): the receiver, and nobody else, may make epoch n after this one. Two
// of them stand inside the statement, so that its signature covers them and a reader needs nothing besides.
export type RescueConsent = Shaped<typeof consentShape>;

export const signRescueConsent = (consent: Omit<RescueConsent, 'kind'>, signSeed: Uint8Array): string =>
  signJws('rs1-epoch+json', { ...consent, kind: 'rescue' }, signSeed);

// Two different holders of a share of the epoch before, neither of them the receiver.
export function isRescue(statement: EpochStatement, before: Split | null, directory: Directory): boolean {
  const holders = new Set(before?.holders.map(({ keyId }) => keyId));
  const consenting = (statement.rescue ?? []).flatMap((consent) => signerOf(consent, statement, directory) ?? []);
  return new Set(consenting.filter((keyId) => holders.has(keyId))).size >= 2;
}

function signerOf(consent: string, statement: EpochStatement, directory: Directory): string | null {
  const claim = readJws('rs1-epoch+json', consentShape, consent);
  if (claim === null) return null;
  const { team, caseId, audienceId, n, prev, receiver, signer } = claim.claimed;
  const isThis =
    team === statement.team &&
    caseId === statement.caseId &&
    audienceId === statement.audienceId &&
    n === statement.n &&
    prev === statement.prev;
  if (!isThis || receiver !== statement.signer || directory.isSameMember(signer, receiver)) return null;
  const key = directory.keyAt(signer, statement.head.position);
  const verifyKey = key?.functions.includes('coordinator') ? fromB64u(key.verifyKey) : null;
  return verifyKey !== null && claim.isSignedBy(verifyKey) ? signer : null;
}
