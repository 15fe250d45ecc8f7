import { type CodeKind, fingerprint, toB64u, wordsOfCode } from '../../src/crypto/index.ts';
import { randomFrom } from '../crypto/randomness.ts';
import { person } from '../crypto/team.ts';
import type { Expected, Named, VectorFile } from './file.ts';

export type CodeCase = Named &
  (
    | { kind: CodeKind; does: 'write'; code: string; expect: { ok: { words: readonly string[] } } }
    | { kind: CodeKind; does: 'read'; typed: string; expect: Expected<{ code: string }> & { unknown?: unknown; count?: number } }
  );

export interface FingerprintCase extends Named {
  readonly recipient: string;
  readonly verifyKey: string;
  readonly expect: { readonly ok: { readonly words: readonly string[] } };
}

export function codeVectors(): VectorFile<CodeCase> {
  const code = randomFrom('Anna/code')(13);
  const words = wordsOfCode('return', code);
  const write = (name: string, kind: CodeKind, bytes: Uint8Array): CodeCase => ({
    name,
    kind,
    does: 'write',
    code: toB64u(bytes),
    expect: { ok: { words: wordsOfCode(kind, bytes) } },
  });
  const good = (name: string, typed: string): CodeCase => ({ name, kind: 'return', does: 'read', typed, expect: { ok: { code: toB64u(code) } } });
  const bad = (name: string, typed: string, refusal: { refused: string; unknown?: unknown; count?: number }, kind: CodeKind = 'return'): CodeCase => ({
    name,
    kind,
    does: 'read',
    typed,
    expect: refusal,
  });
  return {
    description: 'Ten words of words.txt: written, and read back as people type them. `unknown` counts places from 1.',
    cases: [
      write('zeros', 'return', new Uint8Array(13)),
      write('ones', 'return', new Uint8Array(13).fill(255)),
      write('a return code', 'return', code),
      write('the same bytes as a recovery code', 'recovery', code),
      good('as written', words.join(' ')),
      good('capitals', words.join(' ').toUpperCase()),
      good('hyphens', words.join('-')),
      good('lines, numbers and full stops', words.map((word, i) => `${i + 1}. ${word}`).join('\n')),
      good('spaces around', `  ${words.join('   ')}\t`),
      good('accents', words.join(' ').replaceAll('e', 'é').replaceAll('a', 'A\u0308')),
      good('shortened to four letters', words.map((word) => word.slice(0, 4)).join(' ')),
      bad('an unknown word', words.with(2, 'zzyzx').join(' '), { refused: 'unknown-words', unknown: [{ position: 3, word: 'zzyzx' }] }),
      bad('two unknown words', ['a', ...words.slice(1, 9), 'Qwerty'].join(' '), {
        refused: 'unknown-words',
        unknown: [
          { position: 1, word: 'a' },
          { position: 10, word: 'qwerty' },
        ],
      }),
      bad('shortened to three letters', [(words[0] ?? '').slice(0, 3), ...words.slice(1)].join(' '), {
        refused: 'unknown-words',
        unknown: [{ position: 1, word: (words[0] ?? '').slice(0, 3) }],
      }),
      bad('longer than the word', [`${words[0] ?? ''}zz`, ...words.slice(1)].join(' '), {
        refused: 'unknown-words',
        unknown: [{ position: 1, word: `${words[0] ?? ''}zz` }],
      }),
      bad('nothing', '', { refused: 'wrong-count', count: 0 }),
      bad('nine words', words.slice(0, 9).join(' '), { refused: 'wrong-count', count: 9 }),
      bad('eleven words', [...words, words[0]].join(' '), { refused: 'wrong-count', count: 11 }),
      bad('words exchanged', words.with(0, words[1] ?? '').with(1, words[0] ?? '').join(' '), { refused: 'wrong-checksum' }),
      bad('a return code as recovery', words.join(' '), { refused: 'wrong-checksum' }, 'recovery'),
    ],
  };
}

export async function fingerprintVectors(): Promise<VectorFile<FingerprintCase>> {
  const people = await Promise.all(['Bram', 'Carla'].map((name) => person(name, { functions: ['confidant'] })));
  return {
    description: 'Eight words over a recipient and a verify key, compared over the telephone.',
    cases: people.map(({ name, recipient, key: { verifyKey } }) => ({
      name,
      recipient,
      verifyKey,
      expect: { ok: { words: fingerprint(recipient, verifyKey) } },
    })),
  };
}
