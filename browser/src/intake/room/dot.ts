/// The neutral sign on her device (_neutraal teken_), from her side: putting it there and saying that she has seen what there is.
import { dotOf, newDotSecret, seenMark } from '../../crypto/index.ts';
import { type Answer, api } from '../../ui/api.ts';
import { type Bookmark, sealBookmark } from '../model/bookmark.ts';
import type { Link } from './link.ts';

type Here = Pick<Link, 'token' | 'keys'>;

const retryAfter = [1_000, 3_000] as const;

/// The bookmark goes first: it is the only place where her words find the secret again.
export async function makeDot(here: Here, bookmark: Omit<Bookmark, 'dot'>): Promise<Answer<{ readonly secret: string }>> {
  const secret = newDotSecret((count) => crypto.getRandomValues(new Uint8Array(count)));
  const sealed = await sealBookmark({ ...bookmark, dot: secret }, here.keys);
  const kept = await api.put('/room/bookmark', { sealed }, { bearer: here.token, retryAfter });
  if (kept.kind !== 'ok') return kept;
  const made = await putDot(here, secret, null);
  if (made.kind !== 'ok') return made;
  const emptied = await putDot(here, secret, made.value.mark);
  return emptied.kind === 'ok' ? { ...emptied, value: { secret } } : emptied;
}

/// Empties the circle: what stands now is seen. When that fails the circle stays filled, which is only a second look.
export async function emptyDot(here: Here, secret: string, mark: string): Promise<void> {
  await putDot(here, secret, mark);
}

async function putDot({ token }: Here, secret: string, mark: string | null): Promise<Answer<{ readonly mark: string }>> {
  const dot = dotOf(secret);
  if (dot === null) throw new RangeError('a secret of a neutral sign has 16 bytes');
  const seen = mark === null ? null : seenMark(dot, mark);
  return await api.put<{ readonly mark: string }>('/room/dot', { tokenHash: dot.tokenHash, seen }, { bearer: token, retryAfter });
}
