/// Passkeys (_toegangssleutels_): one ceremony signs in and gives the secret (PRF) that opens a keyring. That secret never goes
/// into anything that is sent: only the four signed fields do.
import { PASSKEY_PRF_INPUT, fromB64u, toB64u } from '../crypto/index.ts';
import { anchor } from '../ui/anchor.ts';
import { type Answer, api } from '../ui/api.ts';

export interface PasskeyRegistration {
  readonly clientDataJSON: string;
  readonly attestationObject: string;
  readonly label: string;
}

export interface PasskeyAssertion {
  readonly credentialId: string;
  readonly clientDataJSON: string;
  readonly authenticatorData: string;
  readonly signature: string;
}

export type MadePasskey =
  | { readonly kind: 'made'; readonly registration: PasskeyRegistration; readonly credentialId: string; readonly secret: Uint8Array }
  /// The device has no passkeys that can open a keyring.
  | { readonly kind: 'unable' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'unreachable' };

export type UsedPasskey =
  | { readonly kind: 'used'; readonly assertion: PasskeyAssertion; readonly secret: Uint8Array | null }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'unreachable' };

type Bytes = Uint8Array<ArrayBuffer>;

const prf: AuthenticationExtensionsClientInputs = { prf: { eval: { first: PASSKEY_PRF_INPUT.slice() } } };
const algorithms: PublicKeyCredentialParameters[] = [-8, -7, -257].map((alg) => ({ type: 'public-key', alg }));

/// Whether this browser knows passkeys at all.
export function hasPasskeys(): boolean {
  return 'PublicKeyCredential' in globalThis;
}

export async function makePasskey(memberId: string, name: string, label: string): Promise<MadePasskey> {
  const nonce = await freshNonce('register');
  if (nonce === null) return { kind: 'unreachable' };
  const made = await ceremony(() => navigator.credentials.create({
    publicKey: {
      challenge: nonce,
      rp: { id: relyingParty(), name: 'Ruggensteun' },
      user: { id: idBytes(memberId), name, displayName: name },
      pubKeyCredParams: algorithms,
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
      extensions: prf,
    },
  }));
  if (made === null) return { kind: 'stopped' };
  const response = made.response as AuthenticatorAttestationResponse;
  const credentialId = toB64u(new Uint8Array(made.rawId));
  const secret = secretOf(made) ?? await secretOfKnown(credentialId);
  if (secret === null) return { kind: 'unable' };
  const registration = {
    clientDataJSON: text(response.clientDataJSON), attestationObject: text(response.attestationObject), label,
  };
  return { kind: 'made', registration, credentialId, secret };
}

export async function usePasskey(): Promise<UsedPasskey> {
  const nonce = await freshNonce('sign-in');
  if (nonce === null) return { kind: 'unreachable' };
  const used = await ceremony(() => navigator.credentials.get({
    publicKey: { challenge: nonce, rpId: relyingParty(), userVerification: 'required', extensions: prf },
  }));
  if (used === null) return { kind: 'stopped' };
  const response = used.response as AuthenticatorAssertionResponse;
  const assertion = {
    credentialId: toB64u(new Uint8Array(used.rawId)),
    clientDataJSON: text(response.clientDataJSON),
    authenticatorData: text(response.authenticatorData),
    signature: text(response.signature),
  };
  return { kind: 'used', assertion, secret: secretOf(used) };
}

// Many authenticators give the secret only when the passkey is used; this assertion goes nowhere.
async function secretOfKnown(credentialId: string): Promise<Uint8Array | null> {
  const id = fromB64u(credentialId);
  if (id === null) return null;
  const used = await ceremony(() => navigator.credentials.get({
    publicKey: {
      challenge: crypto.getRandomValues(new Uint8Array(32)),
      rpId: relyingParty(),
      allowCredentials: [{ type: 'public-key', id: id.slice() }],
      userVerification: 'required',
      extensions: prf,
    },
  }));
  return used === null ? null : secretOf(used);
}

async function ceremony(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential | null> {
  try {
    const credential = await ask();
    return credential instanceof PublicKeyCredential ? credential : null;
  } catch {
    return null;
  }
}

function secretOf(credential: PublicKeyCredential): Uint8Array | null {
  const first = credential.getClientExtensionResults().prf?.results?.first;
  if (first === undefined) return null;
  const bytes = first instanceof ArrayBuffer ? new Uint8Array(first) : new Uint8Array(first.buffer, first.byteOffset, first.byteLength);
  return bytes.length === 32 ? bytes.slice() : null;
}

async function freshNonce(use: 'register' | 'sign-in'): Promise<Bytes | null> {
  const answer: Answer<{ readonly nonce: string }> = await api.post('/passkey-challenges', { use }, { retryAfter: [500] });
  const nonce = answer.kind === 'ok' ? fromB64u(answer.value.nonce) : null;
  return nonce === null ? null : nonce.slice();
}

function relyingParty(): string {
  return new URL(anchor().origin).hostname;
}

function text(buffer: ArrayBuffer): string {
  return toB64u(new Uint8Array(buffer));
}

function idBytes(memberId: string): Bytes {
  const digits = memberId.replaceAll('-', '');
  return Uint8Array.from({ length: 16 }, (_, at) => Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16));
}
