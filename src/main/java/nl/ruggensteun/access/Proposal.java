package nl.ruggensteun.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.vault.Recipient;

/// A statement (_voorstel_) that one coordinator signed and that waits for the second.
///
/// @param recipient the public key it goes with, when it is about a member's keys
public record Proposal(
    UUID proposalId,
    String statement,
    Optional<Recipient> recipient,
    Optional<UUID> memberId,
    UUID proposedBy,
    Instant proposedAt) {}
