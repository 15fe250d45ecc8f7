import { concat, fromB64u, recipientOf, seal, toB64u, utf8 } from '../../src/crypto/index.ts';
import { pad } from '../../src/crypto/padding.ts';
import { randomFrom } from '../crypto/randomness.ts';
import type { Expected, Named, VectorFile } from './file.ts';

export interface SealedCase extends Named {
  readonly sealed: string;
  readonly seed: string;
  // What comes out; of large ones only the size.
  readonly expect: Expected<{ plaintext: string } | { size: number }>;
}

const HEADER_SIZE = 1627;

export async function sealedVectors(): Promise<VectorFile<SealedCase>> {
  const seed = randomFrom('reader')(32);
  const recipient = await recipientOf(seed);
  const good = await seal(utf8('moed'), recipient);
  const header = new TextDecoder().decode(good.subarray(0, HEADER_SIZE));
  const body = good.subarray(HEADER_SIZE);
  const lines = header.split('\n');
  const stanza = lines.slice(1, 3).join('\n');
  const sealedCase = (name: string, sealed: Uint8Array, expect: SealedCase['expect']): SealedCase => ({
    name,
    sealed: toB64u(sealed),
    seed: toB64u(seed),
    expect,
  });
  const notSealed = (name: string, sealed: Uint8Array): SealedCase => sealedCase(name, sealed, { refused: 'not-sealed' });
  const with_ = (name: string, changed: string): SealedCase => notSealed(name, concat(utf8(changed), body));
  const empty = await seal(new Uint8Array(), recipient);
  const chunk = 64 * 1024;
  return {
    description:
      'age files with exactly one hybrid stanza. `not-sealed`: refused by form alone, without any key; `cannot-open`: form is right, content is not for this seed or was changed.',
    cases: [
      sealedCase('a word', good, { ok: { plaintext: toB64u(utf8('moed')) } }),
      sealedCase('nothing', empty, { ok: { plaintext: '' } }),
      sealedCase('one whole chunk', await seal(new Uint8Array(chunk), recipient), { ok: { size: chunk } }),
      sealedCase('one chunk and a byte', await seal(new Uint8Array(chunk + 1), recipient), { ok: { size: chunk + 1 } }),
      sealedCase('for somebody else', await seal(utf8('moed'), await recipientOf(randomFrom('another')(32))), {
        refused: 'cannot-open',
      }),
      sealedCase('last byte changed', flipped(good, good.length - 1), { refused: 'cannot-open' }),
      sealedCase('nonce changed', flipped(good, HEADER_SIZE), { refused: 'cannot-open' }),
      sealedCase('a byte longer', concat(good, Uint8Array.of(0)), { refused: 'cannot-open' }),
      notSealed('no bytes', new Uint8Array()),
      notSealed('header only', good.subarray(0, HEADER_SIZE)),
      notSealed('header and nonce only', good.subarray(0, HEADER_SIZE + 16)),
      notSealed('less than a chunk', good.subarray(0, HEADER_SIZE + 16 + 15)),
      notSealed('a whole chunk and an empty one', concat(empty, new Uint8Array(chunk + 16))),
      with_('another version', header.replace('/v1', '/v2')),
      with_('another kind of stanza', header.replace('mlkem768x25519', 'mlkem768p256tag')),
      with_('two stanzas', header.replace(stanza, `${stanza}\n${stanza}`)),
      with_('a stanza of no meaning besides', header.replace('\n---', '\n-> a-grease b\n\n---')),
      with_('X25519', `${lines[0] ?? ''}\n-> X25519 ${'A'.repeat(43)}\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`),
      with_('a passphrase', `${lines[0] ?? ''}\n-> scrypt ${'A'.repeat(22)} 18\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`),
      with_('a third argument', header.replace('mlkem768x25519 ', 'mlkem768x25519 a ')),
      with_('stray last bits in the stanza', header.replace(lines[1] ?? '', `${lines[1]?.slice(0, -1) ?? ''}B`)),
      with_('base64url in the stanza', header.replace(/x25519 ./, 'x25519 -')),
      with_('carriage returns', header.replaceAll('\n', '\r\n')),
      notSealed('armoured', utf8(`-----BEGIN AGE ENCRYPTED FILE-----\n${toB64u(good)}\n-----END AGE ENCRYPTED FILE-----\n`)),
      notSealed('only padding', pad(utf8(header))),
    ],
  };
}

export function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const changed = bytes.slice();
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

export const bytesOf = (b64u: string): Uint8Array => {
  const bytes = fromB64u(b64u);
  if (bytes === null) throw new Error('not base64url');
  return bytes;
};
