/// What she can do in her conversation. Each act is made anew after somebody else was first, and sent again as the same bytes when
/// it is not known whether it arrived.
import { currentEpoch } from '../../casefile/model/audience.ts';
import type { Question } from '../../casefile/model/questions.ts';
import { write } from '../../casefile/model/writing.ts';
import { type Challenge, answerChallenge, maySealTo } from '../../crypto/index.ts';
import { anchor } from '../../ui/anchor.ts';
import { type Answer, api } from '../../ui/api.ts';
import type { Hears } from '../model/asked.ts';
import { type Words, epochBody } from '../model/message.ts';
import { nextEpoch } from '../model/next-epoch.ts';
import type { OwnRoom } from '../model/own-room.ts';
import { renewal } from '../model/renewal.ts';
import type { Link } from './link.ts';
import { readRoom } from './reading.ts';

/// `uncertain`: it may have arrived. `refused`: it did not, in words when the server gave them.
export type Acted =
  | { readonly kind: 'done' }
  | { readonly kind: 'uncertain' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly why: string | undefined };

const retryAfter = [1_000, 3_000] as const;
const attempts = 5;

export async function reply(link: Link, first: OwnRoom, text: string): Promise<Acted> {
  const tried = new Set<string>();
  return await untilFirst(link, first, async (room) => {
    if (room.audience.entries.some(({ view }) => tried.has(view.entryId))) return 'done';
    if (!maySealTo(currentEpoch(room.audience), link.author.directory)) return await leaveOut(link, room, []);
    const { place, tail } = room.audience;
    const written = await write({ audience: place, epoch: currentEpoch(room.audience), tail }, [{ kind: 'message', body: { text } }], link.author);
    for (const entry of written.entries) {
      tried.add(entry.entryId);
      const answer = await api.post('/room/entries', entry, asking(link));
      if (answer.kind !== 'ok') return answer;
    }
    return 'done';
  });
}

/// Yes or no to what was asked here, or a yes taken back. About another association, or duty, the server has to know as well.
export async function answer(link: Link, first: OwnRoom, { consentId, about, toAssociation }: Question, given: boolean): Promise<Acted> {
  const tried = new Set<string>();
  return await untilFirst(link, first, async (room) => {
    if (room.audience.entries.some(({ view }) => tried.has(view.entryId))) return 'done';
    if (!maySealTo(currentEpoch(room.audience), link.author.directory)) return await leaveOut(link, room, []);
    const { place, tail } = room.audience;
    const words = { kind: 'consent' as const, body: { consentId, about, toAssociation, asked: false, given, text: '' } };
    const [entry] = (await write({ audience: place, epoch: currentEpoch(room.audience), tail }, [words], link.author)).entries;
    if (entry === undefined) return 'done';
    tried.add(entry.entryId);
    const sent = about === 'together'
      ? await api.post('/room/entries', entry, asking(link))
      : await api.post('/room/consents', { consentId, toAssociation, given, entry }, asking(link));
    return sent.kind === 'ok' ? 'done' : sent;
  });
}

/// A new epoch without these key ids; whoever left the team goes too.
export async function takeOut(link: Link, first: OwnRoom, out: readonly string[]): Promise<Acted> {
  return await untilFirst(link, first, async (room) => {
    const present = currentEpoch(room.audience).statement.grantees.some(({ keyId }) => out.includes(keyId));
    if (!present) return 'done';
    const answer = await leaveOut(link, room, out);
    return answer === 'again' ? 'done' : answer;
  });
}

/// From here on only the new words open it.
export async function renew(link: Link, first: OwnRoom, words: Words): Promise<Acted> {
  return await untilFirst(link, first, async (room) => {
    const body = await renewal(room.audience, words, link.author);
    const asked = await api.post<Challenge>('/challenges', { purpose: 'renew', subject: words.keys.locator }, { retryAfter });
    if (asked.kind !== 'ok') return asked;
    const { nonce, exp } = asked.value;
    const { team } = link.author.directory;
    const question: Challenge = { team, origin: anchor().origin, purpose: 'renew', subject: words.keys.locator, nonce, exp };
    const challenge = answerChallenge(question, words.keys.authSeed);
    const answer = await api.post('/room/renewals', { ...body, challenge }, asking(link));
    return answer.kind === 'ok' ? 'done' : answer;
  });
}

export async function choose(link: Link, hears: Hears): Promise<Acted> {
  return acted(await api.put('/room/hears', { hears }, asking(link)));
}

export async function end(link: Link, act: 'withdrawals' | 'closings' | 'reopenings'): Promise<Acted> {
  return acted(await api.post(`/room/${act}`, undefined, asking(link)));
}

type Attempt = 'done' | 'again' | Exclude<Answer<unknown>, { readonly kind: 'ok' }>;

async function untilFirst(link: Link, first: OwnRoom, attempt: (room: OwnRoom) => Promise<Attempt>): Promise<Acted> {
  let room = first;
  for (let left = attempts; left > 0; left--) {
    const outcome = await attempt(room);
    if (outcome === 'done') return { kind: 'done' };
    const isBehind = outcome === 'again' || (outcome.kind === 'refused' && outcome.status === 409);
    if (!isBehind) return acted(outcome);
    const now = await readRoom(link);
    if (now.kind === 'signed-out') return now;
    if (now.kind !== 'ok') return { kind: 'uncertain' };
    room = now.room;
  }
  return { kind: 'refused', why: undefined };
}

async function leaveOut(link: Link, room: OwnRoom, out: readonly string[]): Promise<Attempt> {
  const made = await nextEpoch(room.audience, { out, reporter: null }, link.author);
  const answer = await api.post('/room/epochs', { epoch: epochBody(made) }, asking(link));
  return answer.kind === 'ok' ? 'again' : answer;
}

export function acted(answer: Answer<unknown>): Acted {
  switch (answer.kind) {
    case 'ok':
      return { kind: 'done' };
    case 'refused':
      return answer.status === 401 ? { kind: 'signed-out' } : { kind: 'refused', why: answer.problem.detail };
    case 'unreachable':
    case 'stopped':
      return { kind: 'uncertain' };
  }
}

function asking({ token }: Link): { readonly bearer: string; readonly retryAfter: readonly number[] } {
  return { bearer: token, retryAfter };
}
