import { describe, expect, it } from 'vitest';
import { type FindablePage, find } from '../../src/guidance/find.ts';

const page = (title: string, summary: string, ...keywords: string[]): FindablePage => ({ title, path: `/handreiking/${title}`, summary, keywords });
const threat = page('Iemand bedreigt mij', 'Wat u nu doet, wie u belt en wat u bewaart.', 'dreigbrief', 'doodsbedreiging');
const online = page('Iemand bedreigt mij online', 'Bewaar eerst wat u ziet.', 'sociale media', 'doxing');
const damage = page('Ik heb schade', 'Hoe u schade vergoed krijgt.', 'verzekering', 'vernieling', 'café');
const pages = [damage, online, threat];
const titles = (question: string): readonly string[] => find(question, pages).map(({ title }) => title);

describe('finding a page', () => {
  it('needs a question', () => {
    expect(titles('  ')).toEqual([]);
    expect(titles('?!')).toEqual([]);
  });

  it('finds a title while it is being typed', () => {
    expect(titles('schad')).toEqual(['Ik heb schade']);
  });

  it('finds a keyword, also in the middle of a word', () => {
    expect(titles('doxing')).toEqual(['Iemand bedreigt mij online']);
    expect(titles('bedreiging')).toContain('Iemand bedreigt mij');
  });

  it('finds a word that ends otherwise', () => {
    expect(titles('bedreigd')).toContain('Iemand bedreigt mij');
    expect(titles('verzekerd')).toEqual(['Ik heb schade']);
  });

  it('wants something of every longer word', () => {
    expect(titles('bedreigt online')).toEqual(['Iemand bedreigt mij online']);
    expect(titles('gekleurde olifant')).toEqual([]);
  });

  it('gives what has most of it when no page has all', () => {
    expect(titles('bedreigt via sociale media')).toEqual(['Iemand bedreigt mij online']);
    expect(titles('bedreigt schade')).toHaveLength(3);
  });

  it('misses no little word in a whole sentence', () => {
    expect(titles('ik heb de schade')).toEqual(['Ik heb schade']);
    expect(titles('ik')).toEqual(['Ik heb schade']);
  });

  it('takes a number for a word', () => {
    const lines = [page('Ik denk aan zelfdoding', 'Praat nu met iemand.', '113'), page('Nu in gevaar', 'Wat u doet.', '112')];
    expect(find('bel 113', lines).map(({ title }) => title)).toEqual(['Ik denk aan zelfdoding']);
  });

  it('puts a title before a keyword and that before a sentence', () => {
    expect(titles('schade')[0]).toBe('Ik heb schade');
    expect(titles('bewaar')).toEqual(['Iemand bedreigt mij online', 'Iemand bedreigt mij']);
  });

  it('does not mind accents and capitals', () => {
    expect(titles('CAFE')).toEqual(['Ik heb schade']);
  });
});
