import { recipientOf, SEED_SIZE } from './age.ts';
import { type Random, hash, toB64u } from './bytes.ts';
import type { Directory } from './directory.ts';
import { verifyKeyOf } from './ed25519.ts';
import { type Epoch, isLeftOut, reporterInForce } from './epoch-chain.ts';
import { type Audience, type EpochStatement, type ReporterKey, REPORTER, signEpoch } from './epoch-statement.ts';
import { type Grant, makeGrant } from './grant.ts';
import { type Holder, type SealedShare, splitSeed } from './shares.ts';
import { chooseHolders, describeSplit } from './holders.ts';
import { signSuccession } from './succession.ts';

// What a browser needs to make the first or next epoch of an audience.
export interface EpochPlan {
  readonly audience: Audience;
  readonly directory: Directory;
  readonly before: Epoch | null;
  // Key ids of the members who can read; the reporter of a SHARED audience always can.
  readonly members: readonly string[];
  readonly excluded: readonly string[];
  // Her first key or a new one.
  readonly reporter: NewReporter | null;
  // The seed of the epoch before, to bring somebody in for everything; null makes a new one.
  readonly seed: Uint8Array | null;
  // null: without shares, nobody can rescue it.
  readonly splitId: string | null;
  // Consents of two coordinators, when the signer is no grantee of the epoch before.
  readonly rescue: readonly string[] | null;
}

export interface NewReporter {
  readonly signSeed: Uint8Array;
  readonly recipient: string;
}

export interface Signer {
  readonly keyId: string;
  readonly signSeed: Uint8Array;
}

export interface MadeEpoch {
  readonly seed: Uint8Array;
  readonly statement: string;
  readonly epoch: Epoch;
  readonly grants: readonly Grant[];
  readonly shares: readonly SealedShare[];
}

export async function makeEpoch(plan: EpochPlan, signer: Signer, random: Random, at: string): Promise<MadeEpoch> {
  const seed = plan.seed ?? random(SEED_SIZE);
  const holders = plan.splitId === null ? [] : holdersOf(plan);
  const statement = await describe(plan, seed, holders, signer, at);
  const jws = signEpoch(statement, signer.signSeed);
  const reporter = reporterInForce(statement, plan.before);
  const epoch = { statement, hash: hash(jws), reporter };
  const grants = granteesOf(plan, reporter).map(({ keyId, recipient }) => makeGrant(keyId, seed, recipient));
  return {
    seed,
    statement: jws,
    epoch,
    grants: await Promise.all(grants),
    shares: await splitFor(epoch, seed, holders),
  };
}

// Nobody seals to an epoch that somebody can read who has left or lost the key: first a new epoch.
export const maySealTo = (epoch: Epoch, directory: Directory): boolean =>
  epoch.statement.grantees.every(({ keyId }) => keyId === REPORTER || directory.valid(keyId) !== null);

// The coordinators who would get a share of an epoch made today, by key id.
export const holdersToday = (directory: Directory, excluded: readonly string[]): readonly string[] =>
  chooseHolders(directory.everyone(), (keyId) => isLeftOut(excluded, directory, keyId)).map(({ key }) => key.keyId);

// Before sending: could two coordinators help, should the owner fall away?
export const canBeRescued = (directory: Directory, excluded: readonly string[]): boolean =>
  holdersToday(directory, excluded).length > 0;

async function describe(
  plan: EpochPlan,
  seed: Uint8Array,
  holders: readonly Holder[],
  signer: Signer,
  at: string,
): Promise<EpochStatement> {
  const { team, caseId, audienceId, audienceKind } = plan.audience;
  const link = {
    team,
    caseId,
    audienceId,
    audienceKind,
    n: (plan.before?.statement.n ?? 0) + 1,
    recipient: await recipientOf(seed),
    prev: plan.before?.hash ?? null,
  };
  const reporter = plan.reporter && describeReporter(plan.reporter, { ...link, at }, signer);
  const grantees = granteesOf(plan, reporter ?? plan.before?.reporter ?? null);
  return {
    ...link,
    head: plan.directory.head,
    signer: signer.keyId,
    grantees: grantees.map(({ keyId, recipient }) => ({ keyId, recipientHash: hash(recipient) })),
    shares: plan.splitId !== null && holders.length > 0 ? describeSplit(plan.splitId, holders) : null,
    excluded: excludedOf(plan, signer),
    reporter,
    rescue: plan.rescue,
    at,
  };
}

function describeReporter(
  { signSeed, recipient }: NewReporter,
  link: Audience & { n: number; recipient: string; prev: string | null; at: string },
  signer: Signer,
): ReporterKey {
  const { team, caseId, audienceId, n, prev, at } = link;
  const isRenewal = signer.keyId === REPORTER && prev !== null;
  const proof = isRenewal
    ? signSuccession({ team, caseId, audienceId, n, prev, recipient: link.recipient, at }, signSeed)
    : null;
  return { verifyKey: toB64u(verifyKeyOf(signSeed)), recipient, proof };
}

function granteesOf(plan: EpochPlan, reporter: ReporterKey | null): readonly Holder[] {
  const members = plan.members.map((keyId) => {
    const listed = plan.directory.valid(keyId);
    if (listed === null || isLeftOut(plan.excluded, plan.directory, keyId)) throw new RangeError('not a possible reader');
    return { keyId, recipient: listed.recipient };
  });
  return reporter === null ? members : [{ keyId: REPORTER, recipient: reporter.recipient }, ...members];
}

function holdersOf(plan: EpochPlan): readonly Holder[] {
  const isOut = (keyId: string): boolean => isLeftOut(plan.excluded, plan.directory, keyId);
  return chooseHolders(plan.directory.everyone(), isOut).map(({ key, recipient }) => ({ keyId: key.keyId, recipient }));
}

async function splitFor(epoch: Epoch, seed: Uint8Array, holders: readonly Holder[]): Promise<readonly SealedShare[]> {
  const { caseId, audienceId, n, shares } = epoch.statement;
  if (shares === null) return [];
  const about = { subject: { caseId, audienceId, n }, statement: epoch.hash, splitId: shares.splitId };
  return await splitSeed(seed, about, holders);
}

// An exclusion stays; only the reporter herself can lift one.
function excludedOf(plan: EpochPlan, signer: Signer): readonly string[] {
  if (signer.keyId === REPORTER) return plan.excluded;
  return [...new Set([...(plan.before?.statement.excluded ?? []), ...plan.excluded])];
}
