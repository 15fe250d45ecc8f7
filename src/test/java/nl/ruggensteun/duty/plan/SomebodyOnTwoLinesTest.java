package nl.ruggensteun.duty.plan;

import static nl.ruggensteun.duty.plan.Asked.BEA;
import static nl.ruggensteun.duty.plan.Asked.BO;
import static nl.ruggensteun.duty.plan.Asked.BRAM;
import static nl.ruggensteun.duty.plan.Asked.onDuty;
import static nl.ruggensteun.duty.plan.Asked.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.ruggensteun.duty.FairShare;
import nl.ruggensteun.duty.LineRoster;
import nl.ruggensteun.duty.Rank;
import org.junit.jupiter.api.Test;

/// Bram serves the mayors' line as well; what he agreed there is fixed for a proposal here.
class SomebodyOnTwoLinesTest {

  @Test
  void is_not_proposed_for_hours_that_are_given_away_there() {
    Asked asked =
        Asked.weeks("2026-11-30", "2026-12-27", BRAM, BEA)
            .elsewhere(Rank.FIRST, BRAM, "2026-12-02 12:00", "2026-12-04 12:00")
            .elsewhere(Rank.SECOND, BRAM, "2026-12-16 09:00", "2026-12-17 09:00");
    LineRoster roster = asked.proposed();

    assertThat(onDuty(roster, "2026-12-03 03:00")).containsExactly(BEA);
    assertThat(onDuty(roster, "2026-12-16 10:00")).containsExactly(BEA);
    assertThat(asked.shortfalls(roster)).noneMatch(Shortfall.OnTwoLines.class::isInstance);
  }

  @Test
  void gets_them_when_nobody_else_is_there_and_that_is_said() {
    Asked asked =
        Asked.days("2026-11-30", "2026-12-06", BRAM, BEA)
            .away(BEA, "2026-12-02 00:00", "2026-12-04 00:00")
            .elsewhere(Rank.FIRST, BRAM, "2026-12-02 12:00", "2026-12-03 12:00");
    LineRoster roster = asked.proposed();

    assertThat(onDuty(roster, "2026-12-03 03:00")).containsExactly(BRAM);
    assertThat(asked.shortfalls(roster))
        .filteredOn(Shortfall.OnTwoLines.class::isInstance)
        .isNotEmpty()
        .allSatisfy(one -> assertThat(((Shortfall.OnTwoLines) one).memberId()).isEqualTo(BRAM));
    assertThat(asked.shortfalls(roster)).noneMatch(Shortfall.NobodyThere.class::isInstance);
  }

  @Test
  void is_never_second_here_beside_that() {
    Asked asked =
        Asked.days("2026-11-30", "2026-12-06", BRAM, BEA)
            .withSecond()
            .elsewhere(Rank.FIRST, BRAM, "2026-12-02 09:00", "2026-12-03 09:00");
    LineRoster roster = asked.proposed();

    assertThat(onDuty(roster, "2026-12-02 20:00")).containsExactly(BEA);
    assertThat(asked.shortfalls(roster))
        .contains(new Shortfall.NoSecond(span("2026-12-02 09:00", "2026-12-03 09:00")));
  }

  @Test
  void has_nights_in_a_row_over_both() {
    Asked asked =
        Asked.days("2026-11-30", "2026-12-06", BRAM, BEA, BO)
            .rules(3, 0)
            .elsewhere(Rank.FIRST, BRAM, "2026-11-26 09:00", "2026-11-30 09:00");

    LineRoster roster = asked.proposed();
    assertThat(asked.shortfalls(roster)).noneMatch(Shortfall.TooManyNights.class::isInstance);
    assertThat(onDuty(roster, "2026-12-01 03:00")).doesNotContain(BRAM);

    Asked alone =
        Asked.days("2026-11-30", "2026-12-02", BRAM)
            .rules(3, 0)
            .elsewhere(Rank.FIRST, BRAM, "2026-11-26 09:00", "2026-11-30 09:00");
    assertThat(alone.shortfalls(alone.proposed()))
        .contains(new Shortfall.TooManyNights(BRAM, LocalDate.parse("2026-11-27"), 6));
  }

  @Test
  void rests_after_a_night_there() {
    Asked asked =
        Asked.days("2026-11-30", "2026-12-06", BRAM, BEA)
            .elsewhere(Rank.FIRST, BRAM, "2026-11-29 21:00", "2026-11-30 09:00");

    assertThat(onDuty(asked.proposed(), "2026-11-30 12:00")).containsExactly(BEA);

    Asked alone =
        Asked.days("2026-11-30", "2026-11-30", BRAM)
            .elsewhere(Rank.FIRST, BRAM, "2026-11-29 21:00", "2026-11-30 09:00");
    assertThat(alone.shortfalls(alone.proposed()))
        .contains(new Shortfall.NoRest(BRAM, LocalDate.parse("2026-11-30")));
  }

  @Test
  void has_one_year_for_both() {
    Asked asked = Asked.weeks("2026-11-30", "2027-02-21", BRAM, BEA, BO);
    for (int week = 0; week < 4; week++) {
      LocalDate monday = LocalDate.parse("2026-09-07").plusWeeks(week);
      asked.elsewhere(Rank.FIRST, BRAM, monday + " 09:00", monday.plusDays(7) + " 09:00");
    }

    List<FairShare> shares = asked.shares(asked.proposed());

    assertThat(
            shares.stream()
                .min(Comparator.comparingInt(FairShare::nights))
                .orElseThrow()
                .memberId())
        .isEqualTo(BRAM);
    assertThat(shares)
        .filteredOn(share -> share.memberId().equals(BRAM))
        .allSatisfy(share -> assertThat(share.nights()).isLessThanOrEqualTo(15));
  }
}
