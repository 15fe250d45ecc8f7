package nl.ruggensteun.alarm;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.platform.DiskRoom;
import nl.ruggensteun.platform.RoomFollower;
import nl.ruggensteun.platform.Transactions;
import org.springframework.stereotype.Component;

/// Wakes coordinators when the disk runs full: by day while there is still room, at once when only
/// what cannot wait is kept. They telephone whoever keeps the machine.
@Component
class RoomWatch implements RoomFollower {
  private static final Pace PACE = new Pace(Duration.ofMinutes(15), Duration.ofHours(4));
  private static final UUID LOW = subject("low");
  private static final UUID SCARCE = subject("scarce");

  private final Alarms alarms;
  private final Members members;
  private final Transactions transactions;
  private final Clock clock;

  RoomWatch(Alarms alarms, Members members, Transactions transactions, Clock clock) {
    this.alarms = alarms;
    this.members = members;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void roomIs(DiskRoom room) {
    transactions.run(() -> {
      switch (room) {
        case AMPLE -> {
          alarms.close(AlarmKind.DISK, LOW);
          alarms.close(AlarmKind.DISK, SCARCE);
        }
        case LOW -> {
          alarms.close(AlarmKind.DISK, SCARCE);
          ring(LOW, Daytime.from(clock.instant()));
        }
        case SCARCE, LAST -> {
          alarms.close(AlarmKind.DISK, LOW);
          ring(SCARCE, clock.instant());
        }
      }
    });
  }

  private void ring(UUID subject, Instant firstStep) {
    List<UUID> coordinators = members.coordinators().stream().map(Member::memberId).toList();
    alarms.open(
        new NewAlarm(
            AlarmKind.DISK,
            subject,
            Optional.empty(),
            Optional.empty(),
            coordinators,
            firstStep,
            PACE));
  }

  private static UUID subject(String what) {
    return UUID.nameUUIDFromBytes(("disk/" + what).getBytes(StandardCharsets.UTF_8));
  }
}
