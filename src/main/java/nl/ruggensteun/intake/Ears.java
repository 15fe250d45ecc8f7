package nl.ruggensteun.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import nl.ruggensteun.duty.RingingChannels;
import org.springframework.stereotype.Component;

/// Whether anybody on the way of a request has a telephone that rings. Remembered for a second: in
/// a wave everybody asks about the same few people.
@Component
class Ears {
  private static final Duration REMEMBERED = Duration.ofSeconds(1);

  private final RingingChannels channels;
  private final Clock clock;
  private final AtomicReference<Heard> heard =
      new AtomicReference<>(new Heard(Instant.EPOCH, Map.of()));

  Ears(RingingChannels channels, Clock clock) {
    this.channels = channels;
    this.clock = clock;
  }

  private record Heard(Instant since, Map<Set<UUID>, Boolean> answers) {}

  boolean anyRings(Set<UUID> members) {
    Instant now = clock.instant();
    Heard known =
        heard.updateAndGet(before ->
            now.isBefore(before.since()) || !now.isBefore(before.since().plus(REMEMBERED))
                ? new Heard(now, new ConcurrentHashMap<>())
                : before);
    return known
        .answers()
        .computeIfAbsent(Set.copyOf(members), asked -> !channels.amongThose(asked).isEmpty());
  }
}
