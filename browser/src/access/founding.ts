/// Founding the team (_inrichten_): the genesis statement is made and signed here, and its hash is the team for ever.
import { type Keyring, type Line, currentKey, hash, newId, publicKeysOf, signStatement, toB64u } from '../crypto/index.ts';
import { anchor } from '../ui/anchor.ts';
import { type Answer, api } from '../ui/api.ts';
import type { Arrival } from './arrival.ts';
import { type Passkey, type TenWords, keyringBody, newKeyringOf } from './new-keys.ts';
import { nowText, random } from './random.ts';

export interface Founder {
  readonly name: string;
  readonly mail: string;
  readonly association: string;
  readonly shownAs: { readonly nl: string; readonly en: string };
  readonly lines: readonly Line[];
}

export interface Genesis {
  readonly statement: string;
  readonly team: string;
  readonly keyring: Keyring;
}

export async function makeGenesis(founder: Founder): Promise<Genesis> {
  const keyring = newKeyringOf(newId(random, new Date()), newId(random, new Date()), 1);
  const pair = currentKey(keyring);
  const { recipientHash, verifyKey } = await publicKeysOf(pair);
  const statement = signStatement({
    kind: 'genesis', team: null, position: 0, prev: null, at: nowText(), signer: pair.keyId,
    nonce: toB64u(random(16)), origin: anchor().origin,
    member: {
      memberId: keyring.memberId, keyId: pair.keyId, keyEpoch: 1, functions: ['coordinator'], shownAs: founder.shownAs,
      line: null, association: founder.association, recipientHash, verifyKey, avoids: [],
    },
    lines: [...founder.lines],
  }, pair.signSeed);
  return { statement, team: hash(statement), keyring };
}

export async function found(
  token: string, founder: Founder, genesis: Genesis, words: TenWords, passkey: Passkey | null,
): Promise<Answer<Arrival>> {
  const keys = await keyringBody(genesis.keyring, words, genesis.team, passkey);
  return await api.post<Arrival>('/set-ups', { token, genesis: genesis.statement, name: founder.name, mail: founder.mail, ...keys });
}
