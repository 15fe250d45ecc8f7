package nl.ruggensteun.duty;

import static nl.ruggensteun.duty.Agreed.BEA;
import static nl.ruggensteun.duty.Agreed.BO;
import static nl.ruggensteun.duty.Agreed.BRAM;
import static nl.ruggensteun.duty.Agreed.weekly;
import static nl.ruggensteun.duty.Rank.FIRST;
import static nl.ruggensteun.duty.Rank.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WhatGoesBeforeWhatTest {

  private static Agreed week() {
    return Agreed.that(
        weekly(FIRST, "2026-11-23", BRAM, BEA, BO), weekly(SECOND, "2026-11-23", BEA, BO, BRAM));
  }

  @Test
  void a_single_shift_goes_before_a_rotation_and_only_for_its_hours() {
    Agreed agreed = week().single(FIRST, BO, "2026-11-24 18:00", "2026-11-25 02:00");

    assertThat(agreed.shifts(FIRST, "2026-11-23 09:00", "2026-11-30 09:00"))
        .containsExactly(
            "Bram 2026-11-23 09:00 to 2026-11-24 18:00",
            "Bo 2026-11-24 18:00 to 2026-11-25 02:00",
            "Bram 2026-11-25 02:00 to 2026-11-30 09:00");
  }

  @Test
  void a_replacement_goes_before_a_single_shift() {
    Agreed agreed =
        week()
            .single(FIRST, BO, "2026-11-24 18:00", "2026-11-25 02:00")
            .instead(FIRST, BEA, "2026-11-24 20:00", "2026-11-24 22:00");

    assertThat(agreed.shifts(FIRST, "2026-11-24 18:00", "2026-11-25 02:00"))
        .containsExactly(
            "Bo 2026-11-24 18:00 to 2026-11-24 20:00",
            "Bea 2026-11-24 20:00 to 2026-11-24 22:00",
            "Bo 2026-11-24 22:00 to 2026-11-25 02:00");
  }

  @Test
  void who_stands_in_as_first_is_not_second_as_well() {
    assertThat(
            week()
                .instead(FIRST, BEA, "2026-11-24 18:00", "2026-11-25 02:00")
                .onDuty("2026-11-24 20:00"))
        .containsExactly(BEA, BO);
  }

  @Test
  void a_replacement_of_the_second_leaves_the_first() {
    assertThat(
            week()
                .instead(SECOND, BO, "2026-11-24 18:00", "2026-11-25 02:00")
                .onDuty("2026-11-24 20:00"))
        .containsExactly(BRAM, BO);
  }

  @Test
  void leave_takes_the_first_away_and_the_second_moves_up() {
    Agreed agreed = week().away(BRAM, "2026-11-25 00:00", "2026-11-26 00:00");

    assertThat(agreed.onDuty("2026-11-25 12:00")).containsExactly(BEA);
    assertThat(agreed.shifts(FIRST, "2026-11-23 09:00", "2026-11-30 09:00"))
        .containsExactly(
            "Bram 2026-11-23 09:00 to 2026-11-25 00:00",
            "Bram 2026-11-26 00:00 to 2026-11-30 09:00");
  }

  @Test
  void leave_of_the_second_leaves_the_first_alone() {
    assertThat(week().away(BEA, "2026-11-25 00:00", "2026-11-26 00:00").onDuty("2026-11-25 12:00"))
        .containsExactly(BRAM);
  }

  @Test
  void leave_of_both_leaves_nobody() {
    Agreed agreed =
        week()
            .away(BRAM, "2026-11-25 00:00", "2026-11-26 00:00")
            .away(BEA, "2026-11-25 06:00", "2026-11-25 18:00");

    assertThat(agreed.onDuty("2026-11-25 12:00")).isEmpty();
    assertThat(
            agreed
                .roster()
                .gaps(
                    Agreed.LINE,
                    Agreed.span("2026-11-23 09:00", "2026-11-30 09:00"),
                    Set.copyOf(Agreed.ALL)))
        .containsExactly(new Gap(Agreed.at("2026-11-25 06:00"), Agreed.at("2026-11-25 18:00")));
  }

  @Test
  void leave_takes_away_who_stands_in_and_nobody_is_rung_in_her_place_unasked() {
    Agreed agreed =
        week()
            .instead(FIRST, BO, "2026-11-24 18:00", "2026-11-25 02:00")
            .away(BO, "2026-11-24 00:00", "2026-11-25 00:00");

    assertThat(agreed.onDuty("2026-11-24 20:00")).containsExactly(BEA);
  }

  @Test
  void leave_takes_away_a_single_shift() {
    Agreed agreed =
        Agreed.that()
            .single(FIRST, BO, "2026-11-24 18:00", "2026-11-25 02:00")
            .away(BO, "2026-11-24 20:00", "2026-11-24 22:00");

    assertThat(agreed.onDuty("2026-11-24 19:00")).containsExactly(BO);
    assertThat(agreed.onDuty("2026-11-24 21:00")).isEmpty();
    assertThat(agreed.onDuty("2026-11-24 22:00")).containsExactly(BO);
  }

  @Test
  void whoever_left_the_team_is_on_no_turn_any_more_and_the_order_stays() {
    Agreed agreed = week().gone(BEA, "2026-11-24 00:00");

    assertThat(agreed.onDuty("2026-11-24 12:00")).containsExactly(BRAM);
    assertThat(agreed.onDuty("2026-12-01 12:00")).containsExactly(BO);
    assertThat(agreed.onDuty("2026-12-08 12:00")).containsExactly(BO, BRAM);
  }

  @Test
  void a_free_day_gives_the_turn_to_the_next_in_the_order() {
    Agreed agreed =
        Agreed.that(
            Agreed.with(
                BRAM,
                new Pattern(Set.of(DayOfWeek.WEDNESDAY), Hours.ALWAYS),
                weekly(FIRST, "2026-11-23", BRAM, BEA, BO)));

    assertThat(agreed.shifts(FIRST, "2026-11-23 09:00", "2026-11-30 09:00"))
        .containsExactly(
            "Bram 2026-11-23 09:00 to 2026-11-25 00:00",
            "Bea 2026-11-25 00:00 to 2026-11-26 00:00",
            "Bram 2026-11-26 00:00 to 2026-11-30 09:00");
  }

  @Test
  void who_answers_by_day_only_leaves_the_nights_to_the_next() {
    Agreed agreed =
        Agreed.that(
            Agreed.with(
                BRAM,
                new Pattern(Set.of(), Hours.DAYTIME),
                weekly(FIRST, "2026-11-23", BRAM, BEA)));

    assertThat(agreed.shifts(FIRST, "2026-11-24 00:00", "2026-11-25 00:00"))
        .containsExactly(
            "Bea 2026-11-24 00:00 to 2026-11-24 08:00",
            "Bram 2026-11-24 08:00 to 2026-11-24 20:00",
            "Bea 2026-11-24 20:00 to 2026-11-25 00:00");
  }

  @Test
  void who_answers_at_night_only_leaves_the_days() {
    Agreed agreed =
        Agreed.that(
            Agreed.with(
                BRAM, new Pattern(Set.of(), Hours.NIGHTS), weekly(FIRST, "2026-11-23", BRAM, BEA)));

    assertThat(agreed.onDuty("2026-11-24 07:59")).containsExactly(BRAM);
    assertThat(agreed.onDuty("2026-11-24 08:00")).containsExactly(BEA);
    assertThat(agreed.onDuty("2026-11-24 20:00")).containsExactly(BRAM);
  }

  @Test
  void when_no_pattern_fits_there_is_a_gap() {
    Agreed agreed =
        Agreed.that(
            Agreed.with(
                BRAM,
                new Pattern(Set.of(DayOfWeek.WEDNESDAY), Hours.ALWAYS),
                weekly(FIRST, "2026-11-23", BRAM)));

    assertThat(agreed.onDuty("2026-11-25 12:00")).isEmpty();
  }

  @Test
  void a_colleague_with_leave_does_not_step_in_for_a_free_day() {
    Agreed agreed =
        Agreed.that(
                Agreed.with(
                    BRAM,
                    new Pattern(Set.of(DayOfWeek.WEDNESDAY), Hours.ALWAYS),
                    weekly(FIRST, "2026-11-23", BRAM, BEA, BO)))
            .away(BEA, "2026-11-25 00:00", "2026-11-26 00:00");

    assertThat(agreed.onDuty("2026-11-25 12:00")).isEmpty();
  }

  @Test
  void a_shift_says_why_it_is_hers() {
    assertThat(
            week()
                .single(FIRST, BO, "2026-11-24 18:00", "2026-11-25 02:00")
                .instead(SECOND, BRAM, "2026-11-25 06:00", "2026-11-25 08:00")
                .line()
                .shifts(Agreed.span("2026-11-24 18:00", "2026-11-25 08:00")))
        .extracting(shift -> shift.origin().source())
        .contains(Shift.Source.SINGLE, Shift.Source.ROTATION);
  }
}
