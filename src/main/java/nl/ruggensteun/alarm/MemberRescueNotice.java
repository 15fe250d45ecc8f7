package nl.ruggensteun.alarm;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.MemberRescueMoved;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.platform.AfterCommit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// When somebody asks for a member's keys, that member and every coordinator hear of it: by mail at
/// each step, and by telephone until somebody looks. An impostor cannot keep that from her.
@Component
class MemberRescueNotice {
  private static final Pace PACE = new Pace(Duration.ofMinutes(10), Duration.ofHours(4));

  private final CoordinatorMail mail;
  private final Members members;
  private final Alarms alarms;
  private final Clock clock;

  MemberRescueNotice(CoordinatorMail mail, Members members, Alarms alarms, Clock clock) {
    this.mail = mail;
    this.members = members;
    this.alarms = alarms;
    this.clock = clock;
  }

  @EventListener
  void on(MemberRescueMoved event) {
    switch (event.step()) {
      case STARTED -> ring(event);
      case WAITING -> {
        alarms.close(AlarmKind.RESCUE, event.rescueId());
        ring(event);
      }
      case STOPPED, DONE -> alarms.close(AlarmKind.RESCUE, event.rescueId());
    }
    AfterCommit.run(() -> Thread.ofVirtual().name("member-rescue").start(() -> tell(event)));
  }

  /// The member first: only she knows whether it is she.
  private void ring(MemberRescueMoved event) {
    List<UUID> route = new ArrayList<>(List.of(event.memberId()));
    members.coordinators().stream().map(Member::memberId).forEach(route::add);
    alarms.open(
        new NewAlarm(
            AlarmKind.RESCUE,
            event.rescueId(),
            Optional.empty(),
            Optional.empty(),
            route,
            clock.instant(),
            PACE));
  }

  void tell(MemberRescueMoved event) {
    String key =
        switch (event.step()) {
          case STARTED -> "alarm.member-rescue.started";
          case WAITING -> "alarm.member-rescue.waiting";
          case STOPPED -> "alarm.member-rescue.stopped";
          case DONE -> "alarm.member-rescue.done";
        };
    mail.sendTo(event.memberId(), key + ".you");
    mail.send(coordinator -> !coordinator.memberId().equals(event.memberId()), key);
  }
}
