package nl.ruggensteun.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import nl.ruggensteun.duty.WorkingDays;

/// How what can wait is rung (_zonder haast_). It stands in the work list from the beginning; a
/// telephone only rings when nobody took it by the second working day, in the hours of a working
/// day, and once an hour at most.
final class Unhurried {
  private static final int WORKING_DAYS = 2;
  private static final LocalTime TIME = LocalTime.of(10, 0);
  private static final Duration PAUSE = Duration.ofHours(1);

  private Unhurried() {}

  static Instant first(Instant asked) {
    return WorkingDays.after(asked, WORKING_DAYS, TIME);
  }

  static Instant next(Instant planned) {
    return WorkingDays.isOpen(planned) ? planned : WorkingDays.opens(planned);
  }

  static Instant notBefore(Instant asked, Instant now) {
    Instant first = first(asked);
    return next(first.isAfter(now) ? first : now);
  }

  static Duration pause(Duration asked) {
    return asked.compareTo(PAUSE) > 0 ? asked : PAUSE;
  }
}
