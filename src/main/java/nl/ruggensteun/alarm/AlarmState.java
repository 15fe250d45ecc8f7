package nl.ruggensteun.alarm;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// How far an open alarm is, truly.
///
/// @param peopleCalled different people for whom a channel took a ring
/// @param acknowledgedBy who holds it now
public record AlarmState(
    UUID alarmId,
    UUID subject,
    Instant openedAt,
    int peopleCalled,
    Optional<UUID> acknowledgedBy,
    Instant nextStepAt) {}
