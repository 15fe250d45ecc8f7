package nl.ruggensteun.access;

import java.time.Instant;
import java.util.UUID;

/// An invitation to the team (_uitnodiging_), good once and for 72 hours.
///
/// @param keyEpoch how many keyrings the invited will have had with the one she is going to make
public record Invitation(
    UUID invitationId, UUID memberId, String name, Place place, int keyEpoch, Instant expiresAt) {}
