package nl.ruggensteun.duty.feed;

import java.time.Instant;
import java.util.Optional;

/// That a member's shifts can be read in a calendar (_agenda-abonnement_).
///
/// @param askedAt when a calendar asked last, to the hour
public record CalendarFeed(Instant madeAt, Optional<Instant> askedAt) {}
