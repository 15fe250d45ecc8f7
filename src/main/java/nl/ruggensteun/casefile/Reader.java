package nl.ruggensteun.casefile;

import java.time.Instant;
import java.util.UUID;

/// Somebody on the list of an audience (_meelezer_), since when, with which key.
public record Reader(UUID audienceId, UUID memberId, UUID keyId, Instant since) {}
