package nl.ruggensteun.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What the sweep decided for one alarm: whom to ring now, how, and when to go on. Deciding looks
/// at nothing but the row and the moment, so that every way it can go is tried in a test.
///
/// @param channels over which to ring first
/// @param forCoordinators whether coordinators are woken beside it, to phone people
/// @param progress where the alarm stands afterwards
record PlannedStep(
    DueAlarm alarm,
    List<UUID> members,
    Set<ChannelKind> channels,
    boolean forCoordinators,
    DueAlarm.Progress progress,
    Instant nextStep) {

  /// Decides the step that is due. Whoever has no channel at all is passed over at once, so that
  /// nobody waits for a telephone that cannot ring.
  static PlannedStep of(DueAlarm alarm, Moment moment) {
    DueAlarm.Progress from = alarm.progress().awake();
    if (moment.mutedUntil().isPresent()) {
      return quiet(alarm, from, moment.mutedUntil().get());
    }
    Instant notBefore = alarm.notBefore(moment.now());
    if (notBefore.isAfter(moment.now())) {
      return quiet(alarm, from, notBefore);
    }
    Escalation escalation =
        new Escalation(
                alarm.route(), moment.onDuty(), from.fellSilent(), alarm.line(), alarm.lines())
            .sparing(moment.resting(), moment.reachable());
    List<Rung> rungs = escalation.rungs(moment.policy());
    int steps = rungs.size();
    int first = from.step() < steps ? from.step() : 0;
    for (int passed = 0; passed < steps; passed++) {
      int step = (first + passed) % steps;
      Rung rung = rungs.get(step);
      List<UUID> heard = rung.members().stream().filter(moment.reachable()::contains).toList();
      if (!heard.isEmpty() || rung.forCoordinators()) {
        return new PlannedStep(
            alarm,
            heard,
            rung.step().channels(),
            rung.forCoordinators(),
            from.after(step, steps),
            next(alarm, moment.now(), rung.step().pause()));
      }
    }
    return ofEverybody(alarm, moment);
  }

  /// When the order cannot be found, or leads to nobody: everybody who can be woken.
  static PlannedStep ofEverybody(DueAlarm alarm, Moment moment) {
    List<UUID> heard =
        alarm.route().stream().distinct().filter(moment.reachable()::contains).toList();
    DueAlarm.Progress after = alarm.progress().awake().after(0, 1);
    Instant next = next(alarm, moment.now(), alarm.pace().step());
    return new PlannedStep(alarm, heard, PolicyStep.ALL, false, after, next);
  }

  /// Two members asked for quiet, or it can wait: the same step again when that ends.
  private static PlannedStep quiet(DueAlarm alarm, DueAlarm.Progress from, Instant until) {
    return new PlannedStep(alarm, List.of(), PolicyStep.ALL, false, from, until);
  }

  private static Instant next(DueAlarm alarm, Instant now, Duration pause) {
    Urgency urgency = alarm.urgency();
    return urgency.next(alarm.nextStep(now, urgency.pause(pause)));
  }
}
