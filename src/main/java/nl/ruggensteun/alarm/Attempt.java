package nl.ruggensteun.alarm;

import java.util.UUID;

/// One attempt (_poging_) to wake one member over one channel for one alarm.
///
/// @param turn at which turn of the alarm it was decided
record Attempt(UUID attemptId, UUID alarmId, AlarmKind kind, int turn, Channel channel) {}
