package nl.ruggensteun.duty;

import static nl.ruggensteun.duty.Agreed.ALL;
import static nl.ruggensteun.duty.Agreed.BEA;
import static nl.ruggensteun.duty.Agreed.BO;
import static nl.ruggensteun.duty.Agreed.BRAM;
import static nl.ruggensteun.duty.Agreed.LINE;
import static nl.ruggensteun.duty.Agreed.weekly;
import static nl.ruggensteun.duty.Rank.FIRST;
import static nl.ruggensteun.duty.Rank.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GapsInARosterTest {
  private static final Span MONTH = Agreed.span("2026-11-23 09:00", "2026-12-21 09:00");

  private static List<Gap> gaps(Agreed agreed, UUID... ringing) {
    return agreed.roster().gaps(LINE, MONTH, Set.of(ringing));
  }

  private static LookAhead ahead(Agreed agreed, UUID... ringing) {
    return new LookAhead(
        agreed.roster(), LINE, MONTH, new Reach(Set.of(ringing), Set.of(ringing)), ALL);
  }

  @Test
  void an_empty_roster_is_one_gap() {
    assertThat(gaps(Agreed.that(), BRAM)).containsExactly(new Gap(MONTH.from(), MONTH.until()));
  }

  @Test
  void a_rotation_that_begins_later_leaves_a_gap_before_it() {
    assertThat(gaps(Agreed.that(weekly(FIRST, "2026-11-30", BRAM)), BRAM))
        .containsExactly(new Gap(MONTH.from(), Agreed.at("2026-11-30 09:00")));
  }

  @Test
  void a_rotation_that_ends_leaves_a_gap_after_it() {
    Agreed ending = Agreed.that(Agreed.until("2026-12-14", weekly(FIRST, "2026-11-23", BRAM)));

    assertThat(gaps(ending, BRAM))
        .containsExactly(new Gap(Agreed.at("2026-12-14 09:00"), MONTH.until()));
  }

  @Test
  void two_gaps_with_somebody_between_are_two() {
    Agreed singles =
        Agreed.that()
            .single(FIRST, BRAM, "2026-11-23 09:00", "2026-12-01 00:00")
            .single(FIRST, BEA, "2026-12-02 00:00", "2026-12-10 00:00")
            .single(FIRST, BRAM, "2026-12-10 06:00", "2026-12-21 09:00");

    assertThat(gaps(singles, BRAM, BEA))
        .containsExactly(
            new Gap(Agreed.at("2026-12-01 00:00"), Agreed.at("2026-12-02 00:00")),
            new Gap(Agreed.at("2026-12-10 00:00"), Agreed.at("2026-12-10 06:00")));
  }

  @Test
  void the_turn_of_somebody_who_cannot_be_woken_is_a_gap() {
    assertThat(gaps(Agreed.that(weekly(FIRST, "2026-11-23", BRAM, BEA)), BRAM))
        .containsExactly(
            new Gap(Agreed.at("2026-11-30 09:00"), Agreed.at("2026-12-07 09:00")),
            new Gap(Agreed.at("2026-12-14 09:00"), Agreed.at("2026-12-21 09:00")));
  }

  @Test
  void two_silent_turns_after_each_other_are_one_gap() {
    assertThat(gaps(Agreed.that(weekly(FIRST, "2026-11-23", BRAM, BEA, BO)), BRAM))
        .containsExactly(new Gap(Agreed.at("2026-11-30 09:00"), Agreed.at("2026-12-14 09:00")));
  }

  @Test
  void a_second_who_can_be_woken_fills_the_gap_of_a_first_who_cannot() {
    Agreed two = Agreed.that(weekly(FIRST, "2026-11-23", BRAM), weekly(SECOND, "2026-11-23", BEA));

    assertThat(gaps(two, BEA)).isEmpty();
  }

  @Test
  void whoever_lost_her_keys_leaves_a_gap_while_on_duty() {
    assertThat(
            gaps(
                Agreed.that(weekly(FIRST, "2026-11-23", BRAM)).gone(BRAM, "2026-11-25 03:00"),
                BRAM))
        .containsExactly(new Gap(Agreed.at("2026-11-25 03:00"), MONTH.until()));
  }

  @Test
  void the_gap_of_leave_is_mended_by_somebody_who_is_there_for_all_of_it() {
    Agreed agreed =
        Agreed.that(weekly(FIRST, "2026-11-23", BRAM, BEA, BO))
            .away(BRAM, "2026-11-24 00:00", "2026-11-26 00:00")
            .away(BEA, "2026-11-25 12:00", "2026-11-25 13:00");
    LookAhead ahead = ahead(agreed, BRAM, BEA, BO);

    assertThat(ahead.gaps()).hasSize(1);
    assertThat(ahead.mend(ahead.gaps().getFirst())).isEqualTo(new Mend.StandIn(BO));
  }

  @Test
  void the_gap_of_a_silent_telephone_is_mended_by_proving_it() {
    LookAhead ahead = ahead(Agreed.that(weekly(FIRST, "2026-11-23", BRAM)), BEA);

    assertThat(ahead.mend(ahead.gaps().getFirst())).isEqualTo(new Mend.ProveChannel(BRAM));
  }

  @Test
  void the_gap_of_an_empty_roster_is_mended_by_a_rotation() {
    LookAhead ahead = ahead(Agreed.that(), BRAM, BEA, BO);

    assertThat(ahead.mend(ahead.gaps().getFirst())).isEqualTo(new Mend.SetUpRotation());
  }

  @Test
  void when_nobody_is_there_to_stand_in_a_coordinator_looks_for_somebody() {
    LookAhead ahead =
        ahead(
            Agreed.that(weekly(FIRST, "2026-11-23", BRAM))
                .away(BRAM, "2026-11-24 00:00", "2026-11-26 00:00"),
            BRAM);

    assertThat(ahead.mend(ahead.gaps().getFirst())).isEqualTo(new Mend.AskColleague());
  }

  @Test
  void the_gap_after_the_last_turn_is_mended_by_a_new_rotation() {
    LookAhead ahead =
        ahead(
            Agreed.that(Agreed.until("2026-12-14", weekly(FIRST, "2026-11-23", BRAM))), BRAM, BEA);

    assertThat(ahead.mend(ahead.gaps().getFirst())).isEqualTo(new Mend.SetUpRotation());
  }

  @Test
  void the_relief_is_the_first_other_crew() {
    Agreed agreed = Agreed.that(weekly(FIRST, "2026-11-23", BRAM, BRAM, BEA));

    assertThat(agreed.roster().relief(LINE, MONTH))
        .contains(new Roster.Relief(Agreed.at("2026-12-07 09:00"), List.of(BEA)));
  }

  @Test
  void there_is_no_relief_for_whoever_is_alone() {
    assertThat(Agreed.that(weekly(FIRST, "2026-11-23", BRAM)).roster().relief(LINE, MONTH))
        .isEmpty();
  }

  @Test
  void a_crew_lasts_from_one_change_of_people_to_the_next() {
    List<Crew> crews =
        Agreed.that(weekly(FIRST, "2026-11-23", BRAM, BEA)).roster().crews(LINE, MONTH);

    assertThat(crews).hasSize(4);
    assertThat(crews)
        .allSatisfy(crew ->
            assertThat(Duration.between(crew.from(), crew.until())).isEqualTo(Duration.ofDays(7)));
  }
}
