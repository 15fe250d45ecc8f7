package nl.ruggensteun.duty;

import java.util.Locale;

/// Why hours of duty cannot go to somebody (_beletsel_).
public enum Obstacle {
  /// They begin, or have begun.
  BEGUN,
  /// They are not whose they were thought to be.
  NOT_THEIRS,
  /// Whoever would get them is away then.
  AWAY,
  /// Whoever would get them answers the line already then, so that one of two would be missing.
  ALREADY_ON_DUTY,
  /// Whoever would get them has no telephone that rings, or took no practice call.
  NOT_READY,
  /// She offered these hours already.
  OFFERED;

  /// For example `swap-away`, the name of the sentence that says so.
  public String code() {
    return "swap-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
