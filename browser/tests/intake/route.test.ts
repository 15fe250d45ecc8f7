import { beforeAll, describe, expect, it } from 'vitest';
import { routeOf } from '../../src/intake/model/route.ts';
import { type World, anna, world } from './asking.ts';

let team: World;
beforeAll(async () => { team = await world(); });

function names(change: Partial<typeof anna>): readonly string[] {
  const { bram, carla, dirk, maud, els, femke } = team;
  const byKey = new Map(Object.entries({ bram, carla, dirk, maud, els, femke }).map(([name, { keyId }]) => [keyId, name]));
  return routeOf(team.directory, { ...anna, ...change }).readers.map(({ key }) => byKey.get(key.keyId) ?? key.keyId);
}

describe('who can read a request', () => {
  it('without a choice: the confidants of the open lines of the associations', () => {
    expect(names({})).toEqual(['bram', 'carla', 'dirk']);
    expect(routeOf(team.directory, anna).lines.map(({ lineId }) => lineId)).toEqual(['councillors', 'mayors']);
  });

  it('never the ministry, unless she chooses it', () => {
    expect(names({})).not.toContain('maud');
    expect(names({ line: 'ministry' })).toEqual(['maud']);
  });

  it('never a coordinator, whatever she chooses', () => {
    for (const line of ['', 'councillors', 'mayors', 'ministry']) {
      expect(names({ line })).not.toContain('els');
      expect(names({ line })).not.toContain('femke');
    }
  });

  it('one line, when she narrows it', () => {
    expect(names({ line: 'mayors' })).toEqual(['carla']);
  });

  it('a line that is shut takes nothing', () => {
    expect(names({ line: 'executives' })).toEqual([]);
  });

  it('nobody of a line that she leaves out, and that stands in what she signs', () => {
    const route = routeOf(team.directory, { ...anna, leftOut: ['councillors'] });
    expect(route.readers.map(({ key }) => key.keyId)).toEqual([team.carla.keyId]);
    expect([...route.excluded].sort()).toEqual([team.bram.keyId, team.dirk.keyId].sort());
  });

  it('nobody when she leaves out the only line she chose', () => {
    expect(names({ line: 'mayors', leftOut: ['mayors'] })).toEqual([]);
  });

  it.each(['Oss', 'oss', ' OSS ', 'Óss'])('nobody of her own council, typed as %j', (body) => {
    expect(names({ body })).toEqual(['bram', 'carla']);
  });

  it('nobody of her own party', () => {
    const route = routeOf(team.directory, { ...anna, party: 'lijst-Oss' });
    expect(route.readers.map(({ key }) => key.keyId)).not.toContain(team.dirk.keyId);
    expect(route.excluded).toEqual([team.dirk.keyId]);
  });

  it('a reserve as long as coordinators of two associations are left', () => {
    expect(routeOf(team.directory, anna).canBeRescued).toBe(true);
  });
});
