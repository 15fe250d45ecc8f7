package nl.ruggensteun.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches the clock that decides what is due, against one that only counts and against the
/// database's. A clock set back would let telephones be silent for as long as it was set back.
final class ClockWatch {
  private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
  private static final Duration TOLERATED = Duration.ofSeconds(2);

  private final Clock clock;
  private final LongSupplier nanos;
  private final Supplier<Instant> database;
  private Instant lastMoment;
  private long lastNanos;
  private Duration lastApart = Duration.ZERO;

  ClockWatch(Clock clock, LongSupplier nanos, Supplier<Instant> database) {
    this.clock = clock;
    this.nanos = nanos;
    this.database = database;
    this.lastMoment = clock.instant();
    this.lastNanos = nanos.getAsLong();
  }

  /// Whether the clock jumped since the last look, or came apart from the database's.
  boolean jumped() {
    Instant moment = clock.instant();
    long count = nanos.getAsLong();
    Duration apart = Duration.between(database.get(), moment);
    Duration jump = Duration.between(lastMoment, moment).minusNanos(count - lastNanos);
    boolean jumped = beyond(jump) || beyond(apart.minus(lastApart));
    lastMoment = moment;
    lastNanos = count;
    if (jumped) {
      LOG.error("event=clock-jumped millis={} apartMillis={}", jump.toMillis(), apart.toMillis());
    }
    lastApart = beyond(apart.minus(lastApart)) ? apart : lastApart;
    return jumped;
  }

  private static boolean beyond(Duration difference) {
    return difference.abs().compareTo(TOLERATED) > 0;
  }
}
