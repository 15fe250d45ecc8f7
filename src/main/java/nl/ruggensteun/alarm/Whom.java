package nl.ruggensteun.alarm;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Whom a step of the calling order wakes. All but the coordinators stand in the route of the
/// alarm: nobody is woken to read what was not sealed to them.
public enum Whom {
  /// The first on duty who can open what waits.
  FIRST,
  /// The others on duty, one by one; at least one more person when there is one.
  SECOND,
  /// Everybody of the line who can open it, at once.
  LINE,
  /// Everybody of other lines who can open it, because the reporter allowed that, at once.
  ELSEWHERE,
  /// Everybody who can open it, also of other lines where the reporter allowed that.
  ROUTE,
  /// Coordinators, who can read nothing and telephone people.
  COORDINATORS;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Whom> of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
