package nl.ruggensteun.duty.plan;

import java.time.Duration;
import nl.ruggensteun.duty.FairShare;
import nl.ruggensteun.duty.Turn;

/// What weighs on somebody: nights, weekend days, holidays and hours, each apart and each in parts
/// of a turn, so that a turn of a day and one of a week are judged alike.
record Load(long nights, long weekendDays, long holidays, long hours, long secondHours) {
  /// What one turn counts for.
  static final long TURN = 84;

  static final Load NONE = new Load(0, 0, 0, 0, 0);

  static Load of(FairShare share, Turn turn) {
    return new Load(
        share.nights() * TURN / nightsIn(turn),
        share.weekendDays() * TURN / weekendDaysIn(turn),
        share.holidays() * TURN,
        share.hours() * TURN / length(turn).toHours(),
        share.secondHours() * TURN / length(turn).toHours());
  }

  static Duration length(Turn turn) {
    return Duration.ofDays(nightsIn(turn));
  }

  private static int nightsIn(Turn turn) {
    return switch (turn) {
      case DAILY -> 1;
      case WEEKLY -> 7;
    };
  }

  private static int weekendDaysIn(Turn turn) {
    return switch (turn) {
      case DAILY -> 1;
      case WEEKLY -> 2;
    };
  }

  Load plus(Load other) {
    return new Load(
        nights + other.nights,
        weekendDays + other.weekendDays,
        holidays + other.holidays,
        hours + other.hours,
        secondHours + other.secondHours);
  }

  Load minus(Load other) {
    return new Load(
        nights - other.nights,
        weekendDays - other.weekendDays,
        holidays - other.holidays,
        hours - other.hours,
        secondHours - other.secondHours);
  }

  Load dividedBy(int people) {
    return new Load(
        nights / people,
        weekendDays / people,
        holidays / people,
        hours / people,
        secondHours / people);
  }

  Load atMost(Load other) {
    return new Load(
        Math.min(nights, other.nights),
        Math.min(weekendDays, other.weekendDays),
        Math.min(holidays, other.holidays),
        Math.min(hours, other.hours),
        Math.min(secondHours, other.secondHours));
  }

  /// How much worse it is to carry this on top of that: the more somebody has, the heavier each
  /// more.
  long onTopOf(Load before) {
    return squares(plus(before)) - squares(before);
  }

  private static long squares(Load load) {
    return square(load.nights)
        + square(load.weekendDays)
        + 2 * square(load.holidays)
        + square(load.hours)
        + square(load.secondHours);
  }

  private static long square(long part) {
    return part * part;
  }
}
