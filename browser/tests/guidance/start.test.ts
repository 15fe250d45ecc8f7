import { describe, expect, test } from 'vitest';
import { isFor, markOf, nothingChosen, progressOf, understood, written, type Choices, type Item, type Office } from '../../src/guidance/start/model.ts';

const councillor: Office = { id: 'councillor', group: 'representatives', name: 'Raadslid' };
const mayor: Office = { id: 'mayor', group: 'chairs', name: 'Burgemeester' };
const items: readonly Item[] = [
  { id: 'talk', groups: ['representatives', 'chairs'] },
  { id: 'contacts', groups: ['chairs'] },
  { id: 'norm', groups: ['representatives'] },
];
const choices = (marks: Choices['marks']): Choices => ({ office: 'councillor', marks });

describe('the package', () => {
  test('shows what is for an office, and everything without one', () => {
    expect(items.filter((item) => isFor(item, councillor)).map(({ id }) => id)).toEqual(['talk', 'norm']);
    expect(items.filter((item) => isFor(item, mayor)).map(({ id }) => id)).toEqual(['talk', 'contacts']);
    expect(items.filter((item) => isFor(item, undefined))).toHaveLength(3);
  });

  test('counts what is done, without what does not fit', () => {
    expect(progressOf(items, choices({ talk: 'done', norm: 'planned', contacts: 'not' }))).toEqual({ done: 1, of: 2 });
    expect(progressOf(items, nothingChosen)).toEqual({ done: 0, of: 3 });
  });

  test('has not begun with what is not marked', () => {
    expect(markOf('talk', nothingChosen)).toBe('open');
  });
});

describe('the memory of a device', () => {
  test('gives back what was written', () => {
    const before = choices({ talk: 'done', norm: 'not' });
    expect(understood(written(before), [councillor, mayor], items)).toEqual(before);
  });

  test.each(['', 'null', '[]', '7', '{"marks":null}', '{"office":"king","marks":{"talk":"stolen","gone":"done"}}', '{'])('understands nothing of %s', (text) => {
    expect(understood(text, [councillor, mayor], items)).toEqual(nothingChosen);
  });
});
