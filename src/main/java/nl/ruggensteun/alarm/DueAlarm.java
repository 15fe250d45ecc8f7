package nl.ruggensteun.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// An open alarm whose next step is due, locked until the step is recorded.
///
/// @param subject what waits
/// @param lines to which line members of the route belong, as far as known
record DueAlarm(
    UUID alarmId,
    AlarmKind kind,
    UUID subject,
    Optional<String> line,
    Optional<String> wish,
    Pace pace,
    Instant openedAt,
    Instant due,
    Progress progress,
    List<UUID> route,
    Map<UUID, String> lines) {

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

  DueAlarm with(List<UUID> members, Map<UUID, String> theirLines) {
    return new DueAlarm(
        alarmId, kind, subject, line, wish, pace, openedAt, due, progress, members, theirLines);
  }

  /// Only a request is rung by how soon somebody wishes to speak us; coordinators sleep on what can
  /// wait as well.
  Urgency urgency() {
    Urgency wished = Urgency.of(wish);
    return switch (kind) {
      case REQUEST -> wished;
      case NOBODY -> wished == Urgency.UNHURRIED ? wished : Urgency.TODAY;
      case COMMITMENT, GAP, PRACTICE, CALL, RESCUE, DISK, HANDOVER, REPLY, OWNER -> Urgency.TODAY;
    };
  }

  /// The moment before which nobody is rung, whatever brought the step forward: a jump of the
  /// clock, a change of duty, somebody who gave it back.
  Instant notBefore(Instant now) {
    return switch (urgency()) {
      case NOW, TODAY, WEEK -> now;
      case UNHURRIED ->
          kind == AlarmKind.REQUEST ? Unhurried.notBefore(openedAt, now) : Unhurried.next(now);
    };
  }

  /// Steps keep their own beat unless we come too late for it.
  Instant nextStep(Instant now, Duration wait) {
    Instant onTheBeat = due.plus(wait);
    return onTheBeat.isAfter(now) ? onTheBeat : now.plus(wait);
  }
}
