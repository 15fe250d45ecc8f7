package nl.ruggensteun.alarm;

import java.time.Duration;
import java.time.Instant;

/// Quiet (_stilte_) that two members asked for together while a wave rings on their line, so that
/// they can work through it. It ends by itself and ends no alarm.
///
/// @param from when the second agreed
record Mute(String line, Instant from, Instant until) {
  static final Duration LASTS = Duration.ofMinutes(30);

  /// Whoever asks to speak somebody now, after it began, breaks through.
  boolean holds(DueAlarm alarm, Instant now) {
    boolean breaksThrough = alarm.urgency() == Urgency.NOW && alarm.openedAt().isAfter(from);
    return alarm.kind() == AlarmKind.REQUEST
        && alarm.line().filter(line::equals).isPresent()
        && now.isBefore(until)
        && !breaksThrough;
  }
}
