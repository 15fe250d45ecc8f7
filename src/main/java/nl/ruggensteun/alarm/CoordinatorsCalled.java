package nl.ruggensteun.alarm;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import nl.ruggensteun.access.Member;

/// The step of a calling order that wakes coordinators: they get an alarm of their own, to
/// telephone people. They never come into the route of the request, which they cannot read.
final class CoordinatorsCalled {
  private final Alarms alarms;
  private final Supplier<List<Member>> coordinators;

  CoordinatorsCalled(Alarms alarms, Supplier<List<Member>> coordinators) {
    this.alarms = alarms;
    this.coordinators = coordinators;
  }

  /// One that is open already goes on as it was.
  void call(DueAlarm waiting, Instant now) {
    alarms.open(
        new NewAlarm(
            AlarmKind.NOBODY,
            waiting.subject(),
            waiting.line(),
            waiting.wish(),
            coordinators.get().stream().map(Member::memberId).toList(),
            now,
            waiting.pace()));
  }
}
