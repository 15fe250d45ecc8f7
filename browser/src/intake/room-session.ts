/// The way back to one's own conversation (_uw gesprek_): a signed answer to a question gives a token that lives in memory.
import { type Challenge, type ReturnKeys, answerChallenge } from '../crypto/index.ts';
import { anchor } from '../ui/anchor.ts';
import { type Answer, api } from '../ui/api.ts';

export interface RoomSession {
  readonly token: string;
  readonly expiresAt: string;
}

export async function openRoomSession(keys: ReturnKeys, team: string): Promise<Answer<RoomSession>> {
  const asked = await api.post<Challenge>('/challenges', { purpose: 'return', subject: keys.locator }, { retryAfter: [500, 2_000] });
  if (asked.kind !== 'ok') return asked;
  // Team, origin and purpose are our own, never the server's: an answer is of no use elsewhere.
  const { nonce, exp } = asked.value;
  const challenge: Challenge = { team, origin: anchor().origin, purpose: 'return', subject: keys.locator, nonce, exp };
  return await api.post<RoomSession>('/room-sessions', { challenge: answerChallenge(challenge, keys.authSeed) });
}
