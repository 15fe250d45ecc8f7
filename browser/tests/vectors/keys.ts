import {
  type ReturnKeys,
  dotOf,
  hash,
  newDotSecret,
  passkeySealSeed,
  recipientOf,
  recoveryKeys,
  returnKeys,
  seenMark,
  toB64u,
  verifyKeyOf,
} from '../../src/crypto/index.ts';
import { randomFrom } from '../crypto/randomness.ts';
import type { Named, VectorFile } from './file.ts';

type B64u = string;

export type KeyCase = Named &
  (
    | { kind: 'return'; code: B64u; team: B64u; expect: { ok: Texts<ReturnKeys> } }
    | { kind: 'recovery'; code: B64u; team: B64u; expect: { ok: Texts<{ locator: B64u; authSeed: B64u; sealSeed: B64u }> } }
    | { kind: 'passkey'; prfOutput: B64u; memberId: string; expect: { ok: { sealSeed: B64u } } }
    | { kind: 'recipient'; seed: B64u; expect: { ok: { recipient: string; recipientHash: B64u } } }
    | { kind: 'verify-key'; seed: B64u; expect: { ok: { verifyKey: B64u } } }
    | { kind: 'dot'; secret: B64u; mark: string; expect: { ok: { token: B64u; tokenHash: B64u; seen: B64u } } }
  );

type Texts<T> = { readonly [K in keyof T]: string };

export const texts = <T extends object>(keys: T): Texts<T> =>
  Object.fromEntries(
    Object.entries(keys).map(([name, value]) => [name, value instanceof Uint8Array ? toB64u(value) : String(value)]),
  ) as Texts<T>;

export function dotTexts(secret: string, mark: string): { token: B64u; tokenHash: B64u; seen: B64u } {
  const dot = dotOf(secret);
  if (dot === null) throw new RangeError('a secret of a neutral sign has 16 bytes');
  return { token: dot.token, tokenHash: dot.tokenHash, seen: seenMark(dot, mark) };
}

export async function keyVectors(): Promise<VectorFile<KeyCase>> {
  const cases: KeyCase[] = [];
  for (const name of ['Anna', 'Bram']) {
    const code = randomFrom(`${name}/code`)(13);
    const team = hash(`team of ${name}`);
    cases.push({ name: `${name} returns`, kind: 'return', code: toB64u(code), team, expect: { ok: texts(returnKeys(code, team)) } });
    cases.push({ name: `${name} recovers`, kind: 'recovery', code: toB64u(code), team, expect: { ok: texts(recoveryKeys(code, team)) } });
  }
  const prfOutput = randomFrom('prf')(32);
  const memberId = '019aa8e4-0a0b-7c0d-8e0f-0123456789ab';
  const sealSeed = toB64u(passkeySealSeed(prfOutput, memberId));
  cases.push({ name: 'a passkey', kind: 'passkey', prfOutput: toB64u(prfOutput), memberId, expect: { ok: { sealSeed } } });
  for (const seed of [new Uint8Array(32), randomFrom('seed')(32)]) {
    const recipient = await recipientOf(seed);
    const name = `the recipient of ${toB64u(seed).slice(0, 4)}`;
    cases.push({ name, kind: 'recipient', seed: toB64u(seed), expect: { ok: { recipient, recipientHash: hash(recipient) } } });
    const verifyKey = toB64u(verifyKeyOf(seed));
    cases.push({ name: name.replace('recipient', 'verify key'), kind: 'verify-key', seed: toB64u(seed), expect: { ok: { verifyKey } } });
  }
  for (const name of ['Anna', 'Bea']) {
    const secret = newDotSecret(randomFrom(`${name}/dot`));
    const mark = toB64u(randomFrom(`${name}/mark`)(16));
    cases.push({ name: `the sign of ${name}`, kind: 'dot', secret, mark, expect: { ok: dotTexts(secret, mark) } });
  }
  return { description: 'Keys from codes, passkeys and seeds and of neutral signs (HKDF-SHA-256; hybrid recipients; Ed25519; HMAC-SHA-256).', cases };
}
