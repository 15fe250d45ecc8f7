package nl.ruggensteun.duty;

import java.util.UUID;

/// A shift that stands by itself (_losse dienst_), before any rotation.
///
/// @param pinned made by hand; what is not pinned was proposed and may be moved
public record SingleShift(
    UUID shiftId, String lineId, Rank rank, UUID memberId, Span span, boolean pinned) {}
