/// When somebody is busy by her own calendar (_bezet_). Of each event only begin, end and repeating are looked at; titles, places
/// and people are passed over and never kept.
import { type ContentLine, type Trouble, contentLines } from './lines.ts';
import { type Effort, type Rule, daysOn, ruleOf } from './repeating.ts';
import { type Wall, dayLong, lengthOf, momentAt, wallOf, zoneOf } from './times.ts';

export interface Busy {
  readonly from: number;
  readonly until: number;
  readonly wholeDay: boolean;
}

export interface CalendarRead {
  readonly busy: readonly Busy[];
  readonly events: number;
  readonly troubles: readonly Trouble[];
}

const mostEvents = 5_000;
const mostDays = 1_000_000;

/// What lies between two moments, earliest first.
export function readCalendar(text: string, from: number, until: number): CalendarRead {
  const { lines, troubles } = contentLines(text);
  const first = lines[0];
  if (first?.name !== 'BEGIN' || first.value.toUpperCase() !== 'VCALENDAR') return { busy: [], events: 0, troubles: [{ line: first?.line ?? 1, what: 'not-a-calendar' }] };
  const events = eventsOf(lines);
  const reading = new Reading(events.slice(0, mostEvents), from, until);
  const tooMany: readonly Trouble[] = events.length > mostEvents ? [{ line: events[mostEvents]?.[0]?.line ?? 0, what: 'too-many' }] : [];
  const busy = reading.busy();
  return { busy, events: events.length, troubles: [...troubles, ...reading.troubles, ...tooMany].sort((a, b) => a.line - b.line) };
}

type EventLines = readonly ContentLine[];

/// The lines of each event, without those of an alarm inside it.
function eventsOf(lines: readonly ContentLine[]): readonly EventLines[] {
  const events: ContentLine[][] = [];
  const inside: string[] = [];
  for (const line of lines) {
    if (line.name === 'BEGIN') {
      inside.push(line.value.toUpperCase());
      if (inside.at(-1) === 'VEVENT') events.push([line]);
    } else if (line.name === 'END') {
      inside.pop();
    } else if (inside.at(-1) === 'VEVENT') {
      events.at(-1)?.push(line);
    }
  }
  return events;
}

class Reading {
  readonly troubles: Trouble[] = [];
  private readonly effort: Effort = { left: mostDays };
  private readonly events: readonly EventLines[];
  private readonly from: number;
  private readonly until: number;
  /// Of a repeating event the times that were moved or dropped by themselves: its name and the moment.
  private readonly moved = new Set<string>();

  constructor(events: readonly EventLines[], from: number, until: number) {
    this.events = events;
    this.from = from;
    this.until = until;
    for (const event of events) {
      const original = one(event, 'RECURRENCE-ID');
      if (original !== undefined) for (const wall of this.walls(original)) this.moved.add(`${nameOf(event)} ${momentAt(wall)}`);
    }
  }

  busy(): readonly Busy[] {
    return this.events.filter(isBusy).flatMap((event) => this.timesOf(event)).sort((a, b) => a.from - b.from);
  }

  private timesOf(event: EventLines): readonly Busy[] {
    const begin = one(event, 'DTSTART');
    const start = begin === undefined ? undefined : this.walls(begin)[0];
    if (begin === undefined || start === undefined) {
      if (begin === undefined) this.trouble(event[0], 'not-a-time');
      return [];
    }
    const length = this.lengthOf(event, start);
    return length === undefined || length === 0 ? [] : this.beginnings(event, start, length).flatMap((wall) => this.span(wall, length));
  }

  private lengthOf(event: EventLines, start: Wall): number | undefined {
    const [end, long] = [one(event, 'DTEND'), one(event, 'DURATION')];
    if (end !== undefined) {
      const wall = this.walls(end)[0];
      // By the wall in whole days, else by the moments: a flight lands in another zone.
      const length = wall === undefined ? undefined : start.wholeDay ? (wall.day - start.day) * dayLong : momentAt(wall) - momentAt(start);
      if (length !== undefined && length < 0) this.trouble(end, 'ends-before');
      return length !== undefined && length < 0 ? undefined : length;
    }
    if (long === undefined) return start.wholeDay ? dayLong : 0;
    const length = lengthOf(long.value);
    if (length === undefined) this.trouble(long, 'not-a-time');
    return length;
  }

  private beginnings(event: EventLines, start: Wall, length: number): readonly Wall[] {
    const more = all(event, 'RDATE').flatMap((line) => this.walls(line));
    const dropped = new Set(all(event, 'EXDATE').flatMap((line) => this.walls(line)).map((wall) => (wall.wholeDay ? `day ${wall.day}` : String(momentAt(wall)))));
    const isMovedItself = one(event, 'RECURRENCE-ID') !== undefined;
    return [...this.repeated(event, start, length), ...more].filter((wall) => {
      const moment = momentAt(wall);
      return !dropped.has(String(moment)) && !dropped.has(`day ${wall.day}`) && (isMovedItself || !this.moved.has(`${nameOf(event)} ${moment}`));
    });
  }

  private repeated(event: EventLines, start: Wall, length: number): readonly Wall[] {
    const line = one(event, 'RRULE');
    if (line === undefined) return [start];
    const rule: Rule | undefined = ruleOf(line.value);
    if (rule === undefined) { this.trouble(line, 'not-a-rule'); return [start]; }
    const [from, until] = [Math.floor((this.from - length) / dayLong) - 1, Math.ceil(this.until / dayLong) + 1];
    const days = daysOn(rule, start.day, [from, until], this.effort);
    if (days === undefined) this.trouble(line, 'too-long-ago');
    return (days ?? []).map((day) => ({ ...start, day }));
  }

  private span(wall: Wall, length: number): readonly Busy[] {
    const from = momentAt(wall);
    const until = wall.wholeDay ? momentAt({ ...wall, day: wall.day + length / dayLong }) : from + length;
    return until > this.from && from < this.until ? [{ from, until, wholeDay: wall.wholeDay }] : [];
  }

  private walls(line: ContentLine): readonly Wall[] {
    const zone = zoneOf(line);
    if (zone === null) { this.trouble(line, 'unknown-zone'); return []; }
    return line.value.split(',').flatMap((value) => {
      const wall = wallOf(value.trim(), zone);
      if (wall === undefined) this.trouble(line, 'not-a-time');
      return wall === undefined ? [] : [wall];
    });
  }

  private trouble(line: ContentLine | undefined, what: Trouble['what']): void {
    const at = line?.line ?? 0;
    if (!this.troubles.some((known) => known.line === at)) this.troubles.push({ line: at, what });
  }
}

/// Neither free time in somebody's calendar nor what was called off.
function isBusy(event: EventLines): boolean {
  return one(event, 'TRANSP')?.value.toUpperCase() !== 'TRANSPARENT' && one(event, 'STATUS')?.value.toUpperCase() !== 'CANCELLED';
}

function one(event: EventLines, name: string): ContentLine | undefined {
  return event.find((line) => line.name === name);
}

function all(event: EventLines, name: string): EventLines {
  return event.filter((line) => line.name === name);
}

function nameOf(event: EventLines): string {
  return one(event, 'UID')?.value ?? '';
}
