/// The open line (_verbinding_) to her own conversation: keys from her words and a token, both in memory only, for half an hour.
import { loadDirectory } from '../../access/load-directory.ts';
import type { Author } from '../../casefile/model/author.ts';
import { type Random, type ReturnKeys, returnKeys } from '../../crypto/index.ts';
import { anchor } from '../../ui/anchor.ts';
import { reporterAuthor } from '../model/own-room.ts';
import { openRoomSession } from '../room-session.ts';

export interface Link {
  readonly keys: ReturnKeys;
  readonly author: Author;
  readonly token: string;
  readonly endsAt: Date;
}

/// `unknown`: nothing is found with these words, or they were replaced; which of the two nobody is told.
export type NoLink = 'unknown' | 'unreachable' | 'no-team' | 'untrusted-team';

export type Linked = { readonly ok: true; readonly link: Link } | { readonly ok: false; readonly why: NoLink };

/// Counted on her own device: its clock may be an hour off.
const lastsMinutes = 30;

const random: Random = (count) => crypto.getRandomValues(new Uint8Array(count));

export async function openLink(code: Uint8Array): Promise<Linked> {
  const { team } = anchor();
  return team === '' ? { ok: false, why: 'no-team' } : await linkWith(returnKeys(code, team));
}

export async function linkWith(keys: ReturnKeys): Promise<Linked> {
  const loaded = await loadDirectory({ seen: null, freshAt: new Date() });
  switch (loaded.kind) {
    case 'not-set-up':
      return { ok: false, why: 'no-team' };
    case 'unreachable':
      return { ok: false, why: 'unreachable' };
    case 'refused':
      return { ok: false, why: 'untrusted-team' };
    case 'ok':
      break;
  }
  const { directory } = loaded;
  const session = await openRoomSession(keys, directory.team);
  if (session.kind === 'refused') return { ok: false, why: session.status === 404 ? 'unknown' : 'unreachable' };
  if (session.kind !== 'ok') return { ok: false, why: 'unreachable' };
  const { token } = session.value;
  const author = reporterAuthor(keys, directory, random, () => new Date());
  return { ok: true, link: { keys, author, token, endsAt: new Date(Date.now() + lastsMinutes * 60_000) } };
}
