package nl.ruggensteun.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands still until a test moves it.
public final class PinnedClock extends Clock {
  private volatile Instant now;

  public PinnedClock(Instant now) {
    this.now = now;
  }

  /// Sunday night, 22 November 2026, 02:04 in the Netherlands.
  public static PinnedClock atNight() {
    return new PinnedClock(Instant.parse("2026-11-22T01:04:00Z"));
  }

  public void forward(Duration duration) {
    now = now.plus(duration);
  }

  public void set(Instant moment) {
    now = moment;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
