/// Fetches her conversation and opens it; nothing is believed that her browser did not check.
import type { EntryView } from '../../casefile/model/wire.ts';
import { type Answer, api } from '../../ui/api.ts';
import { type Bookmark, bookmarkOf, isSameBookmark, openBookmark, sealBookmark } from '../model/bookmark.ts';
import { type OwnRoom, type RoomRefusal, openOwnRoom, withNewEntries } from '../model/own-room.ts';
import type { RoomView } from '../model/room.ts';
import type { Link } from './link.ts';

export type ReadRoom =
  | { readonly kind: 'ok'; readonly room: OwnRoom }
  | { readonly kind: 'untrusted'; readonly reason: RoomRefusal }
  /// She took her message back: everything sealed is gone, also the list of who could read it.
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'unreachable' };

const retryAfter = [500, 2_000] as const;

export async function readRoom(link: Link): Promise<ReadRoom> {
  const view = await api.get<RoomView>('/room', { bearer: link.token, retryAfter });
  if (view.kind !== 'ok') return failed(view);
  if (view.value.state === 'withdrawn') return { kind: 'withdrawn' };
  const entries = await entriesAfter(link, 0);
  if (entries.kind !== 'ok') return failed(entries);
  const opened = await openOwnRoom(view.value, entries.value, link.author);
  return opened.ok ? { kind: 'ok', room: opened.value } : { kind: 'untrusted', reason: opened.reason };
}

/// The same conversation as it is now; everything anew when its readers changed.
export async function readAgain(link: Link, before: OwnRoom): Promise<ReadRoom> {
  const view = await api.get<RoomView>('/room', { bearer: link.token });
  if (view.kind !== 'ok') return failed(view);
  if (view.value.state === 'withdrawn') return { kind: 'withdrawn' };
  if (view.value.audience.epochs.length !== before.audience.epochs.length) return await readRoom(link);
  const room: OwnRoom = { ...before, view: view.value };
  const { seq } = before.audience.tail;
  if (view.value.latestSeq === seq) return { kind: 'ok', room };
  const entries = await entriesAfter(link, seq);
  if (entries.kind !== 'ok') return failed(entries);
  return { kind: 'ok', room: await withNewEntries(room, entries.value, link.author.directory) };
}

export async function readBookmark({ token, keys }: Link): Promise<Bookmark | null> {
  const answer = await api.get<{ readonly sealed: string } | undefined>('/room/bookmark', { bearer: token, retryAfter });
  return answer.kind === 'ok' && answer.value !== undefined ? await openBookmark(answer.value.sealed, keys) : null;
}

/// Puts the bookmark where she is now; when that fails, what she saw is called new once more.
export async function moveBookmark(link: Link, room: OwnRoom, before: Bookmark | null, dot: string): Promise<Bookmark> {
  const now = bookmarkOf(room, dot);
  if (!isSameBookmark(before, now)) {
    await api.put('/room/bookmark', { sealed: await sealBookmark(now, link.keys) }, { bearer: link.token });
  }
  return now;
}

function entriesAfter({ token }: Link, seq: number): Promise<Answer<readonly EntryView[]>> {
  return api.get<readonly EntryView[]>(`/room/entries?after=${seq}`, { bearer: token, retryAfter });
}

function failed(answer: Exclude<Answer<unknown>, { readonly kind: 'ok' }>): ReadRoom {
  return answer.kind === 'refused' && answer.status === 401 ? { kind: 'signed-out' } : { kind: 'unreachable' };
}
