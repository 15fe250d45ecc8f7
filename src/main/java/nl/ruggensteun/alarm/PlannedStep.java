package nl.ruggensteun.alarm;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What the sweep decided for one alarm: whom to ring now and when to go on.
///
/// @param progress where the alarm stands afterwards
record PlannedStep(
    DueAlarm alarm, List<UUID> members, DueAlarm.Progress progress, Instant nextStep) {

  /// Decides the step that is due. Whoever has no channel at all is passed over at once, so that
  /// nobody waits for a telephone that cannot ring.
  static PlannedStep of(DueAlarm alarm, List<UUID> onDuty, Set<UUID> reachable, Instant now) {
    DueAlarm.Progress from = alarm.progress().awake();
    Escalation escalation = new Escalation(alarm.route(), onDuty, from.fellSilent());
    int steps = escalation.steps();
    int first = from.step() < steps ? from.step() : 0;
    for (int passed = 0; passed < steps; passed++) {
      int step = (first + passed) % steps;
      List<UUID> members = escalation.members(step).stream().filter(reachable::contains).toList();
      if (!members.isEmpty()) {
        return new PlannedStep(alarm, members, from.after(step, steps), alarm.nextStep(now));
      }
    }
    return new PlannedStep(alarm, List.of(), from.after(steps - 1, steps), alarm.nextStep(now));
  }

  /// When the order cannot be found: everybody who can be woken.
  static PlannedStep ofEverybody(DueAlarm alarm, Set<UUID> reachable, Instant now) {
    List<UUID> members = alarm.route().stream().distinct().filter(reachable::contains).toList();
    return new PlannedStep(
        alarm, members, alarm.progress().awake().after(0, 1), alarm.nextStep(now));
  }
}
