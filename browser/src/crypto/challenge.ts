import { type Shaped, bytes32, object, oneOf, text, time } from './shape.ts';
import { readJws, signJws } from './jws.ts';
import { accept, refuse, type Result } from './result.ts';

const challengeShape = object({
  team: bytes32,
  origin: text,
  purpose: oneOf('return', 'member', 'renew'),
  subject: text,
  nonce: bytes32,
  exp: time,
});

// A question that only the holder of a key can answer, once and within a minute. Team and origin are the browser's
// own, never the server's, so that an answer cannot be used elsewhere.
export type Challenge = Shaped<typeof challengeShape>;

export type ChallengeRefusal =
  | 'wrong-type'
  | 'wrong-team'
  | 'wrong-origin'
  | 'wrong-purpose'
  | 'wrong-subject'
  | 'wrong-nonce'
  | 'expired'
  | 'too-long'
  | 'bad-signature';

const LONGEST_MILLISECONDS = 60_000;

export const answerChallenge = (challenge: Challenge, authSeed: Uint8Array): string =>
  signJws('rs1-challenge+json', challenge, authSeed);

export function checkChallenge(
  jws: string,
  expected: Omit<Challenge, 'exp'>,
  verifyKey: Uint8Array,
  now: Date,
): Result<Challenge, ChallengeRefusal> {
  const claim = readJws('rs1-challenge+json', challengeShape, jws);
  if (claim === null) return refuse('wrong-type');
  const { claimed } = claim;
  if (claimed.team !== expected.team) return refuse('wrong-team');
  if (claimed.origin !== expected.origin) return refuse('wrong-origin');
  if (claimed.purpose !== expected.purpose) return refuse('wrong-purpose');
  if (claimed.subject !== expected.subject) return refuse('wrong-subject');
  if (claimed.nonce !== expected.nonce) return refuse('wrong-nonce');
  const left = Date.parse(claimed.exp) - now.getTime();
  if (left <= 0) return refuse('expired');
  if (left > LONGEST_MILLISECONDS) return refuse('too-long');
  return claim.isSignedBy(verifyKey) ? accept(claimed) : refuse('bad-signature');
}
