package nl.ruggensteun.access;

import java.util.UUID;

/// A member's keys are no longer good (_sleutels ingetrokken_): whoever counted on her must look.
///
/// @param left whether she left the team, and not only her keys
public record KeyRevoked(UUID memberId, UUID keyId, boolean left) {}
