import { fromB64u, hash, toB64u } from './bytes.ts';
import type { Directory } from './directory.ts';
import { type Audience, type EpochStatement, type ReporterKey, REPORTER, epochShape } from './epoch-statement.ts';
import { areHolders } from './holders.ts';
import { readJws } from './jws.ts';
import { isRescue } from './rescue-consent.ts';
import { isSuccession } from './succession.ts';
import { accept, refuse, type Result } from './result.ts';

// A period (_tijdvak_) of an audience in which the same people can read.
export interface Epoch {
  readonly statement: EpochStatement;
  readonly hash: string;
  // The reporter's key that is in force, whichever statement gave it.
  readonly reporter: ReporterKey | null;
}

export type EpochRefusal =
  | 'wrong-type'
  | 'wrong-team'
  | 'wrong-place'
  | 'broken-chain'
  | 'unknown-head'
  | 'wrong-reporter'
  | 'wrong-signer'
  | 'bad-signature'
  | 'excluded-grantee'
  | 'wrong-grantee'
  | 'wrong-holders'
  | 'exclusion-lifted'
  | 'wrong-recipient';

// The epochs of an audience from the first on, each checked against the one before.
export function verifyEpochs(
  audience: Audience,
  statements: readonly string[],
  directory: Directory,
): Result<readonly Epoch[], EpochRefusal> {
  const epochs: Epoch[] = [];
  for (const jws of statements) {
    const next = verifyNext(audience, epochs, jws, directory);
    if (!next.ok) return next;
    epochs.push(next.value);
  }
  return accept(epochs);
}

function verifyNext(
  audience: Audience,
  earlier: readonly Epoch[],
  jws: string,
  directory: Directory,
): Result<Epoch, EpochRefusal> {
  const claim = readJws('rs1-epoch+json', epochShape, jws);
  if (claim === null) return refuse('wrong-type');
  const statement = claim.claimed;
  const before = earlier.at(-1) ?? null;
  const misplaced = placeRefusal(audience, statement, earlier.length, before, directory);
  if (misplaced !== null) return refuse(misplaced);
  const verifyKey = verifyKeyOfSigner(statement, before, directory);
  if (verifyKey === null) return refuse('wrong-signer');
  if (!claim.isSignedBy(verifyKey)) return refuse('bad-signature');
  const epoch = { statement, hash: hash(jws), reporter: reporterInForce(statement, before) };
  const refusal = readersRefusal(epoch, before, directory) ?? recipientRefusal(epoch, earlier);
  return refusal === null ? accept(epoch) : refuse(refusal);
}

function placeRefusal(
  audience: Audience,
  statement: EpochStatement,
  length: number,
  before: Epoch | null,
  directory: Directory,
): EpochRefusal | null {
  if (statement.team !== audience.team || directory.team !== audience.team) return 'wrong-team';
  if (statement.caseId !== audience.caseId || statement.audienceId !== audience.audienceId) return 'wrong-place';
  if (statement.audienceKind !== audience.audienceKind) return 'wrong-place';
  if (statement.n !== length + 1 || statement.prev !== (before?.hash ?? null)) return 'broken-chain';
  const goesBack = before !== null && statement.head.position < before.statement.head.position;
  if (goesBack || !directory.knows(statement.head)) return 'unknown-head';
  return isReporterPossible(statement) ? null : 'wrong-reporter';
}

function isReporterPossible({ n, signer, audienceKind, reporter, ...statement }: EpochStatement): boolean {
  if (reporter === null) return true;
  if (audienceKind !== 'SHARED') return false;
  return signer === REPORTER && n > 1 ? isSuccession({ n, reporter, ...statement }) : reporter.proof === null;
}

// The first by the reporter (only SHARED) or a member; each next by a grantee of the one before, or by the receiver of
// a rescue. A reporter's new key is signed with her old one, or by whoever else may make this epoch.
function verifyKeyOfSigner(statement: EpochStatement, before: Epoch | null, directory: Directory): Uint8Array | null {
  const { signer, head } = statement;
  if (signer === REPORTER) {
    const reporter = before === null ? statement.reporter : before.reporter;
    return reporter === null ? null : fromB64u(reporter.verifyKey);
  }
  const key = directory.keyAt(signer, head.position);
  if (key === null) return null;
  const mayGoOn =
    before === null ||
    isGrantee(before, signer) ||
    isRescue(statement, before.statement.shares, directory);
  return mayGoOn ? fromB64u(key.verifyKey) : null;
}

export const reporterInForce = (statement: EpochStatement, before: Epoch | null): ReporterKey | null =>
  statement.reporter ?? before?.reporter ?? null;

// For a reporter who comes back: only then may her browser read and seal in this audience.
export const isOwn = (epochs: readonly Epoch[], verifyKey: Uint8Array): boolean =>
  epochs.at(-1)?.reporter?.verifyKey === toB64u(verifyKey);

export const isGrantee = (epoch: Epoch, keyId: string): boolean =>
  epoch.statement.grantees.some((grantee) => grantee.keyId === keyId);

// Somebody left out stays left out, also with new keys.
export const isLeftOut = (excluded: readonly string[], directory: Directory, keyId: string): boolean =>
  excluded.some((left) => directory.isSameMember(left, keyId));

function readersRefusal(epoch: Epoch, before: Epoch | null, directory: Directory): EpochRefusal | null {
  const { statement } = epoch;
  const { grantees, excluded, shares, head, signer } = statement;
  const leftOut = (keyId: string): boolean => isLeftOut(excluded, directory, keyId);
  if (grantees.some(({ keyId }) => leftOut(keyId))) return 'excluded-grantee';
  const names = new Set(grantees.map(({ keyId }) => keyId));
  if (names.size === 0 || names.size !== grantees.length) return 'wrong-grantee';
  if (names.has(REPORTER) !== (epoch.reporter !== null)) return 'wrong-grantee';
  const fits = grantees.every(({ keyId, recipientHash }) => recipientHash === expectedHash(epoch, keyId, directory));
  if (!fits) return 'wrong-grantee';
  if (shares !== null && !areHolders(shares, directory, head.position, leftOut)) return 'wrong-holders';
  const lifted = before?.statement.excluded.some((keyId) => !excluded.includes(keyId)) ?? false;
  return lifted && signer !== REPORTER ? 'exclusion-lifted' : null;
}

function expectedHash(epoch: Epoch, keyId: string, directory: Directory): string | null {
  if (keyId === REPORTER) return epoch.reporter && hash(epoch.reporter.recipient);
  return directory.keyAt(keyId, epoch.statement.head.position)?.recipientHash ?? null;
}

// The same seed may go on only when nobody was taken out and no key was renewed; a seed of longer ago never comes back.
function recipientRefusal(epoch: Epoch, earlier: readonly Epoch[]): EpochRefusal | null {
  const before = earlier.at(-1);
  if (before?.statement.recipient === epoch.statement.recipient) {
    const allStay = before.statement.grantees.every(({ keyId }) => isGrantee(epoch, keyId));
    return allStay && epoch.statement.reporter === null ? null : 'wrong-recipient';
  }
  return earlier.some(({ statement }) => statement.recipient === epoch.statement.recipient) ? 'wrong-recipient' : null;
}
