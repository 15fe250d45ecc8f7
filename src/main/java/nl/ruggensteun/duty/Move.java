package nl.ruggensteun.duty;

import java.util.Optional;
import java.util.UUID;

/// That hours of duty go from one member to another (_overgang van een dienst_).
///
/// @param from whose they are; empty when they are nobody's
public record Move(Rank rank, Span span, Optional<UUID> from, UUID to) {}
