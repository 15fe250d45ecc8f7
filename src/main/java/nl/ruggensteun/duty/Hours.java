package nl.ruggensteun.duty;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// At which hours somebody takes a turn (_uren_).
public enum Hours {
  ALWAYS,
  DAYTIME,
  NIGHTS;

  static final LocalTime MORNING = LocalTime.of(8, 0);
  static final LocalTime EVENING = LocalTime.of(20, 0);

  boolean fit(LocalTime time) {
    boolean byDay = !time.isBefore(MORNING) && time.isBefore(EVENING);
    return switch (this) {
      case ALWAYS -> true;
      case DAYTIME -> byDay;
      case NIGHTS -> !byDay;
    };
  }

  /// For example `daytime`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Hours> of(String code) {
    return Arrays.stream(values()).filter(hours -> hours.code().equals(code)).findFirst();
  }
}
