package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.ruggensteun.access.AccessWorld;
import nl.ruggensteun.access.Lines;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.duty.Duty;
import nl.ruggensteun.duty.DutySlot;
import nl.ruggensteun.duty.Gap;
import nl.ruggensteun.duty.Roster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AGapInTheRosterTest {
  private static final Instant NIGHT = Instant.parse("2026-11-22T01:04:00Z");
  private static final Instant MORNING = Instant.parse("2026-11-22T07:00:00Z");

  private final AccessWorld world = new AccessWorld();
  private final TeamRows team = new TeamRows(world.database, world.clock.instant());
  private final AlarmNode node = new AlarmNode(world.database, world.clock);
  private final Channels channels = new Channels(world.database.jdbc());
  private final GapWatch watch =
      new GapWatch(
          node.alarms,
          new Duty(node.roster, channels),
          world.get(Lines.class),
          world.get(Members.class),
          world.database.transactions(),
          world.clock);
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
  void that_is_there_already_wakes_a_coordinator_now() {
    watch.look();
    node.beat();

    assertThat(node.world.members()).hasSize(1).isSubsetOf(coordinators);
  }

  @Test
  void is_not_seen_while_the_line_is_staffed_by_somebody_who_can_be_woken() {
    staffAllWeek();
    node.channel(bram, ChannelKind.VOICE);
    watch.look();
    node.beat();

    assertThat(node.world.members()).isEmpty();
  }

  @Test
  void is_made_by_a_shift_of_somebody_without_a_channel() {
    staffAllWeek();
    watch.look();
    node.beat();

    assertThat(node.world.members()).hasSize(1);
  }

  @Test
  void is_quiet_again_once_mended() {
    watch.look();
    node.beat();
    node.world.members();
    staffAllWeek();
    node.channel(bram, ChannelKind.VOICE);

    watch.look();
    world.clock.forward(Duration.ofMinutes(15));
    node.beat();

    assertThat(node.world.members()).isEmpty();
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

  private void staffAllWeek() {
    List<DutySlot> week = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      week.add(
          new DutySlot(
              UUID.randomUUID(),
              "councillors",
              day,
              LocalTime.MIDNIGHT,
              LocalTime.MIDNIGHT,
              bram,
              1));
    }
    assertThat(node.roster.replace(Roster.revisionOf(node.roster.slots()), week)).isTrue();
  }
}
