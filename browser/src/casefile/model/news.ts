/// What came into a file after somebody last looked how urgent it is (_iets nieuws_): whoever rates must not rate the day before.
import type { Person } from './bodies.ts';
import type { Item } from './contents.ts';
import { REPORTER } from '../../crypto/index.ts';

/// What somebody told in an own room, what members noted, what became known of people, and calls that reached nobody.
export const newsKinds = ['told', 'noted', 'people', 'missed'] as const;
export type News = Readonly<Record<(typeof newsKinds)[number], number>>;

/// Null when nobody looked yet, or when nothing came since.
export function newsSince(all: readonly Item[], lookedAt: string | null): News | null {
  const look = all.find((item) => item.audience === 'TEAM' && noteOf(item) === lookedAt);
  if (lookedAt === null || look === undefined) return null;
  const later = all.filter((item) => isLater(item, look));
  const before = all.filter((item) => !isLater(item, look));
  const news: News = {
    told: later.filter(isTold).length,
    noted: notesIn(later),
    people: [...peopleIn(later)].filter(([personId, person]) => isChanged(peopleIn(before).get(personId), person)).length,
    missed: later.filter(({ said, audience }) => audience === 'TEAM' && said.kind === 'system' && said.event.what === 'missed').length,
  };
  return newsKinds.every((kind) => news[kind] === 0) ? null : news;
}

// Between audiences the moment of arrival counts; what came at the same moment may not have been seen.
function isLater(item: Item, look: Item): boolean {
  return item.audienceId === look.audienceId ? item.seq > look.seq : item.addedAt >= look.addedAt;
}

function isTold({ said, signer }: Item): boolean {
  return signer === REPORTER && (said.kind === 'card' || said.kind === 'story' || said.kind === 'message');
}

function noteOf({ said }: Item): string | null {
  return said.kind === 'note' ? said.noteId : null;
}

/// Each note counts once, as its writer left it; a word about urgency is none.
function notesIn(items: readonly Item[]): number {
  const last = new Map(items.flatMap(({ said, signer }) => (said.kind === 'note' && said.rated === undefined ? [[`${said.noteId}/${signer}`, said.text.trim()]] : [])));
  return [...last.values()].filter((text) => text !== '').length;
}

function peopleIn(items: readonly Item[]): ReadonlyMap<string, Person> {
  return new Map(items.flatMap(({ said, audience }) => (said.kind === 'person' && audience === 'TEAM' ? [[said.person.personId, said.person]] : [])));
}

// A room of one's own says nothing of the danger.
function isChanged(before: Person | undefined, now: Person): boolean {
  return before === undefined || (['role', 'name', 'number', 'reach', 'identity', 'office', 'gone'] as const).some((field) => before[field] !== now[field]);
}
