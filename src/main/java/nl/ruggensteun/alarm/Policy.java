package nl.ruggensteun.alarm;

import java.time.Duration;
import java.util.List;

/// A calling order (_belvolgorde_): the steps of one round, after which the next round begins.
record Policy(List<PolicyStep> steps) {
  Policy {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a calling order has a step");
    }
  }

  /// As long as no coordinator said otherwise: one by one those on duty, then everybody, over every
  /// channel.
  static Policy usual(Duration pause) {
    return new Policy(
        List.of(
            new PolicyStep(Whom.FIRST, PolicyStep.ALL, pause),
            new PolicyStep(Whom.SECOND, PolicyStep.ALL, pause),
            new PolicyStep(Whom.ROUTE, PolicyStep.ALL, pause)));
  }

  /// Everybody in the route together, over every channel, again and again.
  static Policy atOnce(Duration pause) {
    return new Policy(List.of(new PolicyStep(Whom.ROUTE, PolicyStep.ALL, pause)));
  }

  /// How coordinators themselves are rung when a step wakes them.
  Policy forCoordinators(Duration pause) {
    return steps.stream()
        .filter(step -> step.whom() == Whom.COORDINATORS)
        .findFirst()
        .map(step -> new Policy(List.of(new PolicyStep(Whom.ROUTE, step.channels(), step.pause()))))
        .orElseGet(() -> usual(pause));
  }
}
