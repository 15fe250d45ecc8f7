package nl.ruggensteun.guidance.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// One version of a text (_versie_) and what became of it. Its words are asked for apart.
///
/// @param restores the earlier version that it makes hold again
/// @param basedOn the version that its author began from
/// @param lock how often it was kept
/// @param pairId of a new page: what its two languages have in common
/// @param decision who approved it or gave it back
public record DocumentVersion(
    DocumentId document,
    int number,
    VersionState state,
    Optional<Integer> restores,
    String note,
    LocalDate takesEffect,
    int basedOn,
    int lock,
    Optional<UUID> pairId,
    UUID authorId,
    Instant writtenAt,
    Optional<Decision> decision) {

  /// @param remark what whoever gave it back said
  public record Decision(UUID by, Instant at, String remark) {}

  public boolean isBy(UUID member) {
    return authorId.equals(member);
  }
}
