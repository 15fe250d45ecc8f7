import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/guidance/rules.ts';
import { type RatedNote, bodyOfRating, changedBy, isExpired, rate, ratedOf, urgencyOf } from '../../src/casefile/model/rating.ts';
import { calm, shipped } from '../guidance/rules.ts';

const rules = shipped('urgency');
const now = new Date('2026-11-22T20:00:00Z');
const bram = 'bram';
const carla = 'carla';

describe('urgency of a file', () => {
  test('is not known before somebody rated it', () => {
    expect(urgencyOf([])).toEqual({ current: null, proposed: null, history: [] });
  });

  test('goes up freely', () => {
    const { current, history } = urgencyOf([rated('1', bram, calm(rules)), rated('2', bram, danger())]);
    expect(current?.outcome).toBe('now');
    expect(history.map(({ outcome }) => outcome)).toEqual(['talk', 'now']);
  });

  test('a rater may choose higher than the rules, never lower', () => {
    expect(rate(rules, calm(rules), 'today', '', now)).toMatchObject({ floor: 'talk', outcome: 'today' });
    expect(rate(rules, danger(), 'talk', '', now)).toMatchObject({ floor: 'now', outcome: 'now' });
  });

  test('does not go down by one person: class and clock stay while the proposal waits', () => {
    const before = urgencyOf([rated('1', bram, danger())]);
    const after = urgencyOf([rated('1', bram, danger()), rated('2', bram, calm(rules), 'De politie is er geweest.')]);
    expect(after.current).toEqual(before.current);
    expect(after.proposed?.outcome).toBe('talk');
  });

  test('goes down when another member agrees, and not when the same one does', () => {
    const proposal = [rated('1', bram, danger()), rated('2', bram, calm(rules), 'De politie is er geweest.')];
    expect(urgencyOf([...proposal, agreed('3', bram, '2')]).current?.outcome).toBe('now');
    const { current, proposed } = urgencyOf([...proposal, agreed('3', carla, '2')]);
    expect(current).toMatchObject({ outcome: 'talk', memberId: bram, agreedBy: carla });
    expect(proposed).toBe(null);
  });

  test('does not go down without a reason, or below now while nobody asked whether it is safe', () => {
    expect(urgencyOf([rated('1', bram, danger()), rated('2', carla, calm(rules))]).proposed).toBe(null);
    const unasked = { ...calm(rules), A1: [] };
    expect(urgencyOf([rated('1', bram, danger()), rated('2', carla, unasked, 'Het is rustig.')]).proposed).toBe(null);
  });

  test('a new fact that raises it takes a waiting proposal away', () => {
    const notes = [rated('1', bram, threat()), rated('2', bram, calm(rules), 'Het was een vergissing.'), rated('3', bram, danger()), agreed('4', carla, '2')];
    expect(urgencyOf(notes)).toMatchObject({ current: { outcome: 'now' }, proposed: null });
  });

  test('past its moment it is expired, with the class that it had', () => {
    const { current } = urgencyOf([rated('1', bram, danger())]);
    const later = new Date(now.getTime() + 3_600_001);
    expect(current !== null && isExpired(current, now)).toBe(false);
    expect(current !== null && isExpired(current, later)).toBe(true);
    expect(current?.outcome).toBe('now');
  });

  test('a new version of the rules lists what it changes and changes nothing by itself', () => {
    const given = rate(rules, threat(), null, '', now);
    expect(changedBy(rules, given)).toBe(null);
    const stricter = { ...rules, version: rules.version + 1, floors: rules.floors.map((floor) => floor.id === 'U08' ? { ...floor, id: 'U99', floor: 'now' } : floor) };
    expect(changedBy(stricter, given)).toEqual({ outcome: 'now', came: ['U99'], went: ['U08'] });
  });

  test('is read back as it was written, and not believed in another form', () => {
    const rating = rate(rules, threat(), 'now', '', now);
    expect(ratedOf({ rating: JSON.parse(JSON.stringify(bodyOfRating(rating))) as unknown })).toEqual({ kind: 'rating', rating });
    expect(ratedOf({ rating: { ...bodyOfRating(rating), outcome: 'talk' } })).toBe(null);
    expect(ratedOf({ text: 'een notitie' })).toBe(null);
  });
});

function rated(noteId: string, memberId: string, answers: Answers, reason = ''): RatedNote {
  return { noteId, memberId, at: now, rated: { kind: 'rating', rating: rate(rules, answers, null, reason, now) } };
}

function agreed(noteId: string, memberId: string, to: string): RatedNote {
  return { noteId, memberId, at: now, rated: { kind: 'agreed', noteId: to, commitmentId: null } };
}

function danger(): Answers {
  return { ...calm(rules), A2: ['yes'] };
}

function threat(): Answers {
  return { ...calm(rules), C1: ['yes'] };
}
