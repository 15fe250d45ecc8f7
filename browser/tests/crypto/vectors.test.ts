import { describe, expect, test } from 'vitest';
import {
  type CodeReading,
  type Directory,
  type OpenedEntry,
  type ReceivedDirectory,
  type Result,
  checkChallenge,
  combineShares,
  fingerprint,
  hash,
  isSealed,
  maySealTo,
  open,
  openEntry,
  openGrant,
  openShare,
  openWrap,
  passkeySealSeed,
  readCode,
  recipientOf,
  recoveryKeys,
  returnKeys,
  toB64u,
  verifyCheckpoint,
  verifyDirectory,
  verifyEpochs,
  verifyKeyOf,
  verifyMemberRescue,
  wordsOfCode,
} from '../../src/crypto/index.ts';
import { readJws } from '../../src/crypto/jws.ts';
import type { ChallengeCase } from '../vectors/challenges.ts';
import type { CodeCase, FingerprintCase } from '../vectors/codes.ts';
import type { DirectoryFile } from '../vectors/directories.ts';
import type { EpochFile } from '../vectors/epochs.ts';
import { type Named, type VectorFile, readVectors } from '../vectors/file.ts';
import type { JwsCase } from '../vectors/jws.ts';
import { type KeyCase, dotTexts, texts } from '../vectors/keys.ts';
import { type SealedCase, bytesOf } from '../vectors/sealed.ts';
import type { EntryFile, GrantCase, ShareCase } from '../vectors/sealing.ts';
import type { StatementFile, WrapCase } from '../vectors/wraps.ts';

// What a result says, in the words of the vectors: bytes as base64url.
const said = <T>(result: Result<T, string>, ok: (value: T) => unknown = (value) => value): unknown =>
  asJson(result.ok ? { ok: ok(result.value) } : { refused: result.reason });

const asJson = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one: unknown) => (one instanceof Uint8Array ? toB64u(one) : one)));

function each<C extends Named & { readonly expect: object }>(file: VectorFile<C>, is: (one: C) => unknown): void {
  describe(file.description, () => {
    test.each(file.cases.map((one) => [one.name, one] as const))('%s', async (_, one) => {
      expect(await is(one)).toEqual(one.expect);
    });
  });
}

function trusted(received: ReceivedDirectory, team: string): Directory {
  const directory = verifyDirectory(received, { team, seen: null, freshAt: null });
  if (!directory.ok) throw new Error(directory.reason);
  return directory.value;
}

const saidCode = (reading: CodeReading): object => {
  if (reading.ok) return { ok: { code: toB64u(reading.code) } };
  switch (reading.reason) {
    case 'unknown-words':
      return { refused: reading.reason, unknown: reading.unknown };
    case 'wrong-count':
      return { refused: reading.reason, count: reading.count };
    case 'wrong-checksum':
      return { refused: reading.reason };
  }
};

each(readVectors('codes') as VectorFile<CodeCase>, (one) =>
  one.does === 'write'
    ? { ok: { words: wordsOfCode(one.kind, bytesOf(one.code)) } }
    : saidCode(readCode(one.kind, one.typed)),
);

each(readVectors('fingerprints') as VectorFile<FingerprintCase>, ({ recipient, verifyKey }) => ({
  ok: { words: fingerprint(recipient, verifyKey) },
}));

each(readVectors('keys') as VectorFile<KeyCase>, async (one) => {
  switch (one.kind) {
    case 'return':
      return { ok: texts(returnKeys(bytesOf(one.code), one.team)) };
    case 'recovery':
      return { ok: texts(recoveryKeys(bytesOf(one.code), one.team)) };
    case 'passkey':
      return { ok: { sealSeed: toB64u(passkeySealSeed(bytesOf(one.prfOutput), one.memberId)) } };
    case 'recipient': {
      const recipient = await recipientOf(bytesOf(one.seed));
      return { ok: { recipient, recipientHash: hash(recipient) } };
    }
    case 'dot':
      return { ok: dotTexts(one.secret, one.mark) };
    case 'verify-key':
      return { ok: { verifyKey: toB64u(verifyKeyOf(bytesOf(one.seed))) } };
  }
});

const anyObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

each(readVectors('jws') as VectorFile<JwsCase>, ({ typ, jws, verifyKey }) => {
  const claim = readJws(typ, anyObject, jws);
  if (claim === null) return { refused: 'wrong-type' };
  return claim.isSignedBy(bytesOf(verifyKey)) ? { ok: claim.claimed } : { refused: 'bad-signature' };
});

each(readVectors('sealed') as VectorFile<SealedCase>, async ({ sealed, seed, expect: wanted }) => {
  const bytes = bytesOf(sealed);
  const opened = await open(bytes, bytesOf(seed));
  expect(isSealed(bytes)).toBe(opened.ok || opened.reason !== 'not-sealed');
  const bySize = 'ok' in wanted && 'size' in wanted.ok;
  return said(opened, (plaintext) => (bySize ? { size: plaintext.length } : { plaintext }));
});

each(readVectors('challenges') as VectorFile<ChallengeCase>, ({ jws, expected, verifyKey, now }) =>
  said(checkChallenge(jws, expected, bytesOf(verifyKey), new Date(now))),
);

const directories = readVectors('directories') as DirectoryFile;
each(directories, ({ team, elements, recipients, heads, seen, freshAt }) => {
  const received = { elements, recipients: recipients ?? directories.recipients, heads };
  const verified = verifyDirectory(received, { team, seen, freshAt: freshAt === null ? null : new Date(freshAt) });
  return said(verified, (directory) => ({
    head: directory.head,
    valid: directory.everyone().map(({ key }) => key.keyId),
    lines: directory.lines.map(({ lineId }) => lineId),
  }));
});

const epochs = readVectors('epochs') as EpochFile;
each(epochs, ({ audience, statements, directory: name }) => {
  const { team } = epochs.cases[0]?.audience ?? audience;
  const directory = trusted(epochs.directories[name] ?? { elements: [], recipients: {}, heads: [] }, team);
  return said(verifyEpochs(audience, statements, directory), (chain) => {
    const last = chain.at(-1);
    const reporterVerifyKey = last?.reporter?.verifyKey ?? null;
    return { hash: last?.hash, reporterVerifyKey, maySealTo: last !== undefined && maySealTo(last, directory) };
  });
});

each(readVectors('grants') as VectorFile<GrantCase>, async ({ sealed, sealSeed, epochRecipient }) =>
  said(await openGrant(bytesOf(sealed), bytesOf(sealSeed), epochRecipient), (seed) => ({ seed })),
);

const saidEntry = (opened: OpenedEntry): unknown => (opened.trusted ? { ok: opened.entry } : { refused: opened.reason });
const entries = readVectors('entries') as EntryFile;
each(entries, async ({ sealed, place, directory: name }) => {
  const directory = trusted(entries.directories[name] ?? { elements: [], recipients: {}, heads: [] }, entries.audience.team);
  const chain = verifyEpochs(entries.audience, [entries.statement], directory);
  if (!chain.ok || chain.value[0] === undefined) throw new Error('the epoch');
  return saidEntry(await openEntry(bytesOf(sealed), place, chain.value[0], bytesOf(entries.epochSeed), directory));
});

each(readVectors('shares') as VectorFile<ShareCase>, async (one) =>
  one.kind === 'open'
    ? said(await openShare(bytesOf(one.sealed), bytesOf(one.sealSeed)))
    : said(await combineShares(one.shares, one.recipient), (seed) => ({ seed })),
);

each(readVectors('wraps') as VectorFile<WrapCase>, async ({ sealed, sealSeed }) =>
  said(await openWrap(bytesOf(sealed), bytesOf(sealSeed))),
);

const rescues = readVectors('rescues') as StatementFile<object>;
each(rescues, ({ statement }) => said(verifyMemberRescue(statement, trusted(rescues.directory, rescues.team))));

const checkpoints = readVectors('checkpoints') as StatementFile<object>;
each(checkpoints, ({ statement }) => said(verifyCheckpoint(statement, trusted(checkpoints.directory, checkpoints.team))));
