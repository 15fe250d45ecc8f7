package nl.ruggensteun.alarm;

import java.time.Duration;

/// How fast an alarm goes on.
///
/// @param step from one person to the next, five seconds at least
/// @param hold how long an acknowledgement keeps it still
public record Pace(Duration step, Duration hold) {
  private static final Duration LEAST = Duration.ofSeconds(5);

  public Pace {
    if (step.compareTo(LEAST) < 0 || hold.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException("an alarm cannot go faster than five seconds a step");
    }
  }
}
