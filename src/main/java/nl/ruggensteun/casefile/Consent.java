package nl.ruggensteun.casefile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The reporter's yes to another association, or to whoever is on duty (_toestemming_), until she
/// takes it back.
///
/// @param toAssociation whom she agreed to; [#DUTY] is no association of the team
/// @param fromAssociation where the file was when she agreed
public record Consent(
    UUID consentId,
    String toAssociation,
    Optional<String> fromAssociation,
    Instant givenAt,
    Optional<Instant> revokedAt) {
  /// To whoever is on duty for the line of the file.
  public static final String DUTY = "duty";

  boolean runs() {
    return revokedAt.isEmpty();
  }
}
