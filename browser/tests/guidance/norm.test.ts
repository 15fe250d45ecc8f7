import { describe, expect, test } from 'vitest';
import { inWordsOf, partsFor, protocolOf, type Body, type Item, type Part } from '../../src/guidance/norm/model.ts';

const town: Body = { id: 'municipality', name: 'Gemeente', words: { members: 'raadsleden', clerk: 'de griffier' } };
const item = (id: string, kind: Item['kind'] = 'text', label = id): Item => ({ id, kind, label, ask: `Wie is ${id}, {members}?`, hint: '' });
const parts: readonly Part[] = [
  { id: 'where', title: 'Waar', items: [item('point', 'text', 'Voor {members}'), item('address', 'yes-no')] },
  { id: 'after', title: 'Daarna', items: [item('care', 'date')] },
];
const filled = (all: Record<string, string>): ReadonlyMap<string, string> => new Map(Object.entries(all));

describe('the questions', () => {
  test('are asked in the words of the body', () => {
    expect(inWordsOf(town, 'Vraag {clerk} om {members}')).toBe('Vraag de griffier om raadsleden');
    expect(partsFor(town, parts)[0]?.items[0]).toMatchObject({ label: 'Voor raadsleden', ask: 'Wie is point, raadsleden?' });
  });

  test('show a word that the body does not have', () => {
    expect(inWordsOf(town, 'Vraag {deputy}')).toBe('Vraag {deputy}');
  });
});

describe('the protocol', () => {
  test('has what was agreed on, and names the rest as open', () => {
    const protocol = protocolOf(parts, filled({ point: ' De griffier ', care: '' }));
    expect(protocol.parts).toEqual([{ title: 'Waar', agreed: [{ label: 'Voor {members}', kind: 'text', value: 'De griffier' }] }]);
    expect(protocol.open).toEqual(['address', 'care']);
    expect([protocol.done, protocol.of]).toEqual([1, 3]);
  });

  test('counts “not yet” as open', () => {
    expect(protocolOf(parts, filled({ address: 'no' })).open).toContain('address');
    expect(protocolOf(parts, filled({ address: 'yes' })).open).not.toContain('address');
  });

  test('is empty when nobody filled in anything', () => {
    expect(protocolOf(parts, filled({ point: '   ' }))).toMatchObject({ parts: [], done: 0, of: 3 });
  });
});
