package nl.ruggensteun.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An open alarm whose next step is due, locked until the step is recorded.
record DueAlarm(
    UUID alarmId,
    AlarmKind kind,
    Optional<String> line,
    Duration pace,
    Instant due,
    Progress progress,
    List<UUID> route) {

  /// Where it stands: the step that is due, rounds and turns behind it.
  record Progress(
      int step, int round, int turn, Optional<UUID> acknowledgedBy, Optional<UUID> fellSilent) {

    /// An acknowledgement that lapsed counts as silence, and the ringing starts anew.
    Progress awake() {
      return acknowledgedBy.isEmpty()
          ? this
          : new Progress(0, round + 1, turn, Optional.empty(), acknowledgedBy);
    }

    Progress after(int rung, int steps) {
      boolean around = rung + 1 >= steps;
      return new Progress(
          around ? 0 : rung + 1, around ? round + 1 : round, turn + 1, acknowledgedBy, fellSilent);
    }
  }

  DueAlarm with(List<UUID> members) {
    return new DueAlarm(alarmId, kind, line, pace, due, progress, members);
  }

  /// Steps keep their own beat unless we come too late for it.
  Instant nextStep(Instant now) {
    Instant onTheBeat = due.plus(pace);
    return onTheBeat.isAfter(now) ? onTheBeat : now.plus(pace);
  }
}
