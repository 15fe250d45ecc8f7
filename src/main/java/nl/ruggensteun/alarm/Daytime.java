package nl.ruggensteun.alarm;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// The hours in which people are called for what can wait until they are awake.
final class Daytime {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime EVENING = LocalTime.of(21, 0);

  private Daytime() {}

  /// Now, or the next morning when it is night.
  static Instant from(Instant now) {
    ZonedDateTime here = now.atZone(ZONE);
    LocalTime time = here.toLocalTime();
    if (!time.isBefore(MORNING) && time.isBefore(EVENING)) {
      return now;
    }
    return (time.isBefore(MORNING) ? here : here.plusDays(1)).with(MORNING).toInstant();
  }
}
