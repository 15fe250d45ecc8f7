package nl.ruggensteun.casefile;

import java.time.Instant;

/// Dates are known to the server to a quarter of an hour; the exact one is sealed.
public final class RoundedTime {
  private static final long SECONDS = 15 * 60;

  private RoundedTime() {}

  static boolean isRounded(Instant moment) {
    return moment.getNano() == 0 && moment.getEpochSecond() % SECONDS == 0;
  }

  /// The first quarter of an hour not before this moment.
  public static Instant notBefore(Instant moment) {
    long quarters = Math.ceilDiv(moment.getEpochSecond() + (moment.getNano() > 0 ? 1 : 0), SECONDS);
    return Instant.ofEpochSecond(quarters * SECONDS);
  }
}
