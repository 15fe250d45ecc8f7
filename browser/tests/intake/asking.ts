import { type Directory, type Line, type MemberFunction, avoidHash } from '../../src/crypto/index.ts';
import { type Asked, nothingAsked } from '../../src/intake/model/asked.ts';
import { bodyCode } from '../../src/access/body.ts';
import { type Person, TeamBook, person } from '../crypto/team.ts';

// Anna, a councillor, asks for help. Bram (councillors) and Carla (mayors) are confidants, Dirk sits in Anna's own council,
// Maud is the ministry's adviser, Els and Femke are coordinators of two associations.
export interface World {
  readonly directory: Directory;
  readonly bram: Person;
  readonly carla: Person;
  readonly dirk: Person;
  readonly maud: Person;
  readonly els: Person;
  readonly femke: Person;
}

export const anna: Asked = { ...nothingAsked, number: '06 1234 5678' };

function line(lineId: string, association: string, inDefaultRoute: boolean, isOpen = true): Line {
  const woo = lineId === 'ministry';
  return { lineId, association, offices: [], name: { nl: lineId, en: lineId }, inDefaultRoute, woo, open: isOpen };
}

const lines: readonly Line[] = [
  line('councillors', 'nvvr', true),
  line('mayors', 'ngb', true),
  line('ministry', 'ministry', false),
  line('executives', 'wethoudersvereniging', true, false),
];

export async function world(): Promise<World> {
  const els = await person('Els', { functions: ['coordinator'], association: 'nvvr' });
  const femke = await person('Femke', { functions: ['coordinator'], association: 'ngb' });
  const book = new TeamBook(els, lines).add(femke, els, femke);
  const confidant = (name: string, lineId: string, association: string): Promise<Person> =>
    person(name, { functions: ['confidant'], line: lineId, association });
  const [bram, carla, shut] = await Promise.all([
    confidant('Bram', 'councillors', 'nvvr'),
    confidant('Carla', 'mayors', 'ngb'),
    confidant('Hugo', 'executives', 'wethoudersvereniging'),
  ]);
  const dirk = avoiding(await confidant('Dirk', 'councillors', 'nvvr'), book.team, ['Oss', 'Lijst Oss']);
  const adviser: readonly MemberFunction[] = ['confidant', 'adviser'];
  const maud = await person('Maud', { functions: adviser, line: 'ministry', association: 'ministry' });
  for (const added of [bram, carla, shut, dirk, maud]) book.add(added, els, femke);
  return { directory: book.directory, bram, carla, dirk, maud, els, femke };
}

function avoiding(who: Person, team: string, bodies: readonly string[]): Person {
  return { ...who, key: { ...who.key, avoids: bodies.map((body) => avoidHash(team, bodyCode(body))) } };
}
