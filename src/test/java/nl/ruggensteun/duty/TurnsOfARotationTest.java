package nl.ruggensteun.duty;

import static nl.ruggensteun.duty.Agreed.BEA;
import static nl.ruggensteun.duty.Agreed.BO;
import static nl.ruggensteun.duty.Agreed.BRAM;
import static nl.ruggensteun.duty.Agreed.daily;
import static nl.ruggensteun.duty.Agreed.turns;
import static nl.ruggensteun.duty.Agreed.until;
import static nl.ruggensteun.duty.Agreed.weekly;
import static nl.ruggensteun.duty.Rank.FIRST;
import static nl.ruggensteun.duty.Rank.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsOfARotationTest {
  private final Agreed week = Agreed.that(weekly(FIRST, "2026-11-23", BRAM, BEA, BO));

  @Test
  void go_by_week_in_the_order_that_was_agreed() {
    assertThat(week.shifts(FIRST, "2026-11-23 09:00", "2026-12-21 09:00"))
        .containsExactly(
            "Bram 2026-11-23 09:00 to 2026-11-30 09:00",
            "Bea 2026-11-30 09:00 to 2026-12-07 09:00",
            "Bo 2026-12-07 09:00 to 2026-12-14 09:00",
            "Bram 2026-12-14 09:00 to 2026-12-21 09:00");
  }

  @Test
  void are_handed_over_at_the_very_minute() {
    assertThat(week.onDuty("2026-11-30 08:59")).containsExactly(BRAM);
    assertThat(week.onDuty("2026-11-30 09:00")).containsExactly(BEA);
  }

  @Test
  void do_not_exist_before_the_first_hand_over() {
    assertThat(week.onDuty("2026-11-23 08:59")).isEmpty();
    assertThat(week.onDuty("2026-11-23 09:00")).containsExactly(BRAM);
  }

  @Test
  void go_by_day() {
    assertThat(
            Agreed.that(daily(FIRST, "2026-11-23", BRAM, BEA))
                .shifts(FIRST, "2026-11-23 09:00", "2026-11-26 09:00"))
        .containsExactly(
            "Bram 2026-11-23 09:00 to 2026-11-24 09:00",
            "Bea 2026-11-24 09:00 to 2026-11-25 09:00",
            "Bram 2026-11-25 09:00 to 2026-11-26 09:00");
  }

  @Test
  void go_on_over_the_end_of_the_year_by_week() {
    assertThat(week.shifts(FIRST, "2026-12-28 09:00", "2027-01-11 09:00"))
        .containsExactly(
            "Bo 2026-12-28 09:00 to 2027-01-04 09:00", "Bram 2027-01-04 09:00 to 2027-01-11 09:00");
  }

  @Test
  void go_on_over_the_end_of_the_year_by_day() {
    Agreed days = Agreed.that(turns(Turn.DAILY, FIRST, "00:00", "2026-12-30", BRAM, BEA, BO));

    assertThat(days.onDuty("2026-12-31 23:59")).containsExactly(BEA);
    assertThat(days.onDuty("2027-01-01 00:00")).containsExactly(BO);
    assertThat(days.onDuty("2027-01-02 00:00")).containsExactly(BRAM);
  }

  @Test
  void have_a_leap_day() {
    Agreed days = Agreed.that(daily(FIRST, "2028-02-28", BRAM, BEA));

    assertThat(days.onDuty("2028-02-29 12:00")).containsExactly(BEA);
    assertThat(days.onDuty("2028-03-01 12:00")).containsExactly(BRAM);
  }

  @Test
  void begin_with_a_short_week_when_the_first_day_lies_in_the_middle() {
    assertThat(
            Agreed.that(weekly(FIRST, "2026-11-26", BRAM, BEA))
                .shifts(FIRST, "2026-11-23 09:00", "2026-12-07 09:00"))
        .containsExactly(
            "Bram 2026-11-26 09:00 to 2026-11-30 09:00",
            "Bea 2026-11-30 09:00 to 2026-12-07 09:00");
  }

  @Test
  void end_with_the_last_hand_over() {
    Agreed ending = Agreed.that(until("2026-12-03", weekly(FIRST, "2026-11-23", BRAM, BEA)));

    assertThat(ending.onDuty("2026-12-03 08:59")).containsExactly(BEA);
    assertThat(ending.onDuty("2026-12-03 09:00")).isEmpty();
  }

  @Test
  void of_a_rotation_that_began_later_go_before_those_of_an_earlier() {
    Agreed both =
        Agreed.that(
            weekly(FIRST, "2026-11-23", BRAM),
            until("2026-12-14", weekly(FIRST, "2026-12-07", BEA)));

    assertThat(both.onDuty("2026-12-01 12:00")).containsExactly(BRAM);
    assertThat(both.onDuty("2026-12-08 12:00")).containsExactly(BEA);
    assertThat(both.onDuty("2026-12-15 12:00")).containsExactly(BRAM);
  }

  @Test
  void of_first_and_second_stand_side_by_side() {
    Agreed two =
        Agreed.that(
            weekly(FIRST, "2026-11-23", BRAM, BEA, BO),
            weekly(SECOND, "2026-11-23", BEA, BO, BRAM));

    assertThat(two.onDuty("2026-11-24 12:00")).containsExactly(BRAM, BEA);
    assertThat(two.onDuty("2026-12-01 12:00")).containsExactly(BEA, BO);
  }

  @Test
  void never_make_one_person_first_and_second() {
    Agreed two =
        Agreed.that(weekly(FIRST, "2026-11-23", BRAM), weekly(SECOND, "2026-11-23", BRAM, BO));

    assertThat(two.onDuty("2026-11-24 12:00")).containsExactly(BRAM, BO);
    assertThat(
            Agreed.that(weekly(FIRST, "2026-11-23", BRAM), weekly(SECOND, "2026-11-23", BRAM))
                .onDuty("2026-11-24 12:00"))
        .containsExactly(BRAM);
  }

  @Test
  void of_one_person_alone_follow_each_other_as_turns() {
    assertThat(
            Agreed.that(weekly(FIRST, "2026-11-23", BRAM))
                .line()
                .shifts(Agreed.span("2026-11-23 09:00", "2026-12-07 09:00")))
        .extracting(shift -> shift.origin().turn())
        .containsExactly(0, 1);
  }

  @Test
  void are_cut_off_where_the_question_ends() {
    assertThat(week.shifts(FIRST, "2026-11-25 12:00", "2026-11-26 12:00"))
        .containsExactly("Bram 2026-11-25 12:00 to 2026-11-26 12:00");
  }

  @Test
  void are_the_same_however_often_one_asks() {
    Span year = Agreed.span("2026-11-23 09:00", "2027-11-22 09:00");

    assertThat(week.line().shifts(year)).isEqualTo(week.line().shifts(year)).hasSize(52);
  }

  @Test
  void are_the_same_by_moment_as_by_span() {
    List<Shift> shifts = week.line().shifts(Agreed.span("2026-11-23 09:00", "2027-11-22 09:00"));

    assertThat(shifts)
        .allSatisfy(shift ->
            assertThat(week.roster().onDuty(Agreed.LINE, shift.until().minusSeconds(1)))
                .containsExactly(shift.memberId()));
  }

  @Test
  void need_somebody() {
    assertThatThrownBy(() -> weekly(FIRST, "2026-11-23"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
