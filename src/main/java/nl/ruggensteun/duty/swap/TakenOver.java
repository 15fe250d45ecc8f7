package nl.ruggensteun.duty.swap;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.duty.Span;

/// A running shift that somebody took over (_overgenomen dienst_).
///
/// @param from whose it was; empty when it was nobody's
public record TakenOver(UUID takeOverId, String lineId, UUID by, Optional<UUID> from, Span span) {
  /// Long enough to see a mistake, too short for the other to have gone to sleep.
  public static final Duration UNDO = Duration.ofMinutes(10);

  boolean mayBeGivenBack(UUID member, Instant now) {
    return by.equals(member)
        && from.isPresent()
        && span.contains(now)
        && now.isBefore(span.from().plus(UNDO));
  }
}
