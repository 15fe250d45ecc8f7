package nl.ruggensteun.casefile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The reporter's yes to another association (_toestemming_), until she takes it back.
///
/// @param fromAssociation where the file was when she agreed
public record Consent(
    UUID consentId,
    String toAssociation,
    Optional<String> fromAssociation,
    Instant givenAt,
    Optional<Instant> revokedAt) {

  boolean runs() {
    return revokedAt.isEmpty();
  }
}
