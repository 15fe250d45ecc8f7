import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { expect, test } from 'vitest';
import { type Challenge, answerChallenge, checkChallenge, concat, hash, toB64u, utf8 } from '../../src/crypto/index.ts';
import { isSignature, signBytes, verifyKeyOf } from '../../src/crypto/ed25519.ts';
import { readJws, signJws } from '../../src/crypto/jws.ts';
import { object, text } from '../../src/crypto/shape.ts';
import { AT } from './team.ts';
import { randomFrom } from './randomness.ts';

const seed = randomFrom('signer')(32);
const verifyKey = verifyKeyOf(seed);
const said = object({ word: text });
const jws = signJws('rs1-entry+json', { word: 'rust' }, seed);
const [header = '', payload = '', signature = ''] = jws.split('.');
const withHeader = (json: string): string => [toB64u(utf8(json)), payload, signature].join('.');

test('what was signed is read as it stands', () => {
  const claim = readJws('rs1-entry+json', said, jws);
  expect(claim?.claimed).toEqual({ word: 'rust' });
  expect(claim?.isSignedBy(verifyKey)).toBe(true);
  expect(claim?.isSignedBy(verifyKeyOf(randomFrom('another')(32)))).toBe(false);
});

test.each([
  ['of another type', signJws('rs1-epoch+json', { word: 'rust' }, seed)],
  ['with another algorithm', withHeader('{"alg":"none","typ":"rs1-entry+json"}')],
  ['with a key in its header', withHeader('{"alg":"Ed25519","typ":"rs1-entry+json","jwk":{}}')],
  ['with its header in another order', withHeader('{"typ":"rs1-entry+json","alg":"Ed25519"}')],
  ['with a field too many', signJws('rs1-entry+json', { word: 'rust', also: 1 }, seed)],
  ['with a field too few', signJws('rs1-entry+json', {}, seed)],
  ['with padding', `${jws}=`],
  ['with a short signature', jws.slice(0, -2)],
  ['with a part too many', `${jws}.`],
  ['that is not one', 'rust'],
])('a signature %s is refused', (_, bad) => {
  expect(readJws('rs1-entry+json', said, bad)).toBeNull();
});

test('a payload with a byte order mark is refused', () => {
  expect(readJws('rs1-entry+json', said, [header, toB64u(utf8('\uFEFF{"word":"rust"}')), signature].join('.'))).toBeNull();
});

test('a signature with a part of small order, good with the cofactor only, is refused', () => {
  const { Point } = ed25519;
  const torsion = Point.fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05');
  const message = utf8('rust');
  const nonce = 12345n;
  const r = Point.BASE.multiply(nonce).add(torsion).toBytes();
  const challenge = littleEndian(sha512(concat(r, verifyKey, message))) % Point.Fn.ORDER;
  const secret = ed25519.utils.getExtendedPublicKey(seed).scalar;
  const s = (nonce + challenge * secret) % Point.Fn.ORDER;
  const crafted = concat(r, Uint8Array.from({ length: 32 }, (_, i) => Number((s >> BigInt(8 * i)) & 0xffn)));
  expect(ed25519.verify(crafted, message, verifyKey, { zip215: false })).toBe(true);
  expect(isSignature(crafted, message, verifyKey)).toBe(false);
});

test('a key of small order signs nothing', () => {
  const identity = Uint8Array.of(1, ...new Uint8Array(31));
  expect(isSignature(concat(identity, new Uint8Array(32)), utf8('rust'), identity)).toBe(false);
});

test('S beyond the order of the group is refused', () => {
  const good = signBytes(utf8('rust'), seed);
  const s = littleEndian(good.subarray(32)) + ed25519.Point.Fn.ORDER;
  const bytes = Uint8Array.from({ length: 32 }, (_, i) => Number((s >> BigInt(8 * i)) & 0xffn));
  expect(isSignature(good, utf8('rust'), verifyKey)).toBe(true);
  expect(isSignature(concat(good.subarray(0, 32), bytes), utf8('rust'), verifyKey)).toBe(false);
});

const challenge: Challenge = {
  team: hash('team'),
  origin: 'http://localhost:8080',
  purpose: 'return',
  subject: 'locator',
  nonce: hash('nonce'),
  exp: '2026-11-22T01:05:00.000Z',
};
const check = (answer: string, expected: Partial<Challenge> = {}, now = AT): unknown =>
  checkChallenge(answer, { ...challenge, ...expected }, verifyKey, new Date(now));

test('an answered challenge lets its key in', () => {
  expect(check(answerChallenge(challenge, seed))).toEqual({ ok: true, value: challenge });
});

test.each([
  ['of another team', { team: hash('another') }, 'wrong-team'],
  ['of another site', { origin: 'https://example.org' }, 'wrong-origin'],
  ['for something else', { purpose: 'renew' }, 'wrong-purpose'],
  ['about another', { subject: 'another' }, 'wrong-subject'],
  ['asked before', { nonce: hash('before') }, 'wrong-nonce'],
] as const)('a challenge %s is refused', (_, expected, reason) => {
  expect(check(answerChallenge(challenge, seed), expected)).toEqual({ ok: false, reason });
});

test('a challenge is answered within a minute and by its own key', () => {
  const answer = answerChallenge(challenge, seed);
  expect(check(answer, {}, '2026-11-22T01:05:00.000Z')).toEqual({ ok: false, reason: 'expired' });
  expect(check(answer, {}, '2026-11-22T01:03:59.999Z')).toEqual({ ok: false, reason: 'too-long' });
  const stranger = answerChallenge(challenge, randomFrom('another')(32));
  expect(check(stranger)).toEqual({ ok: false, reason: 'bad-signature' });
  expect(check('rust')).toEqual({ ok: false, reason: 'wrong-type' });
});

function littleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((number, byte) => (number << 8n) | BigInt(byte), 0n);
}
