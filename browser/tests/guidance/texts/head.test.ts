import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { field, linesBefore, readPage, withList, withPlain, withText, writePage, type PageText } from '../../../src/guidance/texts/head.ts';

const folder = '../src/main/resources/guidance/pages';
const shipped = readdirSync(folder).flatMap((page) => ['nl', 'en'].map((language) => readFileSync(`${folder}/${page}/${language}.md`, 'utf8')));
const text = '---\ntitle: Iemand bedreigt mij\nfirst: "Bent u in gevaar? Bel [112](tel:112)."\nkeywords: [dreigbrief, "een, met komma"]\nnext: tel:112\nvalid-until:\n---\nBel 0900-0101.\n';

function read(of: string): PageText {
  const page = readPage(of);
  if (page === null) throw new Error('unreadable');
  return page;
}

describe('the head of a page', () => {
  test('of everything that is shipped can be shown as fields, and stays as it was', () => {
    expect(shipped.length).toBeGreaterThan(50);
    for (const one of shipped) {
      const page = read(one);
      expect(writePage(page)).toBe(one);
      expect(field(page, 'title')).not.toBe('');
      expect(field(page, 'sources')).toMatch(/^\w+(, \w+)*$/);
    }
  });

  test('gives its fields without the signs around them', () => {
    const page = read(text);
    expect(field(page, 'first')).toBe('Bent u in gevaar? Bel [112](tel:112).');
    expect(field(page, 'keywords')).toBe('dreigbrief, een, met komma');
    expect(field(page, 'next')).toBe('tel:112');
    expect(field(page, 'valid-until')).toBe('');
    expect(field(page, 'nothing')).toBe('');
  });

  test('changes one line when one field changes', () => {
    const page = withText(read(text), 'title', 'Iemand bedreigt ons: wat nu?');
    expect(writePage(page)).toBe(text.replace('Iemand bedreigt mij', '"Iemand bedreigt ons: wat nu?"'));
    expect(writePage(withPlain(read(text), 'valid-until', '2027-01-01'))).toContain('\nvalid-until: 2027-01-01\n');
    expect(writePage(withPlain(read(text), 'valid-until', ''))).toBe(text);
  });

  test('gets a field that was not there, and none that is empty', () => {
    expect(writePage(withPlain(read(text), 'reviewed', '2026-11-22'))).toContain('valid-until:\nreviewed: 2026-11-22\n---\n');
    expect(writePage(withText(read(text), 'summary', ''))).toBe(text);
  });

  test('keeps a list while its next item is being typed', () => {
    expect(writePage(withList(read(text), 'keywords', 'dreigbrief, stalking, '))).toContain('keywords: [dreigbrief, stalking]\n');
    expect(writePage(withList(read(text), 'sources', 'S6, 36'))).toContain('sources: [S6, "36"]\n');
  });

  test('knows how many lines stand before the text', () => {
    expect(text.split('\n')[linesBefore(read(text))]).toBe('Bel 0900-0101.');
  });

  test('is left alone when it is written in another way', () => {
    for (const other of [
      'no head', '---\ntitle: x', '---\nkeywords:\n  - a\n---\n', '---\ntitle: |\n  x\n---\n', '---\ntitle: x # why\n---\n', '---\ntitle: a\ntitle: b\n---\n', '---\ntitle: &x y\n---\n',
      '---\nsources: [S6\n---\n', '---\ntitle: "x\n---\n',
    ]) expect(readPage(other)).toBeNull();
  });

  test('gives back whatever is typed in a field', () => {
    const line = fc.string({ unit: 'grapheme' }).map((one) => one.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ''));
    fc.assert(fc.property(line, (typed) => {
      const changed = writePage(withText(read(text), 'title', typed));
      expect(field(read(changed), 'title')).toBe(typed);
      expect(read(changed).body).toBe(read(text).body);
    }));
  });
});
