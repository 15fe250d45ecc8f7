/// The last day for a prosecution request (_klachttermijn_). The law says three months after the day on which somebody learned
/// of the act, and a month may mean thirty days or a calendar month: the earlier of both is safe under either reading.
import { type Day, daysBetween, momentOf, plusDays, plusMonths } from '../../ui/amsterdam.ts';

/// Days before the last one on which an alarm goes.
export const alarmDays = [45, 30, 14, 7, 3] as const;

export interface Deadline {
  readonly knownOn: Day;
  readonly lastSafeDay: Day;
  /// Nine in the morning, so that on the last day itself there is still a day to act.
  readonly dueAt: Date;
  readonly alarms: readonly Day[];
  /// Negative when it has passed.
  readonly daysLeft: number;
}

export function deadline(knownOn: Day, today: Day): Deadline {
  const lastSafeDay = earlier(plusDays(knownOn, 90), plusMonths(knownOn, 3));
  return {
    knownOn,
    lastSafeDay,
    dueAt: momentOf({ day: lastSafeDay, time: '09:00' }),
    alarms: alarmDays.map((days) => plusDays(lastSafeDay, -days)).filter((day) => day >= today),
    daysLeft: daysBetween(today, lastSafeDay),
  };
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
