package nl.ruggensteun.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import nl.ruggensteun.platform.CommonClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches this machine's clock, against one that only counts and against the database's, by which
/// it is put right. A clock set back would let telephones be silent for as long as it was set back.
final class ClockWatch {
  private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
  private static final Duration TOLERATED = Duration.ofSeconds(2);

  /// A database that answers more slowly than this does not say what time it is.
  private static final Duration PROMPT = Duration.ofSeconds(1);

  private final CommonClock clock;
  private final LongSupplier nanos;
  private final Supplier<Instant> database;
  private Instant lastMoment;
  private long lastNanos;
  private Duration lastApart = Duration.ZERO;

  ClockWatch(CommonClock clock, LongSupplier nanos, Supplier<Instant> database) {
    this.clock = clock;
    this.nanos = nanos;
    this.database = database;
    this.lastMoment = clock.own().instant();
    this.lastNanos = nanos.getAsLong();
  }

  /// By the clock that only counts.
  long counted() {
    return nanos.getAsLong();
  }

  /// Whether the clock jumped since the last look, or came apart from the database's.
  boolean jumped() {
    Duration apart = apart();
    Instant moment = clock.own().instant();
    long count = nanos.getAsLong();
    Duration jump = Duration.between(lastMoment, moment).minusNanos(count - lastNanos);
    boolean jumped = beyond(jump) || beyond(apart.minus(lastApart));
    lastMoment = moment;
    lastNanos = count;
    if (jumped) {
      LOG.error("event=clock-jumped millis={} apartMillis={}", jump.toMillis(), apart.toMillis());
    }
    lastApart = beyond(apart.minus(lastApart)) ? apart : lastApart;
    clock.correct(beyond(lastApart) ? lastApart.negated() : Duration.ZERO);
    return jumped;
  }

  /// How far the clock is ahead of the database's. One that hung in between, or was waited for,
  /// told the time of another moment; then nothing new is known.
  private Duration apart() {
    long asked = nanos.getAsLong();
    Instant theirs = database.get();
    boolean prompt = nanos.getAsLong() - asked <= PROMPT.toNanos();
    return prompt ? Duration.between(theirs, clock.own().instant()) : lastApart;
  }

  private static boolean beyond(Duration difference) {
    return difference.abs().compareTo(TOLERATED) > 0;
  }
}
