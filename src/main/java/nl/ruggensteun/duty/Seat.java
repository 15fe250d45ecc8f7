package nl.ruggensteun.duty;

import java.util.UUID;

/// Somebody's place in the order of a rotation (_plaats in de toerbeurt_).
public record Seat(UUID memberId, Pattern pattern) {}
