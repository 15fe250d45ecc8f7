import { describe, expect, test } from 'vitest';
import { advice, finding, roughCosts, themesFor, type Answer, type Cost, type Question, type Theme, type Turn } from '../../src/guidance/scan/model.ts';

const question = (id: string, turn: Turn = 'first', cost: Cost = 'small', houses: Question['houses'] = ['present', 'new']): Question =>
  ({ id, houses, turn, cost, ask: `${id}?`, why: '', helps: '' });
const theme = (id: string, ...questions: Question[]): Theme => ({ id, place: id, label: id, title: id, about: '', questions });
const given = (all: Record<string, Answer>): ReadonlyMap<string, Answer> => new Map(Object.entries(all));

describe('the questions', () => {
  const all = [theme('door', question('see'), question('keys', 'first', 'small', ['present'])), theme('routes', question('roads', 'soon', 'nothing', ['new']))];

  test('are those of the house that was chosen', () => {
    expect(themesFor('present', all).map(({ id, questions }) => [id, questions.length])).toEqual([['door', 2]]);
    expect(themesFor('new', all).map(({ id, questions }) => [id, questions.length])).toEqual([['door', 1], ['routes', 1]]);
  });
});

describe('a theme', () => {
  const door = theme('door', question('see'), question('locks'));

  test('is in order only when every question is', () => {
    expect(finding(door, given({ see: 'yes', locks: 'yes' }))).toBe('in-order');
    expect(finding(door, given({ see: 'yes', locks: 'not-here' }))).toBe('in-order');
    expect(finding(door, given({ see: 'yes' }))).toBe('open');
    expect(finding(door, given({}))).toBe('open');
  });

  test('is never in order when something is not known', () => {
    expect(finding(door, given({ see: 'yes', locks: 'unknown' }))).toBe('unknown');
  });

  test('asks for attention as soon as one answer does', () => {
    expect(finding(door, given({ see: 'no', locks: 'unknown' }))).toBe('attention');
    expect(finding(door, given({ locks: 'no' }))).toBe('attention');
  });
});

describe('what to do', () => {
  const all = [
    theme('door', question('glass', 'later', 'building'), question('locks', 'soon', 'craftsman')),
    theme('post', question('box', 'soon', 'small'), question('strange', 'first', 'nothing')),
  ];

  test('comes soonest first, and of these what costs least', () => {
    const found = advice(all, given({ glass: 'no', locks: 'no', box: 'unknown', strange: 'no' }));
    expect(found.map((one) => one.question.id)).toEqual(['strange', 'box', 'locks', 'glass']);
    expect(found.map(({ unknown }) => unknown)).toEqual([false, true, false, false]);
  });

  test('says nothing about what is in order, does not apply or was skipped', () => {
    expect(advice(all, given({ glass: 'yes', locks: 'not-here' }))).toEqual([]);
  });

  test('is counted by rough cost', () => {
    expect(roughCosts(advice(all, given({ glass: 'no', strange: 'no', box: 'no' }))))
      .toEqual([{ cost: 'nothing', count: 1 }, { cost: 'small', count: 1 }, { cost: 'building', count: 1 }]);
  });
});
