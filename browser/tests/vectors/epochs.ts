import {
  type Audience,
  type EpochPlan,
  type EpochStatement,
  type MadeEpoch,
  type ReceivedDirectory,
  type Signer,
  hash,
  makeEpoch,
  recipientOf,
  signRescueConsent,
} from '../../src/crypto/index.ts';
import { signEpoch } from '../../src/crypto/epoch-statement.ts';
import { signSuccession } from '../../src/crypto/succession.ts';
import { type Cast, cast, firstShared, reporter } from '../crypto/cast.ts';
import { AT, type Person, person } from '../crypto/team.ts';
import { randomFrom } from '../crypto/randomness.ts';
import type { Expected, Named, VectorFile } from './file.ts';

export interface EpochCase extends Named {
  readonly audience: Audience;
  readonly statements: readonly string[];
  // Names one of the file's directories.
  readonly directory: string;
  readonly expect: Expected<{ hash: string; reporterVerifyKey: string | null; maySealTo: boolean }>;
}

export interface EpochFile extends VectorFile<EpochCase> {
  readonly directories: Readonly<Record<string, ReceivedDirectory>>;
}

// A statement said otherwise than our own code would say it, signed all the same.
const said = (made: MadeEpoch, signer: Signer, changes: Partial<EpochStatement> | object): string =>
  signEpoch({ ...made.epoch.statement, ...changes }, signer.signSeed);

export async function epochVectors(): Promise<EpochFile> {
  const team = await cast();
  const { anna, bram, carla, dirk, els, femke, book, shared, internal } = team;
  const hanna = await person('Hanna', { functions: ['confidant'], line: 'councillors', association: 'nvvr' });
  const dirkAgain = await person('Dirk', { functions: ['confidant'], line: 'councillors', association: 'nvvr' }, 2);
  const ida = await person('Ida', { functions: ['coordinator', 'adviser'], association: 'ministry' });
  for (const added of [hanna, dirkAgain, ida]) book.add(added, els, femke);
  const directories: Record<string, ReceivedDirectory> = { team: received(team) };
  const { directory } = book;
  const early = directory.head.position - 3;

  const plan = (changes: Partial<EpochPlan> = {}): EpochPlan => ({ ...firstShared(team), ...changes });
  const first = await makeEpoch(plan(), anna, randomFrom('epoch 1'), AT);
  const next = (signer: Signer, changes: Partial<EpochPlan> = {}, seed = 'epoch 2'): Promise<MadeEpoch> =>
    makeEpoch(plan({ before: first.epoch, reporter: null, ...changes }), signer, randomFrom(seed), AT);
  const second = await next(bram);
  const internalFirst = await makeEpoch(
    plan({ audience: internal, reporter: null, members: [bram.keyId], splitId: null }),
    bram,
    randomFrom('internal 1'),
    AT,
  );
  const renewed = await reporter('Anna again', book.team);
  const renewal = await next(anna, { reporter: renewed });
  const grantee = ({ keyId, recipient }: Person): { keyId: string; recipientHash: string } => ({
    keyId,
    recipientHash: hash(recipient),
  });

  const cases: EpochCase[] = [];
  const show = (name: string, statements: readonly (string | MadeEpoch)[], reason: string | null, audience = shared): void => {
    const last = statements.at(-1);
    const texts = statements.map((one) => (typeof one === 'string' ? one : one.statement));
    if (reason === null && (last === undefined || typeof last === 'string')) throw new Error(name);
    const ok = typeof last === 'object' ? { hash: last.epoch.hash, reporterVerifyKey: last.epoch.reporter?.verifyKey ?? null, maySealTo: true } : null;
    const expect = reason === null && ok ? { ok } : { refused: reason ?? '' };
    cases.push({ name, audience, statements: texts, directory: 'team', expect });
  };

  show('first by the reporter', [first], null);
  show('first by a member who opened by telephone', [await makeEpoch(plan(), bram, randomFrom('by telephone'), AT)], null);
  show('first by a member, the reporter has no words yet', [await makeEpoch(plan({ reporter: null }), bram, randomFrom('no words'), AT)], null);
  show('second by a grantee', [first, second], null);
  show('second by the reporter', [first, await next(anna)], null);
  show('somebody taken out', [first, await next(bram, { members: [bram.keyId] })], null);
  show('somebody brought in for everything', [first, await next(bram, { seed: first.seed, members: [bram.keyId, carla.keyId, hanna.keyId] })], null);
  show('without shares', [first, await next(bram, { splitId: null })], null);
  show('the reporter lifts an exclusion', [first, await next(anna, { excluded: [], members: [bram.keyId, dirkAgain.keyId] })], null);
  show('the reporter renews her words', [first, renewal], null);
  show('a grantee makes new words for the reporter', [first, await next(bram, { reporter: renewed })], null);
  show('an internal audience', [internalFirst], null, internal);
  const rescue = [els, femke].map((by) => consentOf(by, hanna, team, first));
  show('a rescue', [first, await next(hanna, { members: [hanna.keyId], rescue })], null);

  const changed = (name: string, reason: string, changes: object, signer: Signer = bram): void => {
    show(name, [first, said(second, signer, changes)], reason);
  };
  show('not a statement', ['moed'], 'wrong-type');
  changed('a field too many', 'wrong-type', { subject: 'member-rescue' });
  changed('a recipient of another kind', 'wrong-type', { recipient: 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj' });
  changed('another team', 'wrong-team', { team: hash('another') });
  changed('another file', 'wrong-place', { caseId: shared.audienceId });
  changed('another audience', 'wrong-place', { audienceId: internal.audienceId });
  changed('another kind of audience', 'wrong-place', { audienceKind: 'CONSULT' });
  show('the first left out', [second], 'broken-chain');
  show('the first twice', [first, first], 'broken-chain');
  changed('n skipped', 'broken-chain', { n: 3 });
  changed('after another first', 'broken-chain', { prev: hash('another') });
  changed('a head that nobody knows', 'unknown-head', { head: { position: early, hash: hash('another') } });
  changed('a head that goes back', 'unknown-head', { head: headAt(team, early) });
  show('a reporter in an internal audience', [said(internalFirst, bram, { reporter: first.epoch.reporter })], 'wrong-reporter', internal);
  const without = { ...renewal.epoch.statement.reporter, proof: null };
  show('a renewal without proof', [first, said(renewal, anna, { reporter: without })], 'wrong-reporter');
  const forged = { ...renewal.epoch.statement.reporter, proof: proofBy(anna, renewal) };
  show('a renewal proven by the old key', [first, said(renewal, anna, { reporter: forged })], 'wrong-reporter');
  const moved = await next(anna, { reporter: renewed }, 'another seed');
  show('a proof for another seed', [first, said(renewal, anna, { reporter: moved.epoch.statement.reporter })], 'wrong-reporter');
  show('first by a reporter who gives no key', [said(first, anna, { reporter: null })], 'wrong-signer');
  show('internal by a reporter', [said(internalFirst, anna, { signer: 'reporter' })], 'wrong-signer', internal);
  show('next by who is no grantee', [first, await next(els)], 'wrong-signer');
  changed('by nobody known', 'wrong-signer', { signer: shared.caseId });
  changed('by a key that came later', 'wrong-signer', { signer: hanna.keyId }, hanna);
  const one = [consentOf(els, hanna, team, first), consentOf(els, hanna, team, first)];
  show('a rescue with one coordinator', [first, await next(hanna, { members: [hanna.keyId], rescue: one })], 'wrong-signer');
  show('a rescue for another receiver', [first, await next(dirkAgain, { members: [hanna.keyId], rescue })], 'wrong-signer');
  const elsewhere = [els, femke].map((by) => consentOf(by, hanna, team, second));
  show('a rescue of another epoch', [first, await next(hanna, { members: [hanna.keyId], rescue: elsewhere })], 'wrong-signer');
  const own = [els, femke].map((by) => consentOf(by, els, team, first));
  show('a rescue by the receiver', [first, await next(els, { members: [els.keyId], rescue: own })], 'wrong-signer');
  changed('in the name of another grantee', 'bad-signature', { signer: carla.keyId });
  show('a renewal signed with the new key', [first, said(renewal, renewed, {})], 'bad-signature');
  changed('an excluded member', 'excluded-grantee', { grantees: [...second.epoch.statement.grantees, grantee(dirk)] });
  changed('an excluded member with a new key', 'excluded-grantee', { grantees: [...second.epoch.statement.grantees, grantee(dirkAgain)] });
  changed('nobody can read', 'wrong-grantee', { grantees: [] });
  changed('the reporter cannot read', 'wrong-grantee', { grantees: [grantee(bram)] });
  changed('somebody twice', 'wrong-grantee', { grantees: [...second.epoch.statement.grantees, grantee(bram)] });
  changed('somebody unknown', 'wrong-grantee', { grantees: [...second.epoch.statement.grantees, { ...grantee(bram), keyId: shared.caseId }] });
  changed('a swapped recipient', 'wrong-grantee', { grantees: [...second.epoch.statement.grantees.slice(0, 2), { ...grantee(dirk), keyId: carla.keyId }] });
  show('a reporter reads inside', [said(internalFirst, bram, { grantees: first.epoch.statement.grantees })], 'wrong-grantee', internal);
  const { shares } = second.epoch.statement;
  const holders = shares?.holders ?? [];
  const split = (changes: object): object => ({ shares: { ...shares, ...changes } });
  changed('one holder', 'wrong-holders', split({ holders: holders.slice(0, 1) }));
  changed('a holder twice', 'wrong-holders', split({ holders: [...holders, { ...holders[0], index: 3 }] }));
  changed('a holder who is no coordinator', 'wrong-holders', split({ holders: [...holders, { ...grantee(bram), index: 3 }] }));
  changed('a holder who is an adviser', 'wrong-holders', split({ holders: [...holders, { ...grantee(ida), index: 3 }] }));
  changed('holders out of order', 'wrong-holders', split({ holders: [...holders].reverse() }));
  changed('an excluded holder', 'wrong-holders', { excluded: [dirk.keyId, els.keyId] });
  changed('an exclusion lifted by a member', 'exclusion-lifted', { excluded: [] });
  const kept = { recipient: first.epoch.statement.recipient };
  changed('the same seed after taking somebody out', 'wrong-recipient', { ...kept, grantees: second.epoch.statement.grantees.slice(0, 2) });
  show('the same seed after renewing', [first, await next(anna, { reporter: renewed, seed: first.seed })], 'wrong-recipient');
  const third = await next(bram, { before: second.epoch, seed: first.seed }, 'epoch 3');
  show('a seed of longer ago', [first, second, third], 'wrong-recipient');

  book.say({ kind: 'revoke', keyId: carla.keyId, reason: 'left' }, els, null);
  directories['left'] = received(team);
  const stale = { hash: second.epoch.hash, reporterVerifyKey: second.epoch.reporter?.verifyKey ?? null, maySealTo: false };
  const after = { audience: shared, directory: 'left' };
  cases.push({ ...after, name: 'somebody left: believed, but first a new epoch', statements: [first.statement, second.statement], expect: { ok: stale } });
  const late = said(second, bram, { head: book.directory.head });
  cases.push({ ...after, name: 'made for somebody who had left', statements: [first.statement, late], expect: { refused: 'wrong-grantee' } });
  const byCarla = said(second, carla, { head: book.directory.head, signer: carla.keyId });
  cases.push({ ...after, name: 'made by somebody who had left', statements: [first.statement, byCarla], expect: { refused: 'wrong-signer' } });
  return {
    description:
      'Chains of epoch statements of one audience. `ok` describes the last one; `maySealTo`: nobody who reads it has left.',
    directories,
    cases,
  };

  function proofBy(signer: Signer, made: MadeEpoch): string {
    const { team: of, caseId, audienceId, n, prev, recipient, at } = made.epoch.statement;
    return signSuccession({ team: of, caseId, audienceId, n, prev: prev ?? '', recipient, at }, signer.signSeed);
  }
}

function consentOf(by: Signer, receiver: Person, team: Cast, before: MadeEpoch): string {
  const { caseId, audienceId } = team.shared;
  const what = { team: team.book.team, caseId, audienceId, n: before.epoch.statement.n + 1, prev: before.epoch.hash };
  return signRescueConsent({ ...what, receiver: receiver.keyId, signer: by.keyId, at: AT }, by.signSeed);
}

export const received = ({ book }: Cast): ReceivedDirectory => ({
  elements: [...book.elements],
  recipients: { ...book.recipients },
  heads: [],
});

const headAt = ({ book }: Cast, position: number): { position: number; hash: string } => ({
  position,
  hash: hash(book.elements[position]?.statement ?? ''),
});

export const newRecipient = (name: string): Promise<string> => recipientOf(randomFrom(name)(32));
