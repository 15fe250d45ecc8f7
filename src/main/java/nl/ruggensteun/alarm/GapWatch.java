package nl.ruggensteun.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.access.LineStatement;
import nl.ruggensteun.access.Lines;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.duty.Duty;
import nl.ruggensteun.duty.Gap;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.platform.Transactions;
import org.springframework.stereotype.Component;

/// Watches the roster: a gap within fourteen days is told to the coordinators, by day; one that
/// begins within a day to everybody of the line as well. Each gap once a stage.
@Component
public class GapWatch {
  private static final Duration AHEAD = Duration.ofDays(14);
  private static final Duration SOON = Duration.ofHours(24);
  private static final Duration URGENT = Duration.ofHours(1);
  private static final Pace FAST = new Pace(Duration.ofMinutes(15), Duration.ofHours(4));

  private final Alarms alarms;
  private final ToldGaps told;
  private final Duty duty;
  private final Lines lines;
  private final Members members;
  private final Transactions transactions;
  private final Clock clock;
  private final Ids ids;

  GapWatch(
      Alarms alarms,
      ToldGaps told,
      Duty duty,
      Lines lines,
      Members members,
      Transactions transactions,
      Clock clock,
      Ids ids) {
    this.alarms = alarms;
    this.told = told;
    this.duty = duty;
    this.lines = lines;
    this.members = members;
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  /// Opens an alarm for each gap that is new in its stage and closes those of gaps that were mended
  /// or have passed. A team that is not open yet has no gaps.
  public void look() {
    if (!lines.isOpenForRequests()) {
      return;
    }
    Instant now = clock.instant();
    List<ToldGaps.Told> seen = new ArrayList<>();
    lines.open().stream()
        .filter(Duty::mustAlwaysAnswer)
        .map(LineStatement::lineId)
        .forEach(
            line -> duty.gaps(line, now, AHEAD).forEach(gap -> seen.add(seen(line, gap, now))));
    transactions.run(() -> tell(seen, now));
  }

  private ToldGaps.Told seen(String line, Gap gap, Instant now) {
    boolean isSoon = gap.from().isBefore(now.plus(SOON));
    return new ToldGaps.Told(
        ids.next(), line, isSoon ? ToldGaps.Stage.SOON : ToldGaps.Stage.AHEAD, gap);
  }

  private void tell(List<ToldGaps.Told> seen, Instant now) {
    List<ToldGaps.Told> before = told.all();
    Set<UUID> goingOn = new HashSet<>();
    for (ToldGaps.Told gap : seen) {
      List<UUID> same =
          before.stream().filter(old -> isSame(old, gap)).map(ToldGaps.Told::gapId).toList();
      goingOn.addAll(same);
      told.keep(same.isEmpty() ? gap : as(same.getFirst(), gap));
      if (same.isEmpty()) {
        alarms.open(alarm(gap, now));
      }
    }
    before.stream()
        .map(ToldGaps.Told::gapId)
        .filter(gap -> !goingOn.contains(gap))
        .forEach(this::isMended);
  }

  /// A gap that grew, shrank or moved a little is the one that was told.
  private static boolean isSame(ToldGaps.Told old, ToldGaps.Told gap) {
    return old.lineId().equals(gap.lineId())
        && old.stage() == gap.stage()
        && old.gap().span().overlaps(gap.gap().span());
  }

  private static ToldGaps.Told as(UUID gapId, ToldGaps.Told gap) {
    return new ToldGaps.Told(gapId, gap.lineId(), gap.stage(), gap.gap());
  }

  private void isMended(UUID gapId) {
    alarms.close(AlarmKind.GAP, gapId);
    told.forget(gapId);
  }

  private NewAlarm alarm(ToldGaps.Told told, Instant now) {
    Instant begins = told.gap().from();
    return switch (told.stage()) {
      case AHEAD ->
          alarm(
              told,
              coordinators(),
              Daytime.from(now),
              calm(Duration.between(now, begins).minus(SOON)));
      case SOON ->
          alarm(
              told,
              Stream.concat(coordinators().stream(), everybodyOf(told.lineId())).toList(),
              firstStep(told.gap(), now),
              FAST);
    };
  }

  private static NewAlarm alarm(
      ToldGaps.Told told, List<UUID> route, Instant firstStep, Pace pace) {
    return new NewAlarm(
        AlarmKind.GAP,
        told.gapId(),
        Optional.of(told.lineId()),
        Optional.empty(),
        route,
        firstStep,
        pace);
  }

  /// One coordinator a day, at the hour of the first; whoever says "I fill it" has until the last
  /// day.
  private static Pace calm(Duration untilTheLastDay) {
    Duration hold = untilTheLastDay.compareTo(SOON) > 0 ? untilTheLastDay : SOON;
    return new Pace(SOON, hold);
  }

  private List<UUID> coordinators() {
    return members.coordinators().stream().map(Member::memberId).toList();
  }

  private Stream<UUID> everybodyOf(String line) {
    return members.confidantsOf(line).stream().map(Member::memberId);
  }

  /// At once by day; at night when it still can wait, in the morning.
  static Instant firstStep(Gap gap, Instant now) {
    Instant morning = Daytime.from(now);
    Instant lastMoment = gap.from().minus(URGENT);
    Instant first = morning.isBefore(lastMoment) ? morning : lastMoment;
    return first.isAfter(now) ? first : now;
  }
}
