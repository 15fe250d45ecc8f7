package nl.ruggensteun.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The time on which all nodes agree (_gezamenlijke klok_): this machine's own clock, put right by
/// as much as it was found to differ from the database's.
///
/// A node whose clock alone is wrong would otherwise write down steps that the others see an hour
/// too late or too early.
public final class CommonClock extends Clock {
  private final Clock own;
  private volatile Duration correction = Duration.ZERO;

  public CommonClock(Clock own) {
    this.own = own;
  }

  /// As the machine has it.
  public Clock own() {
    return own;
  }

  /// From now on the time is this much later than the machine says.
  public void correct(Duration later) {
    correction = later;
  }

  @Override
  public Instant instant() {
    return own.instant().plus(correction);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(own.withZone(zone), correction);
  }
}
