package nl.ruggensteun.alarm;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A channel as its owner sees it.
///
/// @param address as it was kept; for a browser only the name of its push service
/// @param testAgain confirmed, but longer than a month ago
public record OwnChannel(
    UUID channelId,
    String kind,
    String address,
    boolean rings,
    boolean confirmed,
    boolean testAgain,
    Optional<Instant> lastWorkedAt,
    Optional<Instant> lastFailedAt) {}
