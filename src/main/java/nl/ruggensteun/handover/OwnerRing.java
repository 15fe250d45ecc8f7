package nl.ruggensteun.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Whoever has duty let the owner of a file be rung (_oproep aan de eigenaar_): somebody calls whom
/// only she knows. After half an hour it ends, whether or not she was heard.
///
/// @param rung the owner and the stand-in, in the order of ringing
/// @param answeredBy who of them said that she looks, once it ended
public record OwnerRing(
    UUID ringId,
    UUID caseId,
    String lineId,
    UUID askedBy,
    List<UUID> rung,
    Instant askedAt,
    Optional<UUID> answeredBy,
    Optional<Instant> endedAt) {
  static final Duration LASTS = Duration.ofMinutes(30);

  public OwnerRing {
    rung = List.copyOf(rung);
  }

  static OwnerRing begun(
      UUID ringId, UUID caseId, String lineId, UUID askedBy, List<UUID> rung, Instant now) {
    return new OwnerRing(
        ringId, caseId, lineId, askedBy, rung, now, Optional.empty(), Optional.empty());
  }
}
