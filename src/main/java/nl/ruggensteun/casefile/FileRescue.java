package nl.ruggensteun.casefile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The rescue of a file (_redding van een dossier_): two coordinators of different associations let
/// a colleague in, because nobody responsible can be reached or can read it. None of the two reads
/// anything.
///
/// @param receiver the key of whoever takes it over
/// @param first the key of the coordinator who proposed it
/// @param second the key of the one who confirmed it
public record FileRescue(
    UUID caseId,
    UUID rescueId,
    UUID receiver,
    UUID receiverMember,
    Reason reason,
    UUID first,
    Instant proposedAt,
    Optional<UUID> second) {

  /// Why it may be rescued.
  public enum Reason {
    /// The keys of its owner are no longer good, or open it no more.
    OWNER_GONE("owner-gone"),
    /// Its date passed more than a day ago and coordinators were called.
    OVERDUE("overdue");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    static Reason of(String code) {
      return code.equals(OWNER_GONE.code) ? OWNER_GONE : OVERDUE;
    }
  }

  public boolean isConfirmed() {
    return second.isPresent();
  }
}
