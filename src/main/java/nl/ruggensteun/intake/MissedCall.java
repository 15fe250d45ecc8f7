package nl.ruggensteun.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A call to the team's number that nobody answered (_gemiste oproep_). Who called is not known
/// here: the exchange connects.
///
/// @param asked whether the caller pressed 1 to be called back; who only hung up is not called
/// @param tries how often calling back reached nobody
public record MissedCall(
    UUID callId,
    String lineId,
    boolean asked,
    Instant missedAt,
    Optional<UUID> takenBy,
    int tries,
    Optional<Instant> nextAt) {

  boolean isTakenBy(UUID memberId) {
    return takenBy.filter(memberId::equals).isPresent();
  }
}
