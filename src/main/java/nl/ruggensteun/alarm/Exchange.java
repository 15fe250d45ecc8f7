package nl.ruggensteun.alarm;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A telephone exchange (_telefooncentrale_) that may ask whom to ring.
///
/// @param callBackNumber the number that members call to reach somebody who pressed 1, empty when
///   the exchange connects nobody back
/// @param askedAt when it asked last, to the minute
public record Exchange(
    UUID exchangeId,
    String name,
    String callBackNumber,
    Instant addedAt,
    Optional<Instant> askedAt) {}
