/// What stands above every screen when somebody rings: people first and one at a time, longest waiting on top; how many more is counted.
import type { Alarm, AlarmKind } from './wire.ts';

const shownAtOnce = 1;
const order: Readonly<Record<AlarmKind, number>> = { request: 0, call: 1, nobody: 2, owner: 3, rescue: 4, practice: 5, reply: 6, commitment: 7, handover: 8, disk: 9, gap: 10 };

export interface Ringing {
  readonly shown: readonly Alarm[];
  /// How many more ring that are not shown one by one.
  readonly more: number;
}

/// Those that nobody holds, and practice calls that this member still has to close.
export function ringing(alarms: readonly Alarm[], atOnce = shownAtOnce): Ringing {
  const loud = alarms
    .filter(({ kind, acknowledgedBy }) => acknowledgedBy === null || (kind === 'practice' && acknowledgedBy === 'me'))
    .toSorted((a, b) => order[a.kind] - order[b.kind] || a.openedAt.localeCompare(b.openedAt));
  return { shown: loud.slice(0, atOnce), more: Math.max(0, loud.length - atOnce) };
}

/// The screen on which the member goes on after saying “I take this”. Who has no files keeps the line staffed: she can read
/// nobody's request, and sees there whom to phone.
export function afterwards({ kind, subjectId }: Alarm, worksOnFiles: boolean): string | undefined {
  switch (kind) {
    case 'request':
    case 'nobody':
      return worksOnFiles ? `/wacht/${subjectId}` : '/toezicht';
    case 'call':
      return `/gemist/${subjectId}`;
    case 'commitment':
    case 'handover':
    case 'reply':
    case 'owner':
      return worksOnFiles ? '/werk' : '/toezicht';
    case 'disk':
      return '/toezicht';
    case 'gap':
      return '/rooster';
    case 'rescue':
      return '/herstel';
    case 'practice':
      return undefined;
  }
}

/// Which alarms are new since the last look, so that they are spoken once.
export function newSince(before: readonly Alarm[], now: readonly Alarm[]): readonly Alarm[] {
  const known = new Set(before.map(({ alarmId }) => alarmId));
  return now.filter(({ alarmId }) => !known.has(alarmId));
}
