package nl.ruggensteun.duty.plan;

import static nl.ruggensteun.duty.plan.Asked.BEA;
import static nl.ruggensteun.duty.plan.Asked.BERT;
import static nl.ruggensteun.duty.plan.Asked.BO;
import static nl.ruggensteun.duty.plan.Asked.BRAM;
import static nl.ruggensteun.duty.plan.Asked.onDuty;
import static nl.ruggensteun.duty.plan.Asked.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.ruggensteun.duty.Days;
import nl.ruggensteun.duty.Hours;
import nl.ruggensteun.duty.LineRoster;
import nl.ruggensteun.duty.NightsInARow;
import nl.ruggensteun.duty.Pattern;
import nl.ruggensteun.duty.Rank;
import nl.ruggensteun.duty.Shift;
import nl.ruggensteun.duty.SingleShift;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.platform.CivilTime;
import org.junit.jupiter.api.Test;

/// Each rule of a line, and that a proposal keeps it.
class WhatAProposalKeepsTest {

  private static List<Shift> first(LineRoster roster, Span span) {
    return roster.shifts(span).stream().filter(shift -> shift.rank() == Rank.FIRST).toList();
  }

  @Test
  void every_hour_has_a_first_and_a_second() {
    Asked asked = Asked.weeks("2026-11-30", "2027-02-28", BRAM, BEA, BO).withSecond();

    assertThat(asked.shortfalls(asked.proposed()))
        .noneMatch(
            one -> one instanceof Shortfall.NobodyThere || one instanceof Shortfall.NoSecond);
  }

  @Test
  void nobody_is_proposed_while_she_is_away() {
    LineRoster roster =
        Asked.weeks("2026-11-30", "2026-12-27", BRAM, BEA)
            .away(BRAM, "2026-12-01 00:00", "2026-12-16 00:00")
            .proposed();

    assertThat(first(roster, span("2026-12-01 00:00", "2026-12-16 00:00")))
        .extracting(Shift::memberId)
        .containsOnly(BEA);
  }

  @Test
  void nobody_is_proposed_against_a_fixed_pattern() {
    Pattern notOnWednesday = new Pattern(Set.of(DayOfWeek.WEDNESDAY), Hours.ALWAYS);
    LineRoster roster =
        Asked.days("2026-11-30", "2027-01-31", BRAM, BEA).turns(notOnWednesday, BRAM).proposed();

    assertThat(onDuty(roster, "2026-12-02 12:00")).containsExactly(BEA);
    assertThat(onDuty(roster, "2026-12-09 00:30")).containsExactly(BEA);
    assertThat(onDuty(roster, "2027-01-06 23:30")).containsExactly(BEA);
  }

  @Test
  void who_answers_by_day_only_is_not_proposed_at_night() {
    Pattern byDay = new Pattern(Set.of(), Hours.DAYTIME);
    LineRoster roster =
        Asked.days("2026-11-30", "2026-12-06", BRAM, BEA).turns(byDay, BRAM).proposed();

    for (int day = 1; day < 7; day++) {
      assertThat(onDuty(roster, "2026-12-0" + day + " 03:00")).containsExactly(BEA);
    }
  }

  @Test
  void a_shift_placed_by_hand_stays_where_it_is() {
    Asked asked =
        Asked.days("2026-11-30", "2026-12-13", BRAM, BEA)
            .placed(Rank.FIRST, BO, "2026-12-02 12:00", "2026-12-03 18:00", true);

    assertThat(asked.found())
        .noneMatch(shift -> shift.span().overlaps(span("2026-12-02 12:00", "2026-12-03 18:00")));
    assertThat(onDuty(asked.proposed(), "2026-12-03 03:00")).containsExactly(BO);
  }

  @Test
  void a_replacement_stays_where_it_is() {
    Asked asked =
        Asked.days("2026-11-30", "2026-12-13", BRAM, BEA)
            .instead(BO, "2026-12-02 12:00", "2026-12-02 18:00");

    assertThat(onDuty(asked.proposed(), "2026-12-02 15:00")).containsExactly(BO);
  }

  @Test
  void a_shift_that_was_proposed_before_may_be_moved() {
    LineRoster roster =
        Asked.days("2026-11-30", "2026-12-06", BRAM, BEA)
            .placed(Rank.FIRST, BO, "2026-12-02 09:00", "2026-12-03 09:00", false)
            .proposed();

    assertThat(onDuty(roster, "2026-12-02 15:00")).isSubsetOf(BRAM, BEA);
    assertThat(roster.singles()).extracting(SingleShift::memberId).doesNotContain(BO);
  }

  @Test
  void of_a_shift_that_was_proposed_before_the_hours_outside_the_period_stay() {
    LineRoster roster =
        Asked.days("2026-11-30", "2026-12-06", BRAM, BEA)
            .placed(Rank.FIRST, BO, "2026-11-28 09:00", "2026-12-02 09:00", false)
            .proposed();

    assertThat(onDuty(roster, "2026-11-30 08:00")).containsExactly(BO);
    assertThat(onDuty(roster, "2026-11-30 10:00")).isSubsetOf(BRAM, BEA);
  }

  @Test
  void the_second_is_another_than_the_first() {
    LineRoster roster =
        Asked.weeks("2026-11-30", "2027-01-31", BRAM, BEA)
            .withSecond()
            .placed(Rank.FIRST, BRAM, "2026-12-02 12:00", "2026-12-04 18:00", true)
            .proposed();

    assertThat(onDuty(roster, "2026-12-03 12:00")).containsExactly(BRAM, BEA);
    assertThat(onDuty(roster, "2027-01-13 12:00")).containsExactlyInAnyOrder(BRAM, BEA);
  }

  @Test
  void nobody_has_more_nights_in_a_row_than_the_line_allows() {
    Asked asked = Asked.days("2026-11-30", "2027-01-03", BRAM, BEA).rules(2, 0);
    LineRoster roster = asked.proposed();
    Span span = asked.terms().span();

    assertThat(NightsInARow.of(new Days(roster.shifts(span), span).nights()))
        .allMatch(row -> row.nights() <= 2);
  }

  @Test
  void nights_just_before_the_period_count() {
    LineRoster roster =
        Asked.days("2026-11-30", "2026-12-01", BRAM, BEA)
            .rules(3, 0)
            .did(BEA, 30, 0, 0)
            .placed(Rank.FIRST, BRAM, "2026-11-27 09:00", "2026-11-30 09:00", true)
            .proposed();

    assertThat(onDuty(roster, "2026-11-30 12:00")).containsExactly(BEA);
  }

  @Test
  void after_a_night_another_begins_the_day() {
    LineRoster roster = Asked.days("2026-11-30", "2026-12-13", BRAM, BEA).rules(7, 4).proposed();

    List<Shift> shifts = first(roster, span("2026-11-30 09:00", "2026-12-14 09:00"));
    for (int i = 1; i < shifts.size(); i++) {
      assertThat(shifts.get(i).memberId()).isNotEqualTo(shifts.get(i - 1).memberId());
    }
  }

  @Test
  void a_day_that_somebody_rather_has_off_goes_to_another() {
    Asked asked =
        Asked.days("2026-11-30", "2026-12-13", BRAM, BEA, BO)
            .rather(BRAM, "2026-12-03", false)
            .rather(BRAM, "2026-12-05", false)
            .rather(BEA, "2026-12-03", false);
    LineRoster roster = asked.proposed();

    assertThat(onDuty(roster, "2026-12-03 15:00")).containsExactly(BO);
    assertThat(onDuty(roster, "2026-12-05 15:00")).doesNotContain(BRAM);
  }

  @Test
  void a_day_that_somebody_wishes_is_hers() {
    LineRoster roster =
        Asked.days("2026-11-30", "2026-12-13", BRAM, BEA, BO)
            .rather(BO, "2026-12-10", true)
            .proposed();

    assertThat(onDuty(roster, "2026-12-10 15:00")).containsExactly(BO);
  }

  @Test
  void a_week_stays_whole_when_nobody_is_away() {
    List<SingleShift> found = Asked.weeks("2026-11-30", "2027-02-28", BRAM, BEA, BO).found();

    assertThat(found).hasSize(13);
    assertThat(found)
        .allMatch(shift ->
            CivilTime.day(shift.span().from())
                .plusDays(7)
                .equals(CivilTime.day(shift.span().until())));
  }

  @Test
  void turns_of_one_lie_apart() {
    List<SingleShift> found = Asked.weeks("2026-11-30", "2027-02-21", BRAM, BEA, BO, BERT).found();

    for (int i = 1; i < found.size(); i++) {
      assertThat(found.get(i).memberId()).isNotEqualTo(found.get(i - 1).memberId());
    }
  }

  @Test
  void hours_in_which_nobody_is_there_stay_open() {
    LineRoster roster =
        Asked.weeks("2026-11-30", "2026-12-13", BRAM, BEA)
            .away(BRAM, "2026-12-02 00:00", "2026-12-03 00:00")
            .away(BEA, "2026-12-02 00:00", "2026-12-03 00:00")
            .proposed();

    assertThat(onDuty(roster, "2026-12-02 12:00")).isEmpty();
    assertThat(onDuty(roster, "2026-12-03 12:00")).isNotEmpty();
  }

  @Test
  void over_both_changes_of_the_clock_no_hour_is_lost() {
    Asked asked = Asked.days("2027-03-01", "2027-11-30", BRAM, BEA, BO);

    assertThat(asked.ahead(asked.proposed()).over(asked.terms().span()).gaps()).isEmpty();
  }

  @Test
  void the_same_question_has_the_same_answer() {
    Asked asked =
        Asked.days("2026-11-30", "2027-02-28", BRAM, BEA, BO)
            .withSecond()
            .away(BEA, "2026-12-20 00:00", "2027-01-04 00:00")
            .rather(BO, "2026-12-25", false);
    Function<SingleShift, String> words =
        shift -> shift.rank() + " " + shift.memberId() + " " + shift.span();

    assertThat(asked.found().stream().map(words))
        .containsExactlyElementsOf(asked.found().stream().map(words).toList());
  }

  @Test
  void the_search_is_never_worse_than_the_first_plan() {
    Asked asked =
        Asked.days("2026-11-30", "2027-02-28", BRAM, BEA, BO)
            .away(BEA, "2026-12-20 00:00", "2027-01-04 00:00")
            .rather(BO, "2026-12-31", false)
            .rather(BRAM, "2026-12-31", false);
    Plan first = asked.question().plan();
    Plan scored = Search.of(1).improve(first, found -> {});
    Plan best = Search.of(5000).improve(asked.question().plan(), found -> {});

    assertThat(String.valueOf(best.score())).startsWith("0hard");
    assertThat(java.util.Objects.requireNonNull(best.score()))
        .isGreaterThanOrEqualTo(java.util.Objects.requireNonNull(scored.score()));
  }

  @Test
  void with_nobody_at_all_nothing_is_proposed() {
    assertThat(Asked.weeks("2026-11-30", "2026-12-13", new UUID[0]).found()).isEmpty();
  }
}
