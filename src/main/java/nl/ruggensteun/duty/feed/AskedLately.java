package nl.ruggensteun.duty.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// How often calendars ask (_agendavragen_): thirty times in ten minutes is plenty for those of one
/// member. Kept in memory, for as many members as have a feed.
final class AskedLately {
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int PLENTY = 30;

  private final Map<UUID, Count> counts = new HashMap<>();
  private final Clock clock;

  AskedLately(Clock clock) {
    this.clock = clock;
  }

  private record Count(Instant since, int times) {}

  synchronized boolean isTooOften(UUID member) {
    Instant now = clock.instant();
    Count old = counts.getOrDefault(member, new Count(Instant.EPOCH, 0));
    Count next =
        old.since().plus(WINDOW).isAfter(now)
            ? new Count(old.since(), old.times() + 1)
            : new Count(now, 1);
    counts.put(member, next);
    return next.times() > PLENTY;
  }
}
