import { fromB64u, fromUtf8, toB64u, utf8 } from './bytes.ts';
import { isSignature, signBytes } from './ed25519.ts';
import type { Shape } from './shape.ts';

export type Typ =
  | 'rs1-entry+json'
  | 'rs1-epoch+json'
  | 'rs1-directory+json'
  | 'rs1-challenge+json'
  | 'rs1-checkpoint+json'
  | 'rs1-manifest+json';

// What somebody says to have signed: to be believed only after `isSignedBy`.
export interface Claim<T> {
  readonly claimed: T;
  isSignedBy(verifyKey: Uint8Array): boolean;
}

// The header is these bytes and no others, so a key or another algorithm in it is refused without being read.
const headerOf = (typ: Typ): string => toB64u(utf8(`{"alg":"Ed25519","typ":"${typ}"}`));

export function signJws(typ: Typ, payload: object, seed: Uint8Array): string {
  const signed = `${headerOf(typ)}.${toB64u(utf8(JSON.stringify(payload)))}`;
  return `${signed}.${toB64u(signBytes(utf8(signed), seed))}`;
}

// null when it is not a JWS of this type with a payload of this shape. What was signed is parsed as it stands and
// never written again.
export function readJws<T>(typ: Typ, shape: Shape<T>, jws: string): Claim<T> | null {
  const [header, payload, signature, ...more] = jws.split('.');
  if (header !== headerOf(typ) || payload === undefined || signature === undefined || more.length > 0) return null;
  const claimed = parse(payload);
  const signatureBytes = fromB64u(signature);
  if (signatureBytes?.length !== 64 || !shape(claimed)) return null;
  const message = utf8(`${header}.${payload}`);
  return { claimed, isSignedBy: (verifyKey) => isSignature(signatureBytes, message, verifyKey) };
}

function parse(payload: string): unknown {
  const bytes = fromB64u(payload);
  const json = bytes && fromUtf8(bytes);
  try {
    return json === null ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}
