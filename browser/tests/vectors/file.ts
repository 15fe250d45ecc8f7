import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { toB64u } from '../../src/crypto/index.ts';

const FOLDER = '../testvectors/rs1';

// One file of test vectors: good and bad cases, each with what every implementation must make of it. `expect` is
// `{"ok": …}` or `{"refused": reason}`; bytes are base64url.
export interface VectorFile<Case extends Named> {
  readonly description: string;
  readonly cases: readonly Case[];
}

export interface Named {
  readonly name: string;
}

export type Expected<T> = { readonly ok: T } | { readonly refused: string };

export function writeVectors<C extends Named>(name: string, file: VectorFile<C>): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/${name}.json`, `${JSON.stringify(file, asText, 1)}\n`);
}

export const readVectors = (name: string): unknown => JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'));

const asText = (_: string, value: unknown): unknown => (value instanceof Uint8Array ? toB64u(value) : value);
