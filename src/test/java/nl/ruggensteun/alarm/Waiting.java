package nl.ruggensteun.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// An alarm of a request that is due now, for tests of what is decided about it.
record Waiting(
    List<UUID> route,
    Map<UUID, String> lines,
    Optional<String> line,
    Optional<String> wish,
    Instant opened,
    Instant due,
    DueAlarm.Progress progress) {
  static final Duration STEP = Duration.ofSeconds(60);

  static Waiting at(Instant due, UUID... route) {
    return new Waiting(
        List.of(route),
        Map.of(),
        Optional.of("councillors"),
        Optional.empty(),
        due,
        due,
        new DueAlarm.Progress(0, 0, 0, Optional.empty(), Optional.empty()));
  }

  Waiting ofLines(Map<UUID, String> theirs) {
    return new Waiting(route, theirs, line, wish, opened, due, progress);
  }

  Waiting forLine(String id) {
    return new Waiting(route, lines, Optional.of(id), wish, opened, due, progress);
  }

  Waiting wishing(String soon) {
    return new Waiting(route, lines, line, Optional.of(soon), opened, due, progress);
  }

  Waiting openedAt(Instant moment) {
    return new Waiting(route, lines, line, wish, moment, due, progress);
  }

  Waiting after(PlannedStep step) {
    return new Waiting(route, lines, line, wish, opened, step.nextStep(), step.progress());
  }

  Waiting acknowledgedBy(UUID member) {
    return new Waiting(
        route,
        lines,
        line,
        wish,
        opened,
        due,
        new DueAlarm.Progress(
            progress.step(),
            progress.round(),
            progress.turn(),
            Optional.of(member),
            progress.fellSilent()));
  }

  DueAlarm row() {
    return new DueAlarm(
        new UUID(0, 1),
        AlarmKind.REQUEST,
        new UUID(0, 2),
        line,
        wish,
        new Pace(STEP, Duration.ofMinutes(10)),
        opened,
        due,
        progress,
        route,
        lines);
  }

  PlannedStep planned(Policy policy, UUID... onDuty) {
    return planned(policy, Set.copyOf(route), due, onDuty);
  }

  /// While these were called in this night and may sleep.
  PlannedStep sparing(Set<UUID> resting, Set<UUID> reachable, Policy policy, UUID... onDuty) {
    return PlannedStep.of(
        row(),
        new Moment(due, policy, List.of(onDuty), reachable, Optional.empty())
            .whileResting(resting));
  }

  PlannedStep planned(Policy policy, Set<UUID> reachable, Instant now, UUID... onDuty) {
    return PlannedStep.of(
        row(), new Moment(now, policy, List.of(onDuty), reachable, Optional.empty()));
  }
}
