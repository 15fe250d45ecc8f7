import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import {
  type EntryPlace,
  type MadeEpoch,
  combineShares,
  fromB64u,
  isSealed,
  makeEpoch,
  newId,
  newTimelessId,
  open,
  openEntry,
  openShare,
  recipientOf,
  seal,
  sealEntry,
  toB64u,
} from '../../src/crypto/index.ts';
import { readJws, signJws } from '../../src/crypto/jws.ts';
import { pad, padme, unpad } from '../../src/crypto/padding.ts';
import { splitSeed } from '../../src/crypto/shares.ts';
import { verifyKeyOf } from '../../src/crypto/ed25519.ts';
import { type Cast, cast, firstShared } from './cast.ts';
import { AT } from './team.ts';
import { randomFrom } from './randomness.ts';

let team: Cast;
let made: MadeEpoch;
let place: EntryPlace;
const slow = { numRuns: 25 };

beforeAll(async () => {
  team = await cast();
  made = await makeEpoch(firstShared(team), team.anna, randomFrom('epoch'), AT);
  place = { ...team.shared, entryId: team.shared.caseId, seq: 1, prev: null };
});

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null;

test('every text and its bytes have one form', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.string(), (bytes, text) => {
      expect(fromB64u(toB64u(bytes))).toEqual(bytes);
      const read = fromB64u(text);
      expect(read === null || toB64u(read) === text).toBe(true);
    }),
  );
});

test('padding never loses a byte, costs at most an eighth and a kilobyte, and has few sizes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000 }), (content) => {
      const padded = pad(content);
      expect(unpad(padded)).toEqual(content);
      expect(padded.length).toBeLessThanOrEqual(Math.max(1024, (content.length + 4) * 1.12));
    }),
  );
  expect(new Set(Array.from({ length: 100_000 }, (_, size) => padme(size + 1024))).size).toBeLessThan(120);
  expect([1024, 1025, 1089, 65_536, 65_537].map(padme)).toEqual([1024, 1088, 1152, 65_536, 67_584]);
});

test('padding of any other length or content is refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (content, at, bit) => {
      const padded = pad(content);
      expect(unpad(padded.subarray(0, -1))).toBeNull();
      expect(unpad(Uint8Array.of(...padded, 0))).toBeNull();
      const place = content.length + 4 + (at % (padded.length - content.length - 4 || 1));
      if (place < padded.length) expect(unpad(padded.with(place, bit))).toBeNull();
    }),
  );
});

test('whatever somebody writes is read as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (json) => {
      const body: unknown = JSON.parse(JSON.stringify(json));
      const { directory } = team.book;
      const { sealed } = await sealEntry({ kind: 'message', at: AT, body }, place, made.epoch, team.anna, directory);
      const opened = await openEntry(sealed, place, made.epoch, made.seed, directory);
      expect(opened.trusted && opened.entry.body).toEqual(body);
    }),
    slow,
  );
});

test('a sealed entry of which any one bit was changed is not trusted', async () => {
  const { directory } = team.book;
  const { sealed } = await sealEntry({ kind: 'note', at: AT, body: 'rust' }, place, made.epoch, team.anna, directory);
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 0, max: 7 }), async (at, bit) => {
      const changed = sealed.with(at, (sealed[at] ?? 0) ^ (1 << bit));
      expect((await openEntry(changed, place, made.epoch, made.seed, directory)).trusted).toBe(false);
    }),
    { numRuns: 100 },
  );
});

test('a sealed file cut short is not opened', async () => {
  const seed = randomFrom('reader')(32);
  const sealed = await seal(randomFrom('long')(70_000), await recipientOf(seed));
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length - 1), async (length) => {
      expect((await open(sealed.subarray(0, length), seed)).ok).toBe(false);
    }),
    slow,
  );
});

test('bytes that nobody sealed never have the form', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 4000 }), (bytes) => !isSealed(bytes)));
});

test('a signature of which any one character was changed is refused', () => {
  const seed = randomFrom('signer')(32);
  const jws = signJws('rs1-entry+json', { word: 'rust' }, seed);
  fc.assert(
    fc.property(fc.nat(jws.length - 1), fc.constantFrom('A', 'B', 'z', '0', '9', '-', '_', '.', '='), (at, character) => {
      fc.pre(jws[at] !== character);
      const claim = readJws('rs1-entry+json', isRecord, jws.slice(0, at) + character + jws.slice(at + 1));
      expect(claim?.isSignedBy(verifyKeyOf(seed)) ?? false).toBe(false);
    }),
  );
});

test('any two of the holders get the seed back, whoever they are', async () => {
  const { recipient, sealSeed } = team.bram;
  const about = { subject: { memberId: team.bram.key.memberId, keyEpoch: 1 }, statement: made.epoch.hash, splitId: team.shared.caseId };
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 7 }), fc.nat(), fc.nat(), async (n, one, other) => {
      const seed = randomFrom(`seed ${n} ${one}`)(32);
      const sealed = await splitSeed(seed, about, Array.from({ length: n }, (_, i) => ({ keyId: `${i}`, recipient })));
      const first = one % n;
      const second = (first + 1 + (other % (n - 1))) % n;
      const shares = await Promise.all(
        [first, second].map(async (i) => {
          const opened = await openShare(sealed[i]?.sealed ?? new Uint8Array(), sealSeed);
          if (!opened.ok) throw new Error(opened.reason);
          return opened.value;
        }),
      );
      expect(await combineShares(shares, await recipientOf(seed))).toEqual({ ok: true, value: seed });
    }),
    slow,
  );
});

test('ids sort by the moment they were made, those for statistics do not tell it', () => {
  const moment = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(moment, moment, fc.string(), (a, b, name) => {
      const [first, second] = [newId(randomFrom(name), a), newId(randomFrom(name), b)];
      expect(first < second).toBe(a < b);
      expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(newTimelessId(randomFrom(name))).toMatch(/^.{14}4.{4}[89ab].{16}$/);
    }),
  );
});
