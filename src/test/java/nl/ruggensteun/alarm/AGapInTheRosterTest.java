package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.ruggensteun.access.AccessWorld;
import nl.ruggensteun.access.Lines;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.duty.Duty;
import nl.ruggensteun.duty.Gap;
import nl.ruggensteun.duty.Rosters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// It is Sunday 22 November 2026, four minutes past two at night.
class AGapInTheRosterTest {
  private static final Instant NIGHT = Instant.parse("2026-11-22T01:04:00Z");
  private static final Instant MORNING = Instant.parse("2026-11-22T07:00:00Z");
  private static final Instant EVER = Instant.parse("2030-01-01T00:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private final AccessWorld world = new AccessWorld();
  private final TeamRows team = new TeamRows(world.database, world.clock.instant());
  private final AlarmNode node = new AlarmNode(world.database, world.clock);
  private final GapWatch watch =
      new GapWatch(
          node.alarms,
          new ToldGaps(world.database.jdbc()),
          new Duty(new Rosters(world.database.jdbc()), new Channels(world.database.jdbc())),
          world.get(Lines.class),
          world.get(Members.class),
          world.database.transactions(),
          world.clock,
          node.ids);
  private final List<UUID> coordinators = new ArrayList<>();
  private UUID bram = new UUID(0, 0);

  @BeforeEach
  void aTeam() {
    team.line("councillors");
    bram = team.member("Bram", "confidant", "councillors");
    coordinators.add(team.member("Cora", "coordinator", null));
    coordinators.add(team.member("Coen", "coordinator", null));
    coordinators.forEach(coordinator -> node.channel(coordinator, ChannelKind.VOICE));
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void that_is_there_already_wakes_a_coordinator_now_also_when_the_roster_is_wholly_empty() {
    assertThat(rung()).hasSize(1).isSubsetOf(coordinators);
  }

  @Test
  void that_is_there_already_comes_to_everybody_of_the_line() {
    node.channel(bram, ChannelKind.VOICE);
    UUID bea = team.member("Bea", "confidant", "councillors");
    node.channel(bea, ChannelKind.VOICE);
    UUID dirk = team.member("Dirk", "confidant", "mayors");
    node.channel(dirk, ChannelKind.VOICE);

    List<UUID> rung = new ArrayList<>(rung());
    rung.addAll(rungAfter(Duration.ofMinutes(15)));
    rung.addAll(rungAfter(Duration.ofMinutes(15)));

    assertThat(rung).contains(bram, bea).containsAll(coordinators).doesNotContain(dirk);
  }

  @Test
  void is_not_seen_while_the_line_is_staffed_by_somebody_who_can_be_woken() {
    node.roster.staff("councillors", bram);
    node.channel(bram, ChannelKind.VOICE);

    assertThat(rung()).isEmpty();
  }

  @Test
  void is_made_by_a_shift_of_somebody_without_a_channel() {
    node.roster.staff("councillors", bram);

    assertThat(rung()).hasSize(1);
  }

  @Test
  void is_quiet_again_once_mended() {
    rung();
    node.roster.staff("councillors", bram);
    node.channel(bram, ChannelKind.VOICE);

    assertThat(rungAfter(Duration.ofMinutes(15))).isEmpty();
    assertThat(open()).isZero();
  }

  @Test
  void within_fourteen_days_waits_for_the_morning_and_is_for_a_coordinator_alone() {
    gapIn(Duration.ofDays(10));

    assertThat(rung()).isEmpty();
    assertThat(rungAfter(Duration.between(NIGHT, MORNING))).hasSize(1).isSubsetOf(coordinators);
  }

  @Test
  void within_fourteen_days_rings_one_coordinator_a_day_until_somebody_fills_it() {
    gapIn(Duration.ofDays(10));
    world.clock.set(MORNING);
    List<UUID> first = rung();

    assertThat(rungAfter(Duration.ofHours(23))).isEmpty();
    List<UUID> second = rungAfter(Duration.ofHours(1));
    assertThat(second).hasSize(1).isSubsetOf(coordinators).isNotEqualTo(first);
  }

  @Test
  void that_somebody_fills_is_quiet_until_the_last_day() {
    gapIn(Duration.ofDays(10));
    world.clock.set(MORNING);
    UUID rung = rung().getFirst();
    node.alarms.acknowledge(alarmId(), rung);

    for (int day = 0; day < 8; day++) {
      assertThat(rungAfter(DAY)).as("day " + day).isEmpty();
    }
    assertThat(rungAfter(DAY)).isNotEmpty();
  }

  @Test
  void after_fourteen_days_is_not_told_yet() {
    gapIn(Duration.ofDays(15));
    world.clock.set(MORNING);

    assertThat(rung()).isEmpty();
    assertThat(open()).isZero();
  }

  @Test
  void is_told_once_a_stage_and_not_at_every_look() {
    gapIn(Duration.ofDays(10));
    for (int look = 0; look < 5; look++) {
      watch.look();
    }
    assertThat(opened()).isEqualTo(1);

    world.clock.forward(Duration.ofDays(9).plusHours(2));
    for (int look = 0; look < 5; look++) {
      watch.look();
    }
    assertThat(opened()).isEqualTo(2);
    assertThat(open()).isEqualTo(1);
  }

  @Test
  void that_has_begun_is_the_same_gap_an_hour_later() {
    watch.look();
    world.clock.forward(Duration.ofHours(1));
    watch.look();

    assertThat(opened()).isEqualTo(1);
  }

  @Test
  void beside_another_is_told_by_itself() {
    node.channel(bram, ChannelKind.VOICE);
    Instant five = NIGHT.plus(Duration.ofDays(5));
    Instant ten = NIGHT.plus(Duration.ofDays(10));
    node.roster.shift("councillors", bram, NIGHT.minus(DAY), five);
    node.roster.shift("councillors", bram, five.plus(DAY), ten);
    node.roster.shift("councillors", bram, ten.plus(DAY), EVER);
    watch.look();

    assertThat(open()).isEqualTo(2);
  }

  @Test
  void that_is_mended_in_part_is_not_told_again() {
    gapIn(Duration.ofDays(10));
    watch.look();
    Instant ten = NIGHT.plus(Duration.ofDays(10));
    node.roster.shift(
        "councillors", bram, ten.plus(Duration.ofHours(8)), ten.plus(Duration.ofHours(16)));
    watch.look();

    assertThat(opened()).isEqualTo(1);
    assertThat(open()).isEqualTo(1);
  }

  @Test
  void of_a_team_that_is_not_open_yet_is_nobodys_business() {
    world.database.jdbc().sql("UPDATE access_line SET open = false").update();

    assertThat(rung()).isEmpty();
  }

  @Test
  void later_today_waits_for_the_morning_and_one_before_it_for_the_last_hour() {
    assertThat(GapWatch.firstStep(gap("2026-11-22T20:00:00Z"), NIGHT)).isEqualTo(MORNING);
    assertThat(GapWatch.firstStep(gap("2026-11-22T05:00:00Z"), NIGHT))
        .isEqualTo(Instant.parse("2026-11-22T04:00:00Z"));
    assertThat(GapWatch.firstStep(gap("2026-11-22T01:30:00Z"), NIGHT)).isEqualTo(NIGHT);
    assertThat(GapWatch.firstStep(gap("2026-11-22T20:00:00Z"), MORNING)).isEqualTo(MORNING);
  }

  private static Gap gap(String from) {
    Instant start = Instant.parse(from);
    return new Gap(start, start.plusSeconds(3_600));
  }

  /// Everything is staffed but one day.
  private void gapIn(Duration ahead) {
    node.channel(bram, ChannelKind.VOICE);
    Instant gap = NIGHT.plus(ahead);
    node.roster.shift("councillors", bram, NIGHT.minus(DAY), gap);
    node.roster.shift("councillors", bram, gap.plus(DAY), EVER);
  }

  private List<UUID> rung() {
    watch.look();
    node.beat();
    return node.world.members();
  }

  private List<UUID> rungAfter(Duration waited) {
    world.clock.forward(waited);
    return rung();
  }

  private UUID alarmId() {
    return world
        .database
        .jdbc()
        .sql("SELECT alarm_id FROM alarm WHERE kind = 'gap'")
        .query((row, number) -> Columns.id(row, "alarm_id"))
        .single();
  }

  private int open() {
    return count("SELECT count(*) FROM alarm WHERE kind = 'gap' AND state = 'open'");
  }

  private int opened() {
    return count("SELECT count(*) FROM alarm WHERE kind = 'gap'");
  }

  private int count(String sql) {
    return world.database.jdbc().sql(sql).query(Integer.class).single();
  }
}
