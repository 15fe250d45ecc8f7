package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.duty.Duty;
import nl.ruggensteun.duty.Rosters;
import nl.ruggensteun.office.LineSettingsStore;
import nl.ruggensteun.platform.Changes;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.platform.PinnedClock;
import nl.ruggensteun.platform.SeededRandomness;
import nl.ruggensteun.platform.TestDatabase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Bea has duty and took a call at two in the night.
class AQuietHourAfterANightCallTest {
  private static final Instant NIGHT = Instant.parse("2026-11-22T01:04:00Z");
  private static final UUID BEA = new UUID(1, 1);
  private static final UUID BRAM = new UUID(1, 2);
  private static final UUID BEN = new UUID(1, 3);
  private static final UUID DIRK = new UUID(1, 4);
  private static final Policy USUAL = Policy.usual(Waiting.STEP);

  /// Whom the first step rings.
  @Nested
  class WhomTheFirstStepRings {
    private final Waiting waiting = Waiting.at(NIGHT, BEA, BRAM, BEN);

    @Test
    void another_on_duty_goes_before_her() {
      assertThat(first(Set.of(BEA), Set.of(BEA, BRAM, BEN), BEA, BRAM)).containsExactly(BRAM);
    }

    @Test
    void a_colleague_off_duty_goes_before_her_and_she_comes_right_after() {
      PlannedStep one = waiting.sparing(Set.of(BEA), Set.of(BEA, BRAM, BEN), USUAL, BEA);
      PlannedStep two = waiting.after(one).sparing(Set.of(BEA), Set.of(BEA, BRAM, BEN), USUAL, BEA);

      assertThat(one.members()).containsExactly(BRAM);
      assertThat(two.members()).containsExactly(BEA);
    }

    @Test
    void she_is_rung_herself_when_nobody_else_has_a_telephone() {
      assertThat(first(Set.of(BEA), Set.of(BEA), BEA)).containsExactly(BEA);
    }

    @Test
    void she_is_rung_herself_when_all_others_sleep_too() {
      assertThat(first(Set.of(BEA, BRAM, BEN), Set.of(BEA, BRAM, BEN), BEA)).containsExactly(BEA);
    }

    @Test
    void nobody_goes_before_her_who_cannot_open_it() {
      assertThat(first(Set.of(BEA), Set.of(BEA, BEN, DIRK), BEA, DIRK)).containsExactly(BEN);
    }

    @Test
    void everybody_is_still_rung_in_a_round() {
      Set<UUID> all = Set.of(BEA, BRAM, BEN);
      PlannedStep one = waiting.sparing(Set.of(BEA), all, USUAL, BEA);
      PlannedStep two = waiting.after(one).sparing(Set.of(BEA), all, USUAL, BEA);
      PlannedStep three = waiting.after(two).sparing(Set.of(BEA), all, USUAL, BEA);

      assertThat(three.members()).containsExactlyInAnyOrder(BEA, BRAM, BEN);
    }

    private List<UUID> first(Set<UUID> resting, Set<UUID> reachable, UUID... onDuty) {
      return waiting.sparing(resting, reachable, USUAL, onDuty).members();
    }
  }

  /// Who rests at a moment.
  @Nested
  class WhoRests {
    private final TestDatabase database = TestDatabase.fresh();
    private final PinnedClock clock = new PinnedClock(NIGHT);
    private final Alarms alarms =
        QuietAlarms.over(
            database.jdbc(),
            new Changes((members, sweep) -> {}),
            clock,
            new Ids(clock, new SeededRandomness(1)));
    private final QuietHours quiet = new QuietHours(database.jdbc());

    @Test
    void as_long_as_she_has_it_and_an_hour_after_it_ended() {
      UUID request = taken(AlarmKind.REQUEST);
      assertThat(after(Duration.ofMinutes(40))).containsExactly(BEA);
      alarms.close(AlarmKind.REQUEST, request);

      assertThat(after(Duration.ofMinutes(59))).containsExactly(BEA);
      assertThat(after(Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void as_long_as_her_line_says() {
      database
          .jdbc()
          .sql("UPDATE office_line SET quiet_minutes = 180 WHERE line_id = 'councillors'")
          .update();
      alarms.close(AlarmKind.REQUEST, taken(AlarmKind.REQUEST));

      assertThat(after(Duration.ofMinutes(179))).containsExactly(BEA);
      assertThat(after(Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void not_at_all_when_the_line_gives_none() {
      database.jdbc().sql("UPDATE office_line SET quiet_minutes = 0").update();
      alarms.close(AlarmKind.REQUEST, taken(AlarmKind.REQUEST));

      assertThat(after(Duration.ZERO)).isEmpty();
    }

    @Test
    void not_after_a_call_by_day() {
      clock.set(Instant.parse("2026-11-22T14:00:00Z"));
      alarms.close(AlarmKind.REQUEST, taken(AlarmKind.REQUEST));

      assertThat(after(Duration.ofMinutes(5))).isEmpty();
    }

    @Test
    void not_after_a_practice_call_or_a_gap_in_the_roster() {
      taken(AlarmKind.PRACTICE);
      taken(AlarmKind.GAP);

      assertThat(after(Duration.ofMinutes(5))).isEmpty();
    }

    @Test
    void a_call_to_the_number_rings_another_first_and_her_right_after() {
      taken(AlarmKind.REQUEST);
      clock.forward(Duration.ofMinutes(1));

      assertThat(spared(List.of(BEA, BRAM, BEN))).containsExactly(BRAM, BEA, BEN);
      assertThat(spared(List.of(BRAM, BEA, BEN))).containsExactly(BRAM, BEA, BEN);
      assertThat(spared(List.of(BEA))).containsExactly(BEA);
    }

    @Test
    void the_exchange_is_told_so() {
      TeamRows team = new TeamRows(database, NIGHT).line("mayors");
      telephone(team.member("Carla", "confidant", "mayors"), "+31600000001");
      telephone(team.member("Dirk", "confidant", "mayors"), "+31600000002");
      List<UUID> usual = rung();

      taken(AlarmKind.REQUEST, usual.getFirst());

      assertThat(usual).hasSize(2);
      assertThat(rung()).isEqualTo(usual.reversed());
    }

    private List<UUID> spared(List<UUID> order) {
      return quiet.lately(clock.instant()).sparing(order, clock.instant());
    }

    private List<UUID> rung() {
      JdbcClient jdbc = database.jdbc();
      clock.forward(Duration.ofMinutes(1));
      CallRoutes routes =
          new CallRoutes(
              new Duty(new Rosters(jdbc), new Channels(jdbc, clock)),
              new Members(jdbc),
              new Telephones(jdbc),
              new LineSettingsStore(jdbc),
              quiet,
              clock);
      return routes.of("mayors").orElseThrow().stops().stream()
          .map(CallRoute.Stop::memberId)
          .toList();
    }

    private void telephone(UUID member, String number) {
      database
          .jdbc()
          .sql(
              """
              INSERT INTO alarm_channel (channel_id, member_id, kind, address, added_at, verified_at)
              VALUES (?, ?, 'voice', ?, now(), now())
              """)
          .params(UUID.randomUUID(), member, number)
          .update();
    }

    private UUID taken(AlarmKind kind) {
      return taken(kind, BEA);
    }

    private UUID taken(AlarmKind kind, UUID by) {
      UUID subject = UUID.randomUUID();
      alarms.open(
          new NewAlarm(
              kind,
              subject,
              Optional.of("councillors"),
              Optional.empty(),
              List.of(by, BRAM),
              clock.instant(),
              new Pace(Duration.ofMinutes(1), Duration.ofMinutes(10))));
      assertThat(alarms.take(kind, subject, by)).isPresent();
      return subject;
    }

    private Set<UUID> after(Duration passed) {
      clock.forward(passed);
      return quiet.lately(clock.instant()).at(clock.instant());
    }
  }
}
