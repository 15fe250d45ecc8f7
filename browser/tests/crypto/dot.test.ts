import { expect, test } from 'vitest';
import { dotOf, newDotSecret, seenMark } from '../../src/crypto/index.ts';
import { randomFrom } from './randomness.ts';

const secret = newDotSecret(randomFrom('Anna/dot'));

test('the server hears a token that does not tell the secret or the key', () => {
  const dot = dotOf(secret);
  expect(dot?.token).toHaveLength(43);
  expect(JSON.stringify([dot?.token, dot?.tokenHash])).not.toContain(secret);
  expect(dotOf(newDotSecret(randomFrom('Bea/dot')))?.token).not.toBe(dot?.token);
});

test('only who has the secret can tell whether how things stand was seen', () => {
  const dot = dotOf(secret);
  const other = dotOf(newDotSecret(randomFrom('Bea/dot')));
  if (dot === null || other === null) throw new Error('two secrets');
  expect(seenMark(dot, 'one')).toBe(seenMark(dot, 'one'));
  expect(seenMark(dot, 'two')).not.toBe(seenMark(dot, 'one'));
  expect(seenMark(other, 'one')).not.toBe(seenMark(dot, 'one'));
});

test.each(['', 'terug', `${secret}A`, secret.slice(1)])('an address with “%s” has no sign', (text) => {
  expect(dotOf(text)).toBeNull();
});
