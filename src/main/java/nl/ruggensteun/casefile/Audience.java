package nl.ruggensteun.casefile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.vault.AudienceKind;

/// An audience (_kring_): a list of readers within a file, with entries of its own.
///
/// @param locator finds the room of the person it is shared with, when that person has ten words
public record Audience(
    UUID caseId,
    UUID audienceId,
    AudienceKind kind,
    Optional<String> locator,
    Optional<Hears> hears,
    int readSeq,
    int reporterSeq,
    boolean mustRenew,
    Optional<Instant> closedAt) {}
