import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesIn, compared, isSame, stretches, type Line } from '../../../src/guidance/texts/comparison.ts';

const before = 'Bel 0900-0101 als u hulp wilt van Slachtofferhulp.\n\nZij helpen u.\nDag en nacht.';

function one(line: Line, side: 'added' | 'removed'): readonly string[] {
  if (line.kind === 'changed') return [line.parts.filter(({ how }) => how === 'same' || how === side).map(({ text }) => text).join('')];
  return line.kind === 'same' || line.kind === side ? [line.text] : [];
}

describe('a comparison', () => {
  test('shows a number that changed within its line', () => {
    const lines = compared(before, before.replace('0900-0101', '0900-0202'));
    expect(lines.map(({ kind }) => kind)).toEqual(['changed', 'same', 'same', 'same']);
    const [line] = lines;
    const changed = line?.kind === 'changed' ? line.parts.filter(({ how }) => how !== 'same') : [];
    expect(changed.map(({ how }) => how)).toEqual(['removed', 'added']);
    expect(changed.map(({ text }) => text).join(' ')).toMatch(/0?101 .*0?202/);
    expect(changesIn(lines)).toBe(1);
  });

  test('shows a line that came and one that went apart when they do not resemble', () => {
    const lines = compared(before, before.replace('Zij helpen u.', 'Wie eerst wil lezen, kijkt op hun site.'));
    expect(lines.map(({ kind }) => kind)).toEqual(['same', 'same', 'removed', 'added', 'same']);
  });

  test('says when nothing changed, whatever the ends of lines', () => {
    expect(isSame(compared(before, `${before.replaceAll('\n', '\r\n')}\r\n`))).toBe(true);
    expect(isSame(compared(before, `${before}\n\nMeer.`))).toBe(false);
  });

  test('folds what stayed the same and leaves some lines around what changed', () => {
    const long = Array.from({ length: 20 }, (_, at) => `Regel ${at}`).join('\n');
    const all = stretches(compared(long, long.replace('Regel 10', 'Iets heel anders')));
    expect(all.map(({ folded, lines }) => [folded, lines.length])).toEqual([[true, 8], [false, 6], [true, 7]]);
  });

  test('loses no letter of either side', () => {
    const text = fc.array(fc.constantFrom('Bel ons.', 'Bel 112 nu.', 'Bel 113 nu.', '', 'Iets anders.'), { maxLength: 8 }).map((lines) => lines.join('\n').replace(/\n+$/, ''));
    fc.assert(fc.property(text, text, (old, now) => {
      const lines = compared(old, now);
      expect(lines.flatMap((line) => one(line, 'removed')).join('\n')).toBe(old);
      expect(lines.flatMap((line) => one(line, 'added')).join('\n')).toBe(now);
    }));
  });
});
