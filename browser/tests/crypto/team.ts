import {
  type Directory,
  type DirectoryElement,
  type DirectoryStatement,
  type Expected,
  type GenesisStatement,
  type Line,
  type MemberFunction,
  type MemberKey,
  type ReceivedDirectory,
  countersign,
  hash,
  newId,
  recipientOf,
  signHead,
  signStatement,
  toB64u,
  verifyDirectory,
  verifyKeyOf,
} from '../../src/crypto/index.ts';
import { randomFrom } from './randomness.ts';

export const AT = '2026-11-22T01:04:05.000Z';
const NOW = new Date(AT);

// A member of the test team with the secrets that only the own browser has.
export interface Person {
  readonly name: string;
  readonly key: MemberKey;
  readonly keyId: string;
  readonly recipient: string;
  readonly sealSeed: Uint8Array;
  readonly signSeed: Uint8Array;
  /// Key ids from before, after a change of keys.
  readonly earlier?: readonly string[];
}

interface Role {
  readonly functions: readonly MemberFunction[];
  readonly line?: string | null;
  readonly association?: string | null;
}

export async function person(name: string, role: Role, keyEpoch = 1): Promise<Person> {
  const sealSeed = randomFrom(`${name}/${keyEpoch}/seal`)(32);
  const signSeed = randomFrom(`${name}/${keyEpoch}/sign`)(32);
  const recipient = await recipientOf(sealSeed);
  const keyId = newId(randomFrom(`${name}/${keyEpoch}/key id`), NOW);
  const key: MemberKey = {
    memberId: newId(randomFrom(`${name}/member id`), NOW),
    keyId,
    keyEpoch,
    functions: role.functions,
    shownAs: { nl: 'vertrouwenspersoon', en: 'confidant' },
    line: role.line ?? null,
    association: role.association ?? null,
    recipientHash: hash(recipient),
    verifyKey: toB64u(verifyKeyOf(signSeed)),
    avoids: [],
  };
  return { name, key, keyId, recipient, sealSeed, signSeed };
}

export const councillors: Line = {
  lineId: 'councillors',
  association: 'nvvr',
  offices: ['councillor'],
  name: { nl: 'Raadsleden', en: 'Councillors' },
  inDefaultRoute: true,
  woo: false,
  open: true,
};

// What a statement says, without its place in the chain.
export type Said = DirectoryStatement extends infer S
  ? S extends { kind: 'genesis' }
    ? never
    : Omit<S, 'team' | 'position' | 'prev' | 'at' | 'signer'>
  : never;

// A directory that grows; it can also be made to grow in ways that readers must refuse.
export class TeamBook {
  readonly elements: DirectoryElement[] = [];
  readonly recipients: Record<string, string> = {};
  readonly team: string;

  constructor(founder: Person, lines: readonly Line[] = [councillors], changes: Partial<GenesisStatement> = {}) {
    const genesis: GenesisStatement = {
      kind: 'genesis',
      team: null,
      position: 0,
      prev: null,
      at: AT,
      signer: founder.keyId,
      nonce: toB64u(randomFrom('genesis')(16)),
      origin: 'http://localhost:8080',
      member: founder.key,
      lines,
      ...changes,
    };
    const statement = signStatement(genesis, founder.signSeed);
    this.team = hash(statement);
    this.elements.push({ statement, countersignature: null });
    this.recipients[founder.keyId] = founder.recipient;
  }

  say(said: Said, signer: Person, countersigner: Person | null, changes: object = {}): this {
    const statement = this.sign(said, signer, changes);
    const countersignature = countersigner && this.countersignature(statement, countersigner);
    this.elements.push({ statement, countersignature });
    return this;
  }

  add(added: Person, signer: Person, countersigner: Person | null): this {
    this.recipients[added.keyId] = added.recipient;
    return this.say({ kind: 'member', member: added.key }, signer, countersigner);
  }

  get received(): ReceivedDirectory {
    return { elements: this.elements, recipients: this.recipients, heads: [] };
  }

  get directory(): Directory {
    const verified = this.verify();
    if (!verified.ok) throw new Error(verified.reason);
    return verified.value;
  }

  verify(expected: Partial<Expected> = {}, received: Partial<ReceivedDirectory> = {}): ReturnType<typeof verifyDirectory> {
    return verifyDirectory({ ...this.received, ...received }, { team: this.team, seen: null, freshAt: null, ...expected });
  }

  headBy(signer: Person, at = AT): string {
    return signHead(this.directory, signer.keyId, at, signer.signSeed);
  }

  private countersignature(statement: string, by: Person): string {
    return countersign(statement, { team: this.team, signer: by.keyId, at: AT }, by.signSeed);
  }

  private sign(said: Said, signer: Person, changes: object): string {
    const position = this.elements.length;
    const prev = hash(this.elements.at(-1)?.statement ?? '');
    const link = { team: this.team, position, prev, at: AT, signer: signer.keyId };
    return signStatement({ ...link, ...said, ...changes }, signer.signSeed);
  }
}
