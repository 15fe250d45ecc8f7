package nl.ruggensteun.duty;

import static nl.ruggensteun.duty.Agreed.BEA;
import static nl.ruggensteun.duty.Agreed.BO;
import static nl.ruggensteun.duty.Agreed.BRAM;
import static nl.ruggensteun.duty.Agreed.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhoIsOnDutyTest {
  private static final TestDatabase DATABASE = TestDatabase.fresh();

  /// Sunday night, two minutes to four in the Netherlands.
  private static final Instant SUNDAY_NIGHT = Instant.parse("2026-11-22T02:58:00Z");

  private final Set<UUID> ringing = new HashSet<>(Set.of(BRAM, BEA, BO));
  private final Set<UUID> woken = new HashSet<>();
  private final StandingRoster roster = new StandingRoster(DATABASE);
  private final Duty duty = new Duty(new Rosters(DATABASE.jdbc()), new Ringing());

  @BeforeEach
  void anEmptyRoster() {
    List.of("councillors", "mayors", "ministry", "common").forEach(roster::clear);
  }

  @Test
  void the_first_is_named_before_the_second() {
    roster.staff("councillors", BRAM, BEA);

    assertThat(duty.now("councillors", SUNDAY_NIGHT)).containsExactly(BRAM, BEA);
    assertThat(duty.now("mayors", SUNDAY_NIGHT)).isEmpty();
  }

  @Test
  void a_shift_lasts_until_its_end() {
    roster.shift("councillors", BRAM, at("2026-11-21 22:00"), at("2026-11-22 04:00"));

    assertThat(duty.now("councillors", SUNDAY_NIGHT)).containsExactly(BRAM);
    assertThat(duty.now("councillors", SUNDAY_NIGHT.plusSeconds(120))).isEmpty();
  }

  @Test
  void the_common_number_falls_back_on_the_other_lines_but_never_on_the_ministry() {
    roster.staff("ministry", BEA);
    roster.staff("mayors", BRAM);

    assertThat(duty.now("common", SUNDAY_NIGHT)).containsExactly(BRAM);
  }

  @Test
  void the_present_crew_and_the_next_are_known_for_many_lines_at_once() {
    roster.staff("mayors", BO);
    roster.shift("councillors", BRAM, at("2026-11-21 22:00"), at("2026-11-22 16:00"));
    roster.shift("councillors", BEA, at("2026-11-22 16:00"), at("2026-11-23 16:00"));

    List<Duty.Present> present = duty.present(List.of("councillors", "mayors"), SUNDAY_NIGHT);
    assertThat(present.getFirst().now()).containsExactly(BRAM);
    assertThat(present.getFirst().next())
        .contains(new Roster.Relief(at("2026-11-22 16:00"), List.of(BEA)));
    assertThat(present.getFirst().gaps())
        .containsExactly(new Gap(at("2026-11-23 16:00"), SUNDAY_NIGHT.plus(Duration.ofDays(14))));
    assertThat(present.getLast())
        .isEqualTo(new Duty.Present(List.of(BO), Optional.empty(), List.of()));
  }

  @Test
  void what_no_shift_covers_is_a_gap() {
    roster.shift("councillors", BRAM, at("2026-11-22 00:00"), at("2026-11-22 08:00"));
    roster.shift("councillors", BEA, at("2026-11-22 09:30"), at("2026-11-23 00:00"));

    assertThat(duty.gaps("councillors", SUNDAY_NIGHT, Duration.ofHours(12)))
        .containsExactly(new Gap(at("2026-11-22 08:00"), at("2026-11-22 09:30")));
  }

  @Test
  void a_shift_of_somebody_who_cannot_be_woken_is_a_gap() {
    roster.staff("councillors", BRAM);
    ringing.remove(BRAM);

    assertThat(duty.gaps("councillors", SUNDAY_NIGHT, Duration.ofHours(1)))
        .containsExactly(new Gap(SUNDAY_NIGHT, SUNDAY_NIGHT.plusSeconds(3_600)));
  }

  @Test
  void whoever_was_woken_at_night_is_rung_second_in_the_morning() {
    roster.staff("councillors", BRAM, BEA);
    woken.add(BRAM);

    assertThat(duty.now("councillors", at("2026-11-24 05:59"))).containsExactly(BRAM, BEA);
    assertThat(duty.now("councillors", at("2026-11-24 06:00"))).containsExactly(BEA, BRAM);
    assertThat(duty.now("councillors", at("2026-11-24 09:59"))).containsExactly(BEA, BRAM);
    assertThat(duty.now("councillors", at("2026-11-24 10:00"))).containsExactly(BRAM, BEA);
  }

  @Test
  void whoever_was_woken_at_night_and_is_alone_is_still_rung() {
    roster.staff("councillors", BRAM);
    woken.add(BRAM);

    assertThat(duty.now("councillors", at("2026-11-24 07:00"))).containsExactly(BRAM);
  }

  @Test
  void a_line_may_ask_for_a_longer_rest_or_none() {
    roster.staff("councillors", BRAM, BEA);
    woken.add(BRAM);
    roster.make("councillors", new RosterChange.SetRules(new RosterRules(7, Duration.ofHours(8))));
    assertThat(duty.now("councillors", at("2026-11-24 13:59"))).containsExactly(BEA, BRAM);

    roster.make("councillors", new RosterChange.SetRules(new RosterRules(7, Duration.ZERO)));
    assertThat(duty.now("councillors", at("2026-11-24 07:00"))).containsExactly(BRAM, BEA);
    roster.make("councillors", new RosterChange.SetRules(RosterRules.USUAL));
  }

  private final class Ringing implements RingingChannels {
    @Override
    public Set<UUID> amongThose(Collection<UUID> members) {
      Set<UUID> those = new HashSet<>(members);
      those.retainAll(ringing);
      return those;
    }

    @Override
    public Set<UUID> workedSince(Collection<UUID> members, Instant since) {
      return amongThose(members);
    }

    @Override
    public Set<UUID> wokenIn(Collection<UUID> members, Span night) {
      Set<UUID> those = new HashSet<>(members);
      those.retainAll(woken);
      return those;
    }

    @Override
    public Set<UUID> practised(Collection<UUID> members) {
      return amongThose(members);
    }
  }
}
