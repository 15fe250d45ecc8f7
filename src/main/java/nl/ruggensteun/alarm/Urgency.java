package nl.ruggensteun.alarm;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How soon somebody must speak a person (_urgentie_), as far as the ringing goes by it. What was
/// not rated counts as today: not knowing never lowers.
enum Urgency {
  NOW,
  TODAY,
  WEEK;

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime EVENING = LocalTime.of(21, 0);

  static Urgency of(Optional<String> wish) {
    return wish.flatMap(
            code -> Stream.of(values()).filter(one -> one.code().equals(code)).findFirst())
        .orElse(TODAY);
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// When a step planned for that moment is taken. A wish for later wakes those on duty once, at
  /// once; at night all that follows waits until eight.
  Instant next(Instant planned) {
    return switch (this) {
      case NOW, TODAY -> planned;
      case WEEK -> byDay(planned);
    };
  }

  private static Instant byDay(Instant planned) {
    ZonedDateTime here = planned.atZone(ZONE);
    LocalTime time = here.toLocalTime();
    if (!time.isBefore(MORNING) && time.isBefore(EVENING)) {
      return planned;
    }
    ZonedDateTime day = time.isBefore(MORNING) ? here : here.plusDays(1);
    return day.with(MORNING).toInstant();
  }
}
