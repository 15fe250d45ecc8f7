package nl.ruggensteun.alarm;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruggensteun.platform.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One look at everything that is due: write down whom to ring and the next step, keep that, and
/// only then ring. Whatever breaks after the first part is mended by the next look.
final class Sweep {
  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
  private static final int AT_ONCE = 500;

  private final AlarmStores stores;
  private final OnDuty duty;
  private final Dispatch dispatch;
  private final AlarmFigures figures;
  private final Clock clock;
  private final Ids ids;
  private volatile boolean wentWell = true;

  Sweep(
      AlarmStores stores,
      OnDuty duty,
      Dispatch dispatch,
      AlarmFigures figures,
      Clock clock,
      Ids ids) {
    this.stores = stores;
    this.duty = duty;
    this.dispatch = dispatch;
    this.figures = figures;
    this.clock = clock;
    this.ids = ids;
  }

  /// Takes every due step and every attempt without a result that nobody else is taking. The first
  /// look after one that failed leaves such attempts for the next: when the database was away,
  /// results wait on every node to be written down.
  void sweep() {
    boolean steady = wentWell;
    wentWell = false;
    takeSteps();
    if (steady) {
      tryAgain();
    }
    wentWell = true;
  }

  private void takeSteps() {
    Batch batch;
    do {
      stores.attempts().keep(dispatch.underWay(), clock.instant());
      batch = stores.transactions().in(() -> record(clock.instant()));
      batch.attempts().forEach(dispatch::send);
    } while (batch.steps() == AT_ONCE);
  }

  private void tryAgain() {
    List<Attempt> again;
    do {
      again = stores.transactions().in(() -> again(clock.instant()));
      again.forEach(dispatch::send);
    } while (again.size() == AT_ONCE);
  }

  /// One channel failed: the next go in parallel at once, while that one is tried again.
  void ringBeside(List<Attempt> failed) {
    List<Attempt> next =
        stores
            .transactions()
            .in(() -> {
              List<Attempt> others = stores.attempts().beside(failed, ids::next);
              stores.attempts().plan(others, clock.instant());
              return others;
            });
    next.forEach(dispatch::send);
  }

  private record Batch(int steps, List<Attempt> attempts) {}

  private Batch record(Instant now) {
    List<DueAlarm> due = stores.due().claim(now, AT_ONCE);
    if (due.isEmpty()) {
      return new Batch(0, List.of());
    }
    Map<UUID, List<Channel>> channels = channelsOf(due);
    List<PlannedStep> steps = plan(due, channels.keySet(), now);
    stores.due().goOn(steps);
    steps.stream()
        .filter(PlannedStep::forCoordinators)
        .forEach(step -> stores.coordinators().call(step.alarm(), now));
    return ring(steps, channels, now);
  }

  private Batch ring(List<PlannedStep> steps, Map<UUID, List<Channel>> channels, Instant now) {
    List<Attempt> attempts = new ArrayList<>();
    List<Attempts.Bundled> bundled = new ArrayList<>();
    Map<Bundles.Ear, Bundles.Bundle> ringing = stores.bundles().of(proposed(steps), now);
    for (PlannedStep step : steps) {
      figures.stepped(step.alarm(), now);
      for (UUID member : step.members()) {
        beside(ringing, step, member)
            .ifPresentOrElse(
                bundle -> bundled.add(bundledIn(bundle, step, member)),
                () -> attempts.addAll(ring(step, channels.getOrDefault(member, List.of()))));
      }
    }
    stores.attempts().plan(attempts, now);
    stores.attempts().bundle(bundled, now);
    return new Batch(steps.size(), attempts);
  }

  private Map<UUID, List<Channel>> channelsOf(List<DueAlarm> due) {
    Set<UUID> members =
        due.stream().flatMap(alarm -> alarm.route().stream()).collect(Collectors.toSet());
    return stores.channels().usableOf(members);
  }

  private List<PlannedStep> plan(List<DueAlarm> due, Set<UUID> reachable, Instant now) {
    Surroundings around =
        new Surroundings(
            now,
            stores.policies().known(),
            stores.mutes().holding(now),
            reachable,
            stores.quietHours().lately(now),
            new HashMap<>());
    return due.stream().map(alarm -> plan(alarm, around)).toList();
  }

  private record Surroundings(
      Instant now,
      Policies.Known policies,
      List<Mute> mutes,
      Set<UUID> reachable,
      QuietHours.Rests rests,
      Map<String, List<UUID>> onDuty) {
    /// The longest quiet that holds for this alarm.
    Optional<Instant> mutedUntil(DueAlarm alarm) {
      return mutes.stream()
          .filter(mute -> mute.holds(alarm, now))
          .map(Mute::until)
          .max(Comparator.naturalOrder());
    }
  }

  /// One alarm that cannot be planned must not hold up the others, nor stay silent itself.
  private PlannedStep plan(DueAlarm alarm, Surroundings around) {
    Moment moment =
        new Moment(
            around.now(),
            around.policies().of(alarm),
            List.of(),
            around.reachable(),
            around.rests().at(alarm.openedAt()),
            around.mutedUntil(alarm));
    try {
      return PlannedStep.of(alarm, moment.with(onDuty(alarm, around)));
    } catch (RuntimeException failed) {
      LOG.error(
          "event=alarm-not-planned alarm={} kind={}",
          alarm.alarmId(),
          failed.getClass().getSimpleName());
      return PlannedStep.ofEverybody(alarm, moment);
    }
  }

  private List<UUID> onDuty(DueAlarm alarm, Surroundings around) {
    return alarm
        .line()
        .map(line -> around.onDuty().computeIfAbsent(line, id -> duty.now(id, around.now())))
        .orElse(List.of());
  }

  private Map<Bundles.Ear, Bundles.Bundle> proposed(List<PlannedStep> steps) {
    Map<Bundles.Ear, Bundles.Bundle> proposed = new LinkedHashMap<>();
    for (PlannedStep step : steps) {
      for (UUID member : step.members()) {
        proposed.computeIfAbsent(
            new Bundles.Ear(member, step.alarm().kind()),
            ear -> new Bundles.Bundle(step.alarm().alarmId(), ids.next()));
      }
    }
    return proposed;
  }

  /// The wave that already rings there for another alarm, if one does.
  private static Optional<Bundles.Bundle> beside(
      Map<Bundles.Ear, Bundles.Bundle> ringing, PlannedStep step, UUID member) {
    return Optional.ofNullable(ringing.get(new Bundles.Ear(member, step.alarm().kind())))
        .filter(bundle -> !bundle.alarm().equals(step.alarm().alarmId()));
  }

  private Attempts.Bundled bundledIn(Bundles.Bundle bundle, PlannedStep step, UUID member) {
    return new Attempts.Bundled(
        ids.next(), step.alarm().alarmId(), member, step.progress().turn(), bundle.bundleId());
  }

  /// Over the channels of the step; whoever has none of those is rung over what there is.
  private List<Attempt> ring(PlannedStep step, List<Channel> channels) {
    DueAlarm alarm = step.alarm();
    List<Channel> chosen =
        channels.stream().filter(channel -> step.channels().contains(channel.kind())).toList();
    return (chosen.isEmpty() ? channels : chosen)
        .stream()
            .map(channel ->
                new Attempt(
                    ids.next(), alarm.alarmId(), alarm.kind(), step.progress().turn(), channel))
            .toList();
  }

  private List<Attempt> again(Instant now) {
    stores.attempts().giveUpPassed(now);
    return stores.attempts().withoutResult(now, AT_ONCE);
  }
}
