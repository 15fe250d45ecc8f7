package nl.ruggensteun.casefile;

import java.time.Instant;
import java.util.UUID;

/// What whoever is on duty does when a reporter calls (_wekkaart_): who she is, what happened in
/// one line, what to do tonight and what never to say. Of all that the server knows nothing.
///
/// @param audienceId its own list of readers, with a key of its own
public record WakeCard(UUID caseId, UUID audienceId, Instant writtenAt) {}
