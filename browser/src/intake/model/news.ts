/// What happened since her last visit (_sinds uw vorige bezoek_).
import { REPORTER } from '../../crypto/index.ts';
import { type Bookmark, bookmarkOf } from './bookmark.ts';
import type { OwnRoom } from './own-room.ts';
import type { Named } from './room.ts';

export interface News {
  /// Entries by somebody else from this number on are new.
  readonly after: number;
  readonly messages: number;
  readonly missedCalls: number;
  readonly openings: number;
  /// Somebody else is responsible than at her last visit.
  readonly responsible: Named | null;
  /// At her last visit nobody was.
  readonly isFirst: boolean;
}

/// null at her first visit: then nothing is called new.
export function newsSince(bookmark: Bookmark | null, room: OwnRoom): News | null {
  if (bookmark === null) return null;
  const now = bookmarkOf(room, bookmark.dot);
  const { responsible } = room.view;
  return {
    after: bookmark.seq,
    messages: room.audience.entries.filter((read) => read.view.seq > bookmark.seq && isByOthers(read.view.signer)).length,
    missedCalls: Math.max(0, now.missedCalls - bookmark.missedCalls),
    openings: Math.max(0, now.openings - bookmark.openings),
    responsible: now.responsible === bookmark.responsible ? null : responsible,
    isFirst: bookmark.responsible === '',
  };
}

export function isQuiet({ messages, missedCalls, openings, responsible }: News): boolean {
  return messages === 0 && missedCalls === 0 && openings === 0 && responsible === null;
}

function isByOthers(signer: string): boolean {
  return signer !== REPORTER;
}
