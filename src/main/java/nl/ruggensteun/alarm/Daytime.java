package nl.ruggensteun.alarm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.ruggensteun.platform.CivilTime;

/// The hours in which people are called for what can wait until they are awake.
final class Daytime {
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime EVENING = LocalTime.of(21, 0);

  private Daytime() {}

  /// Now, or the next morning when it is night.
  static Instant from(Instant now) {
    LocalTime time = CivilTime.time(now);
    if (!time.isBefore(MORNING) && time.isBefore(EVENING)) {
      return now;
    }
    LocalDate today = CivilTime.day(now);
    return CivilTime.at(time.isBefore(MORNING) ? today : today.plusDays(1), MORNING);
  }
}
