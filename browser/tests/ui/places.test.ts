import { describe, expect, it } from 'vitest';
import csv from '../../../src/main/resources/nl/ruggensteun/office/municipalities.csv?raw';
import { placesFrom } from '../../build/places.mjs';

describe('names to choose from', () => {
  it('every municipality and province, as people call them', () => {
    const places = placesFrom(csv);
    expect(places).toContain('Oss');
    expect(places).toContain('Hengelo');
    expect(places).toContain('Fryslân');
    expect(places).toContain('Nuenen, Gerwen en Nederwetten');
    expect(places.length).toBeGreaterThan(342);
  });

  it('two of one name are told apart', () => {
    expect(placesFrom(csv).filter((name) => name.startsWith('Bergen ('))).toHaveLength(2);
  });
});
