package nl.ruggensteun.alarm;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// An open alarm as a member of its route sees it.
public record RingingAlarm(
    UUID alarmId,
    AlarmKind kind,
    UUID subject,
    Optional<String> line,
    Optional<String> wish,
    Instant openedAt,
    Optional<UUID> acknowledgedBy,
    Instant nextStepAt) {

  /// What waits and for what, in the word of our interface.
  public String kindCode() {
    return kind.code();
  }
}
