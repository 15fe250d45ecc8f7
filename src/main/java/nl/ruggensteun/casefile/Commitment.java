package nl.ruggensteun.casefile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A commitment (_afspraak met een datum_): a promise that somebody must not forget.
///
/// @param memberId who promised; empty means whoever owns the file
/// @param lineId the line whose people are alarmed when it is due
public record Commitment(
    UUID caseId,
    UUID commitmentId,
    CommitmentKind kind,
    Optional<UUID> audienceId,
    Optional<UUID> memberId,
    String lineId,
    Instant dueAt,
    String state) {

  /// One that begins to run now.
  public static Commitment of(
      UUID caseId, UUID commitmentId, CommitmentKind kind, String lineId, Instant dueAt) {
    return new Commitment(
        caseId, commitmentId, kind, Optional.empty(), Optional.empty(), lineId, dueAt, "open");
  }

  Commitment about(UUID audience) {
    return new Commitment(
        caseId, commitmentId, kind, Optional.of(audience), memberId, lineId, dueAt, state);
  }

  public Commitment by(UUID member) {
    return new Commitment(
        caseId, commitmentId, kind, audienceId, Optional.of(member), lineId, dueAt, state);
  }

  public boolean isOpen() {
    return state.equals("open");
  }
}
