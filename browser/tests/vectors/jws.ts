import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { concat, toB64u, utf8 } from '../../src/crypto/index.ts';
import { signBytes, verifyKeyOf } from '../../src/crypto/ed25519.ts';
import { type Typ, signJws } from '../../src/crypto/jws.ts';
import { randomFrom } from '../crypto/randomness.ts';
import type { Expected, Named, VectorFile } from './file.ts';

export interface JwsCase extends Named {
  readonly typ: Typ;
  readonly jws: string;
  readonly verifyKey: string;
  readonly expect: Expected<object>;
}

const typ: Typ = 'rs1-entry+json';
const seed = randomFrom('signer')(32);
const key = verifyKeyOf(seed);
const payload = { word: 'moed', nested: { yes: true, none: null }, list: [1, 2.5, 'é'] };
const header = `{"alg":"Ed25519","typ":"${typ}"}`;
const { Point } = ed25519;

export function jwsVectors(): VectorFile<JwsCase> {
  const good = signJws(typ, payload, seed);
  const [head = '', body = '', signature = ''] = good.split('.');
  const verifyKey = toB64u(key);
  const accepted = { name: 'signed and read as it stands', typ, jws: good, verifyKey, expect: { ok: payload } };
  const refused = (name: string, jws: string, reason = 'wrong-type', by = verifyKey): JwsCase => ({
    name,
    typ,
    jws,
    verifyKey: by,
    expect: { refused: reason },
  });
  return {
    description:
      'Compact JWS with one constant header. `wrong-type`: not such a JWS, or no JSON object in it; `bad-signature`: not signed by this key.',
    cases: [
      accepted,
      refused('of another type', signJws('rs1-epoch+json', payload, seed)),
      refused('algorithm none', rebuilt(`{"alg":"none","typ":"${typ}"}`)),
      refused('algorithm EdDSA', rebuilt(`{"alg":"EdDSA","typ":"${typ}"}`)),
      refused('a key in the header', rebuilt(`{"alg":"Ed25519","typ":"${typ}","jwk":{}}`)),
      refused('a key id in the header', rebuilt(`{"alg":"Ed25519","typ":"${typ}","kid":"a"}`)),
      refused('header in another order', rebuilt(`{"typ":"${typ}","alg":"Ed25519"}`)),
      refused('header with a space', rebuilt(`{"alg":"Ed25519", "typ":"${typ}"}`)),
      refused('padded signature', `${good}==`),
      refused('signature with stray last bits', good.slice(0, -1) + nextCharacter(good.at(-1) ?? '')),
      refused('short signature', good.slice(0, -2)),
      refused('no signature', `${head}.${body}.`),
      refused('two parts', `${head}.${body}`),
      refused('four parts', `${good}.${signature}`),
      refused('a line end', `${good}\n`),
      refused('payload is no JSON', rebuilt(header, utf8('moed'))),
      refused('payload is a list', rebuilt(header, utf8('[]'))),
      refused('payload is not UTF-8', rebuilt(header, Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d))),
      refused('payload with a byte order mark', rebuilt(header, utf8('\uFEFF{"word":"moed"}'))),
      refused('another payload', `${head}.${toB64u(utf8('{"word":"rust"}'))}.${signature}`, 'bad-signature'),
      refused('another key', good, 'bad-signature', toB64u(verifyKeyOf(randomFrom('another')(32)))),
      refused('good with the cofactor only', rebuilt(header, undefined, withTorsion), 'bad-signature'),
      refused('S beyond the order', rebuilt(header, undefined, withLargeS), 'bad-signature'),
      refused('key of small order', rebuilt(header, undefined, () => concat(identity, new Uint8Array(32))), 'bad-signature', toB64u(identity)),
    ],
  };
}

const identity = Uint8Array.of(1, ...new Uint8Array(31));

function rebuilt(
  headerJson: string,
  bytes: Uint8Array = utf8(JSON.stringify(payload)),
  sign: (message: Uint8Array) => Uint8Array = (message) => signBytes(message, seed),
): string {
  const signed = `${toB64u(utf8(headerJson))}.${toB64u(bytes)}`;
  return `${signed}.${toB64u(sign(utf8(signed)))}`;
}

export function withTorsion(message: Uint8Array): Uint8Array {
  const torsion = Point.fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05');
  const nonce = 12345n;
  const r = Point.BASE.multiply(nonce).add(torsion).toBytes();
  const challenge = toNumber(sha512(concat(r, key, message))) % Point.Fn.ORDER;
  const { scalar } = ed25519.utils.getExtendedPublicKey(seed);
  return concat(r, toBytes((nonce + challenge * scalar) % Point.Fn.ORDER));
}

export function withLargeS(message: Uint8Array): Uint8Array {
  const good = signBytes(message, seed);
  return concat(good.subarray(0, 32), toBytes(toNumber(good.subarray(32)) + Point.Fn.ORDER));
}

const toNumber = (bytes: Uint8Array): bigint =>
  bytes.reduceRight((number, byte) => (number << 8n) | BigInt(byte), 0n);

const toBytes = (number: bigint): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, i) => Number((number >> BigInt(8 * i)) & 0xffn));

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const nextCharacter = (character: string): string => alphabet[(alphabet.indexOf(character) + 1) % 64] ?? 'A';
