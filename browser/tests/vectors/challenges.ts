import { type Challenge, answerChallenge, hash, toB64u, verifyKeyOf } from '../../src/crypto/index.ts';
import { signJws } from '../../src/crypto/jws.ts';
import { randomFrom } from '../crypto/randomness.ts';
import type { Expected, Named, VectorFile } from './file.ts';

export interface ChallengeCase extends Named {
  readonly jws: string;
  readonly verifyKey: string;
  readonly expected: Omit<Challenge, 'exp'>;
  readonly now: string;
  readonly expect: Expected<Challenge>;
}

const seed = randomFrom('room')(32);
const challenge: Challenge = {
  team: hash('team'),
  origin: 'https://ruggensteun.example',
  purpose: 'return',
  subject: 'AAECAwQFBgcICQoLDA0ODw',
  nonce: hash('nonce'),
  exp: '2026-11-22T01:05:00.000Z',
};

export function challengeVectors(): VectorFile<ChallengeCase> {
  const one = (name: string, reason: string | null, changes: Partial<ChallengeCase> = {}): ChallengeCase => ({
    name,
    jws: answerChallenge(challenge, seed),
    verifyKey: toB64u(verifyKeyOf(seed)),
    expected: { team: challenge.team, origin: challenge.origin, purpose: 'return', subject: challenge.subject, nonce: challenge.nonce },
    now: '2026-11-22T01:04:05.000Z',
    expect: reason === null ? { ok: challenge } : { refused: reason },
    ...changes,
  });
  const asked = (changes: object): Partial<ChallengeCase> => ({
    jws: signJws('rs1-challenge+json', { ...challenge, ...changes }, seed),
  });
  return {
    description: 'Answers to a challenge, with what the server asked and the moment it looks at the answer.',
    cases: [
      one('answered in time', null),
      one('a minute ahead', null, { now: '2026-11-22T01:04:00.000Z' }),
      one('for another team', 'wrong-team', asked({ team: hash('another') })),
      one('for another site', 'wrong-origin', asked({ origin: 'https://example.org' })),
      one('for something else', 'wrong-purpose', asked({ purpose: 'renew' })),
      one('about another room', 'wrong-subject', asked({ subject: 'BBECAwQFBgcICQoLDA0ODw' })),
      one('asked before', 'wrong-nonce', asked({ nonce: hash('before') })),
      one('at the very end', 'expired', { now: '2026-11-22T01:05:00.000Z' }),
      one('valid for too long', 'too-long', { now: '2026-11-22T01:03:59.999Z' }),
      one('by another key', 'bad-signature', { jws: answerChallenge(challenge, randomFrom('another')(32)) }),
      one('an entry', 'wrong-type', { jws: signJws('rs1-entry+json', challenge, seed) }),
      one('unknown purpose', 'wrong-type', asked({ purpose: 'everything' })),
      one('a field too many', 'wrong-type', asked({ locator: 'a' })),
      one('time without milliseconds', 'wrong-type', asked({ exp: '2026-11-22T01:05:00Z' })),
      one('time elsewhere', 'wrong-type', asked({ exp: '2026-11-22T02:05:00.000+01:00' })),
      one('a day that does not exist', 'wrong-type', asked({ exp: '2026-02-30T01:05:00.000Z' })),
    ],
  };
}
