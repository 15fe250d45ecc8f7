package nl.ruggensteun.duty;

import java.util.UUID;

/// This member instead of whoever it would be (_vervanging_), before anything else.
public record Replacement(UUID replacementId, String lineId, Rank rank, UUID memberId, Span span) {}
