import { describe, expect, it } from 'vitest';
import { differences, keysUsed, parseCatalogue, placeholders, typesOf } from '../../build/catalogue.mjs';
import vectors from '../../../testvectors/catalogue.json';

const catalogue = (...lines: string[]): Map<string, string> => parseCatalogue(lines.join('\n'), 'test');

describe('a message catalogue', () => {
  it('is read as the Java side reads it', () => {
    expect(Object.fromEntries(parseCatalogue(vectors.text, 'vectors'))).toEqual(vectors.messages);
  });

  it.each(vectors.refused)('refuses %s', (text) => {
    expect(() => parseCatalogue(text, 'test')).toThrow();
  });

  it('names a key that one language lacks', () => {
    const found = differences({ nl: catalogue('ui.a=een', 'ui.b=twee'), en: catalogue('ui.a=one') });
    expect(found).toEqual(['ui.b is missing in en']);
  });

  it('names a message whose placeholders differ', () => {
    const found = differences({ nl: catalogue('ui.a=bel {0}'), en: catalogue('ui.a=call') });
    expect(found).toEqual(['ui.a has other placeholders in nl than in en']);
  });

  it('wants both forms of a plural', () => {
    const one = catalogue('ui.day.one=een dag');
    expect(differences({ nl: one, en: one })).toEqual(['ui.day.one has no .other beside it']);
  });

  it('gives each key as many values as it has placeholders', () => {
    expect(typesOf(catalogue('ui.a=van {0} tot {1}', "ui.b=foto's"))).toContain("  'ui.a': [Value, Value];\n  'ui.b': [];");
    expect(placeholders('{1} en {0} en {1}')).toEqual([0, 1]);
  });

  it('ships only what the sources mention', () => {
    const all = catalogue('ui.a=a', 'ui.b=b', 'ui.state.x=x', 'ui.state.y=y', 'ui.day.one=d', 'ui.day.other=d');
    const sources = ["t('ui.a')", 't(`ui.state.${state}`)', "plural('ui.day', n)"];
    expect([...keysUsed(sources, all).keys()]).toEqual(['ui.a', 'ui.state.x', 'ui.state.y', 'ui.day.one', 'ui.day.other']);
  });
});
