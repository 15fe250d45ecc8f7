import { describe, expect, test } from 'vitest';
import { changes, emptyNotes, isEmpty } from '../../src/casefile/model/call-notes.ts';

const start = emptyNotes('n', 'p');

describe('notes during a call', () => {
  test('nothing known yet is nothing to seal', () => {
    expect(isEmpty(start)).toBe(true);
    expect(isEmpty({ ...start, note: ' ' })).toBe(true);
    expect(changes(start, start, null)).toEqual([]);
  });

  test('the first letter is a note', () => {
    expect(changes(start, { ...start, note: 'R' }, null)).toEqual([{ kind: 'note', body: { noteId: 'n', text: 'R' } }]);
  });

  test('only what changed is sealed again', () => {
    const saved = { ...start, note: 'Raadslid belt', name: 'Anna' };
    expect(changes(saved, { ...saved, number: '06 12345678' }, null).map(({ kind }) => kind)).toEqual(['person']);
    expect(changes(saved, { ...saved, title: 'Raadslid', note: 'Raadslid belt.' }, null).map(({ kind }) => kind)).toEqual(['title', 'note']);
  });

  test('that somebody was called back is known of the person, and also which room is theirs', () => {
    const [person] = changes(start, { ...start, name: ' Anna ', identity: 'called-back' }, 'room');
    expect(person).toEqual({ kind: 'person', body: { personId: 'p', role: 'reporter', name: 'Anna', number: '', reach: '', identity: 'called-back', office: '', audienceId: 'room', gone: false } });
  });

  test('how it came to us can become clear later, and so can the office', () => {
    expect(changes(start, { ...start, origin: 'referred' }, null)).toEqual([{ kind: 'system', body: { what: 'opened', origin: 'referred' } }]);
    expect(changes(start, { ...start, office: 'mayor' }, null)).toMatchObject([{ kind: 'person', body: { office: 'mayor' } }]);
  });

  test('what was wiped is wiped', () => {
    expect(changes({ ...start, note: 'Te veel' }, start, null)).toEqual([{ kind: 'note', body: { noteId: 'n', text: '' } }]);
  });
});
