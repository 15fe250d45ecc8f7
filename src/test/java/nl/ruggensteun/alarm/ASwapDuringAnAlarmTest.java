package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.duty.Duty;
import nl.ruggensteun.duty.Fallback;
import nl.ruggensteun.duty.Rank;
import nl.ruggensteun.duty.Rosters;
import nl.ruggensteun.duty.StandingRoster;
import nl.ruggensteun.duty.swap.RunningShiftMoved;
import nl.ruggensteun.platform.PinnedClock;
import nl.ruggensteun.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody waits and telephones ring while the shift changes hands.
class ASwapDuringAnAlarmTest {
  private static final Duration STEP = Duration.ofSeconds(60);
  private static final UUID BRAM = UUID.randomUUID();
  private static final UUID BEA = UUID.randomUUID();
  private static final UUID BEN = UUID.randomUUID();

  private final PinnedClock clock = PinnedClock.atNight();
  private final TestDatabase database = TestDatabase.fresh();
  private final AlarmNode node = new AlarmNode(database, clock);
  private final StandingRoster roster = new StandingRoster(database);
  private final RunningShiftNotice notice = notice();

  private RunningShiftNotice notice() {
    JdbcClient jdbc = database.jdbc();
    return new RunningShiftNotice(
        node.alarms, new Duty(new Rosters(jdbc), new Channels(jdbc)), clock);
  }

  @BeforeEach
  void bramIsFirstAndBenSecond() {
    List.of(BRAM, BEA, BEN).forEach(member -> node.channel(member, ChannelKind.VOICE));
    roster.staff("councillors", BRAM, BEN);
  }

  private void beaTakesOver() {
    roster.standIn(
        "councillors", Rank.FIRST, BEA, clock.instant(), clock.instant().plus(Duration.ofHours(6)));
    database.transactions().run(() -> notice.on(new RunningShiftMoved("councillors", BEA)));
  }

  @Test
  void whoever_took_over_is_rung_at_once_and_whoever_had_it_is_not_rung_again_as_first() {
    node.request(STEP, BRAM, BEA, BEN);
    assertThat(rungAfter(Duration.ZERO)).containsExactly(BRAM);

    clock.forward(Duration.ofSeconds(20));
    beaTakesOver();

    assertThat(rungAfter(Duration.ZERO)).containsExactly(BEA);
    assertThat(rungAfter(STEP)).containsExactly(BEN);
    assertThat(rungAfter(STEP)).containsExactlyInAnyOrder(BRAM, BEA, BEN);
  }

  @Test
  void whenever_it_happens_one_is_rung_at_once_and_never_nobody_or_two() {
    for (int second = 0; second <= 180; second += 20) {
      roster.staff("councillors", BRAM, BEN);
      UUID request = node.request(STEP, BRAM, BEA, BEN);
      rungAfter(Duration.ZERO);
      for (int beat = 0; beat < second; beat += 20) {
        rungAfter(Duration.ofSeconds(20));
      }

      beaTakesOver();

      assertThat(rungAfter(Duration.ZERO)).as("at second %d", second).containsExactly(BEA);
      assertThat(rungAfter(STEP)).as("a step after second %d", second).containsExactly(BEN);
      node.alarms.close(AlarmKind.REQUEST, request);
      clock.forward(Duration.ofMinutes(5));
    }
  }

  @Test
  void who_looks_at_it_already_is_left_in_peace() {
    UUID request = node.request(STEP, BRAM, BEA, BEN);
    rungAfter(Duration.ZERO);
    node.alarms.acknowledge(node.state(request).alarmId(), BRAM);

    beaTakesOver();

    assertThat(rungAfter(Duration.ZERO)).isEmpty();
    assertThat(node.state(request).acknowledgedBy()).contains(BRAM);
    assertThat(rungAfter(Duration.ofMinutes(10))).containsExactly(BEA);
  }

  @Test
  void a_wish_for_later_wakes_nobody_else_at_night() {
    node.request("councillors", Optional.of("week"), STEP, BRAM, BEA, BEN);
    rungAfter(Duration.ZERO);

    beaTakesOver();

    assertThat(rungAfter(Duration.ZERO)).isEmpty();
  }

  @Test
  void somebody_who_waits_on_another_line_notices_nothing() {
    roster.staff("mayors", BEN);
    node.request("mayors", Optional.empty(), STEP, BEN);
    assertThat(rungAfter(Duration.ZERO)).containsExactly(BEN);

    beaTakesOver();

    assertThat(rungAfter(Duration.ZERO)).isEmpty();
  }

  @Test
  void the_common_number_that_falls_back_on_the_line_follows() {
    roster.fallBack(new Fallback(false, List.of("councillors")));
    node.request("common", Optional.empty(), STEP, BRAM, BEA, BEN);
    assertThat(rungAfter(Duration.ZERO)).containsExactly(BRAM);

    beaTakesOver();

    assertThat(rungAfter(Duration.ZERO)).containsExactly(BEA);
  }

  private List<UUID> rungAfter(Duration waited) {
    clock.forward(waited);
    node.beat();
    return node.world.members();
  }
}
