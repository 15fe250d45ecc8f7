package nl.ruggensteun.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhoIsOnDutyTest {
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final UUID BRAM = UUID.randomUUID();
  private static final UUID BEA = UUID.randomUUID();

  /// Sunday night, two minutes to four in the Netherlands.
  private static final Instant SUNDAY_NIGHT = Instant.parse("2026-11-22T02:58:00Z");

  private final Set<UUID> ringing = new HashSet<>(Set.of(BRAM, BEA));
  private final Roster roster = new Roster(DATABASE.jdbc(), DATABASE.transactions());
  private final Duty duty = new Duty(roster, new Ringing());

  @BeforeEach
  void anEmptyRoster() {
    assertThat(roster.replace(Roster.revisionOf(roster.slots()), List.of())).isTrue();
  }

  @Test
  void the_first_is_named_before_the_second() {
    put(
        slot("councillors", DayOfWeek.SUNDAY, "00:00", "08:00", BEA, 2),
        slot("councillors", DayOfWeek.SUNDAY, "00:00", "08:00", BRAM, 1));

    assertThat(duty.now("councillors", SUNDAY_NIGHT)).containsExactly(BRAM, BEA);
    assertThat(duty.now("mayors", SUNDAY_NIGHT)).isEmpty();
  }

  @Test
  void a_night_that_began_yesterday_lasts_until_its_end() {
    put(slot("councillors", DayOfWeek.SATURDAY, "22:00", "04:00", BRAM, 1));

    assertThat(duty.now("councillors", SUNDAY_NIGHT)).containsExactly(BRAM);
    assertThat(duty.now("councillors", SUNDAY_NIGHT.plusSeconds(120))).isEmpty();
  }

  @Test
  void a_whole_day_runs_from_midnight_to_midnight() {
    put(slot("councillors", DayOfWeek.SUNDAY, "00:00", "00:00", BRAM, 1));

    assertThat(duty.now("councillors", Instant.parse("2026-11-21T22:59:59Z"))).isEmpty();
    assertThat(duty.now("councillors", Instant.parse("2026-11-21T23:00:00Z"))).contains(BRAM);
    assertThat(duty.now("councillors", Instant.parse("2026-11-22T22:59:59Z"))).contains(BRAM);
    assertThat(duty.now("councillors", Instant.parse("2026-11-22T23:00:00Z"))).isEmpty();
  }

  @Test
  void the_common_number_falls_back_on_the_other_lines_but_never_on_the_ministry() {
    put(
        slot("ministry", DayOfWeek.SUNDAY, "00:00", "00:00", BEA, 1),
        slot("mayors", DayOfWeek.SUNDAY, "00:00", "00:00", BRAM, 1));

    assertThat(duty.now("common", SUNDAY_NIGHT)).containsExactly(BRAM);
  }

  @Test
  void the_relief_is_the_first_other_crew() {
    put(
        slot("councillors", DayOfWeek.SUNDAY, "00:00", "08:00", BRAM, 1),
        slot("councillors", DayOfWeek.SUNDAY, "08:00", "16:00", BRAM, 1),
        slot("councillors", DayOfWeek.SUNDAY, "16:00", "00:00", BEA, 1));

    assertThat(duty.next("councillors", SUNDAY_NIGHT))
        .contains(new Duty.Relief(Instant.parse("2026-11-22T15:00:00Z"), List.of(BEA)));
  }

  @Test
  void what_no_shift_covers_is_a_gap() {
    put(
        slot("councillors", DayOfWeek.SUNDAY, "00:00", "08:00", BRAM, 1),
        slot("councillors", DayOfWeek.SUNDAY, "09:30", "00:00", BEA, 1));

    assertThat(duty.gaps("councillors", SUNDAY_NIGHT, Duration.ofHours(12)))
        .containsExactly(
            new Gap(Instant.parse("2026-11-22T07:00:00Z"), Instant.parse("2026-11-22T08:30:00Z")));
  }

  @Test
  void a_shift_of_somebody_who_cannot_be_woken_is_a_gap() {
    put(slot("councillors", DayOfWeek.SUNDAY, "00:00", "00:00", BRAM, 1));
    ringing.remove(BRAM);

    assertThat(duty.gaps("councillors", SUNDAY_NIGHT, Duration.ofHours(1)))
        .containsExactly(new Gap(SUNDAY_NIGHT, SUNDAY_NIGHT.plusSeconds(3_600)));
  }

  @Test
  void a_roster_that_another_changed_meanwhile_is_not_overwritten() {
    String lookedAt = Roster.revisionOf(roster.slots());
    put(slot("councillors", DayOfWeek.SUNDAY, "00:00", "00:00", BRAM, 1));

    assertThat(roster.replace(lookedAt, List.of())).isFalse();
    assertThat(roster.slots()).hasSize(1);
  }

  private void put(DutySlot... slots) {
    assertThat(roster.replace(Roster.revisionOf(roster.slots()), List.of(slots))).isTrue();
  }

  private static DutySlot slot(
      String line, DayOfWeek day, String from, String until, UUID member, int rank) {
    return new DutySlot(
        UUID.randomUUID(), line, day, LocalTime.parse(from), LocalTime.parse(until), member, rank);
  }

  private final class Ringing implements RingingChannels {
    @Override
    public Set<UUID> amongThose(Collection<UUID> members) {
      Set<UUID> those = new HashSet<>(members);
      those.retainAll(ringing);
      return those;
    }

    @Override
    public Set<UUID> practised(Collection<UUID> members) {
      return amongThose(members);
    }
  }
}
