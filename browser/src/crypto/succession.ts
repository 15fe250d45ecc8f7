import { fromB64u } from './bytes.ts';
import type { EpochStatement, ReporterKey } from './epoch-statement.ts';
import { readJws, signJws } from './jws.ts';
import { type Shaped, bytes32, count, object, oneOf, text, time, uuid } from './shape.ts';

const successionShape = object({
  kind: oneOf('succession'),
  team: bytes32,
  caseId: uuid,
  audienceId: uuid,
  n: count,
  prev: bytes32,
  recipient: text,
  at: time,
});

// A reporter who renews her words signs the epoch with the old key and this with the new one. Coming back she has only
// the new words: without it a server could invent everything before them, and so an epoch whose seed it knows.
type Succession = Omit<Shaped<typeof successionShape>, 'kind'>;

export const signSuccession = (succession: Succession, newSignSeed: Uint8Array): string =>
  signJws('rs1-epoch+json', { ...succession, kind: 'succession' }, newSignSeed);

type Renewed = Pick<EpochStatement, 'team' | 'caseId' | 'audienceId' | 'n' | 'prev' | 'recipient'>;

export function isSuccession(statement: Renewed & { readonly reporter: ReporterKey }): boolean {
  const { proof, verifyKey } = statement.reporter;
  const claim = proof === null ? null : readJws('rs1-epoch+json', successionShape, proof);
  const key = fromB64u(verifyKey);
  if (claim === null || key === null) return false;
  const { team, caseId, audienceId, n, prev, recipient } = claim.claimed;
  const isThis =
    team === statement.team &&
    caseId === statement.caseId &&
    audienceId === statement.audienceId &&
    n === statement.n &&
    prev === statement.prev &&
    recipient === statement.recipient;
  return isThis && claim.isSignedBy(key);
}
