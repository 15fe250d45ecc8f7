import { type Audience, type EpochPlan, type Signer, newId, recipientOf, returnKeys } from '../../src/crypto/index.ts';
import { type Person, TeamBook, person } from './team.ts';
import { randomFrom } from './randomness.ts';

// Anna asks for help, Bram is her confidant, Carla (mayor, same town) stands in, Dirk (clerk elsewhere) must see nothing.
// Els and Femke are coordinators of two associations.
export interface Cast {
  readonly book: TeamBook;
  readonly bram: Person;
  readonly carla: Person;
  readonly dirk: Person;
  readonly els: Person;
  readonly femke: Person;
  readonly anna: Anna;
  readonly shared: Audience;
  readonly internal: Audience;
}

export interface Anna extends Signer {
  readonly keyId: 'reporter';
  readonly code: Uint8Array;
  readonly recipient: string;
  readonly sealSeed: Uint8Array;
}

export async function cast(): Promise<Cast> {
  const els = await person('Els', { functions: ['coordinator'], association: 'nvvr' });
  const femke = await person('Femke', { functions: ['coordinator'], association: 'ngb' });
  const confidant = { functions: ['confidant'], line: 'councillors', association: 'nvvr' } as const;
  const [bram, carla, dirk] = await Promise.all(['Bram', 'Carla', 'Dirk'].map((name) => person(name, confidant)));
  if (!bram || !carla || !dirk) throw new Error('cast');
  const book = new TeamBook(els).add(femke, els, femke).add(bram, els, femke).add(carla, femke, els).add(dirk, els, femke);
  const now = new Date('2026-11-22T01:04:05.000Z');
  const place = { team: book.team, caseId: newId(randomFrom('case'), now) };
  return {
    book,
    bram,
    carla,
    dirk,
    els,
    femke,
    anna: await reporter('Anna', book.team),
    shared: { ...place, audienceId: newId(randomFrom('shared'), now), audienceKind: 'SHARED' },
    internal: { ...place, audienceId: newId(randomFrom('team'), now), audienceKind: 'TEAM' },
  };
}

export async function reporter(name: string, team: string): Promise<Anna> {
  const code = randomFrom(`${name}/code`)(13);
  const { signSeed, sealSeed } = returnKeys(code, team);
  return { keyId: 'reporter', code, signSeed, sealSeed, recipient: await recipientOf(sealSeed) };
}

export const firstShared = ({ book, shared, anna, bram, carla, dirk }: Cast): EpochPlan => ({
  audience: shared,
  directory: book.directory,
  before: null,
  members: [bram.keyId, carla.keyId],
  excluded: [dirk.keyId],
  reporter: anna,
  seed: null,
  splitId: newId(randomFrom('split'), new Date(0)),
  rescue: null,
});
