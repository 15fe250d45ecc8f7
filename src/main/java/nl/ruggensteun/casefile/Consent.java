package nl.ruggensteun.casefile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The reporter's yes to another association (_toestemming_), until she takes it back.
public record Consent(
    UUID consentId, String toAssociation, Instant givenAt, Optional<Instant> revokedAt) {}
