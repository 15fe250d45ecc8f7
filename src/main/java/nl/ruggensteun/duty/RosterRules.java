package nl.ruggensteun.duty;

import java.time.Duration;

/// What a line asks of its roster (_regels van het rooster_).
///
/// @param mostNights in a row for one member
/// @param rest how long after a night in which she was woken the other is rung first
public record RosterRules(int mostNights, Duration rest) {
  public static final RosterRules USUAL = new RosterRules(7, Duration.ofHours(4));
}
