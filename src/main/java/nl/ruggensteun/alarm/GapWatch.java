package nl.ruggensteun.alarm;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.LineStatement;
import nl.ruggensteun.access.Lines;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.duty.Duty;
import nl.ruggensteun.duty.Gap;
import nl.ruggensteun.platform.Transactions;
import org.springframework.stereotype.Component;

/// Watches the roster a day ahead: coordinators are woken for a line that nobody would answer, by
/// day when there is still a day to mend it, and at once when there is not.
@Component
public class GapWatch {
  private static final Duration AHEAD = Duration.ofHours(24);
  private static final Duration URGENT = Duration.ofHours(1);
  private static final Pace PACE = new Pace(Duration.ofMinutes(15), Duration.ofHours(4));
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime EVENING = LocalTime.of(21, 0);

  private final Alarms alarms;
  private final Duty duty;
  private final Lines lines;
  private final Members members;
  private final Transactions transactions;
  private final Clock clock;

  GapWatch(
      Alarms alarms,
      Duty duty,
      Lines lines,
      Members members,
      Transactions transactions,
      Clock clock) {
    this.alarms = alarms;
    this.duty = duty;
    this.lines = lines;
    this.members = members;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Opens an alarm for each line with a gap and closes those that were mended. A team that is not
  /// open yet has no gaps.
  public void look() {
    if (!lines.isOpenForRequests()) {
      return;
    }
    Instant now = clock.instant();
    lines.open().stream()
        .filter(LineStatement::inDefaultRoute)
        .map(LineStatement::lineId)
        .forEach(line -> look(line, now));
  }

  private void look(String line, Instant now) {
    List<Gap> gaps = duty.gaps(line, now, AHEAD);
    UUID subject = UUID.nameUUIDFromBytes(("gap/" + line).getBytes(StandardCharsets.UTF_8));
    transactions.run(() -> {
      if (gaps.isEmpty()) {
        alarms.close(AlarmKind.GAP, subject);
      } else {
        alarms.open(alarm(line, subject, firstStep(gaps.getFirst(), now)));
      }
    });
  }

  private NewAlarm alarm(String line, UUID subject, Instant firstStep) {
    List<UUID> coordinators = members.coordinators().stream().map(Member::memberId).toList();
    return new NewAlarm(
        AlarmKind.GAP, subject, Optional.of(line), Optional.empty(), coordinators, firstStep, PACE);
  }

  static Instant firstStep(Gap gap, Instant now) {
    ZonedDateTime here = now.atZone(ZONE);
    boolean byDay = !here.toLocalTime().isBefore(MORNING) && here.toLocalTime().isBefore(EVENING);
    if (byDay) {
      return now;
    }
    Instant morning =
        (here.toLocalTime().isBefore(MORNING) ? here : here.plusDays(1)).with(MORNING).toInstant();
    Instant lastMoment = gap.from().minus(URGENT);
    Instant first = morning.isBefore(lastMoment) ? morning : lastMoment;
    return first.isAfter(now) ? first : now;
  }
}
