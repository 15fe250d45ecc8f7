package nl.ruggensteun.handover;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruggensteun.access.LineStatement;
import nl.ruggensteun.access.Lines;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.alarm.NewAlarm;
import nl.ruggensteun.alarm.Pace;
import nl.ruggensteun.duty.Duty;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.platform.Changes;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.platform.Transactions;
import org.springframework.stereotype.Component;

/// Watches who comes on duty. Each time there is something to confirm, also when nothing waits: so
/// an alarm about it tells nothing of any request or file, only that somebody is not there.
@Component
class WatchHandOvers {
  /// How long after the beginning of her duty.
  static final Duration TO_CONFIRM = Duration.ofMinutes(30);

  /// Nobody has duty for longer at a stretch, or it is no hand-over any more.
  private static final Duration LOOKING_BACK = Duration.ofDays(35);

  private static final Duration KEPT = Duration.ofDays(400);
  private static final Pace PACE = new Pace(Duration.ofMinutes(5), Duration.ofMinutes(30));

  private final HandOvers handOvers;
  private final Duty duty;
  private final Lines lines;
  private final Members members;
  private final Alarms alarms;
  private final Changes changes;
  private final Transactions transactions;
  private final Clock clock;
  private final Ids ids;

  WatchHandOvers(
      HandOvers handOvers,
      Duty duty,
      Lines lines,
      Members members,
      Alarms alarms,
      Changes changes,
      Transactions transactions,
      Clock clock,
      Ids ids) {
    this.handOvers = handOvers;
    this.duty = duty;
    this.lines = lines;
    this.members = members;
    this.alarms = alarms;
    this.changes = changes;
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  /// Notes who came and who went, and rings about what nobody read in time.
  void look() {
    Instant now = clock.instant();
    Instant horizon = now.minus(LOOKING_BACK);
    List<CameOnDuty> present = present(now);
    transactions.run(() -> {
      handOvers.running().stream()
          .filter(one -> isOver(one, present, horizon))
          .forEach(one -> end(one, now));
      present.forEach(came -> begin(came, now));
      handOvers.unread(now).forEach(one -> ring(one, now));
      handOvers.forgetEndedBefore(now.minus(KEPT));
    });
  }

  private List<CameOnDuty> present(Instant now) {
    List<String> watched =
        lines.open().stream().filter(Duty::mustAlwaysAnswer).map(LineStatement::lineId).toList();
    Span span = new Span(now.minus(LOOKING_BACK), now.plusMillis(1));
    return duty.ownCrews(watched, span).entrySet().stream()
        .flatMap(line -> CameOnDuty.into(line.getKey(), line.getValue()).stream())
        .toList();
  }

  /// She went, or went and came again while nobody looked. Whoever came longer ago than we look
  /// back simply goes on.
  private static boolean isOver(ShiftHandOver running, List<CameOnDuty> present, Instant horizon) {
    return present.stream()
        .noneMatch(came ->
            came.lineId().equals(running.lineId())
                && came.memberId().equals(running.memberId())
                && (!came.since().isAfter(running.since()) || !came.since().isAfter(horizon)));
  }

  private void end(ShiftHandOver handOver, Instant now) {
    handOvers.ended(handOver.handOverId(), now);
    alarms.close(AlarmKind.HANDOVER, handOver.handOverId());
    changes.announce(Set.of(handOver.memberId()));
  }

  /// Whoever was on duty already when this program began to watch gets the same time to confirm.
  private void begin(CameOnDuty came, Instant now) {
    Instant usual = came.since().plus(TO_CONFIRM);
    Instant confirmBy = usual.isAfter(now) ? usual : now.plus(TO_CONFIRM);
    if (handOvers.add(ids.next(), came, confirmBy)) {
      changes.announce(
          Stream.concat(Stream.of(came.memberId()), came.from().stream())
              .collect(Collectors.toSet()));
    }
  }

  private void ring(ShiftHandOver handOver, Instant now) {
    handOvers.alarmed(handOver.handOverId(), now);
    List<UUID> route =
        Stream.of(
                Stream.of(handOver.memberId()),
                handOver.from().stream(),
                members.coordinators().stream().map(Member::memberId))
            .flatMap(people -> people)
            .toList();
    alarms.open(
        new NewAlarm(
            AlarmKind.HANDOVER,
            handOver.handOverId(),
            Optional.of(handOver.lineId()),
            Optional.empty(),
            route,
            now,
            PACE));
  }
}
