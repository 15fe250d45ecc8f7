package nl.ruggensteun.duty;

import static nl.ruggensteun.duty.Agreed.ALL;
import static nl.ruggensteun.duty.Agreed.BEA;
import static nl.ruggensteun.duty.Agreed.BO;
import static nl.ruggensteun.duty.Agreed.BRAM;
import static nl.ruggensteun.duty.Agreed.LINE;
import static nl.ruggensteun.duty.Agreed.daily;
import static nl.ruggensteun.duty.Agreed.weekly;
import static nl.ruggensteun.duty.Rank.FIRST;
import static nl.ruggensteun.duty.Rank.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TheScoreOfARosterTest {
  private static final Span YEAR = Agreed.span("2026-11-23 09:00", "2027-11-22 09:00");

  private static Agreed staffed() {
    return Agreed.that(
        weekly(FIRST, "2026-11-23", BRAM, BEA, BO), weekly(SECOND, "2026-11-23", BEA, BO, BRAM));
  }

  private static RosterScore score(
      Agreed agreed, Set<UUID> ringing, Set<UUID> lately, DutyWish... wishes) {
    return score(agreed, RosterRules.USUAL, new Reach(ringing, lately), wishes);
  }

  private static RosterScore score(
      Agreed agreed, RosterRules rules, Reach reach, DutyWish... wishes) {
    Roster roster =
        new Roster(Map.of(LINE, agreed.line(rules)), Fallback.UNTIL_A_COORDINATOR_DECIDES);
    return new LookAhead(roster, LINE, YEAR, reach, ALL).score(List.of(wishes));
  }

  private static final Set<UUID> EVERYBODY = Set.copyOf(ALL);

  @Test
  void is_100_for_a_staffed_year() {
    assertThat(score(staffed(), EVERYBODY, EVERYBODY)).isEqualTo(new RosterScore(100, List.of()));
  }

  @Test
  void is_0_for_an_empty_roster() {
    RosterScore score = score(Agreed.that(), EVERYBODY, EVERYBODY);

    assertThat(score.points()).isZero();
    assertThat(score.concerns()).containsExactly(new Concern.Unstaffed(100, 1, 52 * 168));
  }

  @Test
  void loses_at_least_five_points_by_the_smallest_gap() {
    Agreed hour =
        staffed()
            .away(BRAM, "2026-11-24 10:00", "2026-11-24 11:00")
            .away(BEA, "2026-11-24 10:00", "2026-11-24 11:00");

    RosterScore score = score(hour, EVERYBODY, EVERYBODY);
    assertThat(score.concerns()).contains(new Concern.Unstaffed(5, 1, 1));
    assertThat(score.points()).isEqualTo(95);
  }

  @Test
  void loses_by_the_share_of_the_year_that_is_open() {
    Agreed half = Agreed.that(Agreed.until("2027-05-24", weekly(FIRST, "2026-11-23", BRAM)));

    assertThat(score(half, EVERYBODY, EVERYBODY).concerns())
        .first()
        .isInstanceOfSatisfying(
            Concern.Unstaffed.class, gap -> assertThat(gap.points()).isBetween(50, 51));
  }

  @Test
  void says_that_one_of_two_answers_alone() {
    RosterScore score =
        score(staffed().away(BRAM, "2026-11-24 00:00", "2026-11-27 00:00"), EVERYBODY, EVERYBODY);

    assertThat(score.points()).isEqualTo(99);
    assertThat(score.concerns())
        .containsExactly(new Concern.Alone(1, 72, Agreed.at("2026-11-24 00:00")));
  }

  @Test
  void does_not_ask_for_a_second_where_there_is_none() {
    assertThat(
            score(Agreed.that(weekly(FIRST, "2026-11-23", BRAM, BEA)), EVERYBODY, EVERYBODY)
                .points())
        .isEqualTo(100);
  }

  @Test
  void loses_by_too_many_nights_in_a_row() {
    Agreed alone = Agreed.that(weekly(FIRST, "2026-11-23", BRAM));

    assertThat(score(alone, EVERYBODY, EVERYBODY).concerns())
        .singleElement()
        .isEqualTo(new Concern.Overloaded(2, BRAM, 364, LocalDate.parse("2026-11-24")));
  }

  @Test
  void takes_the_rules_of_the_line_for_nights() {
    RosterRules strict = new RosterRules(3, Duration.ZERO);
    Reach reach = new Reach(EVERYBODY, EVERYBODY);

    assertThat(score(staffed(), strict, reach).points()).isEqualTo(80);
    assertThat(score(Agreed.that(daily(FIRST, "2026-11-23", BRAM, BEA)), strict, reach).points())
        .isEqualTo(100);
  }

  @Test
  void names_each_who_could_not_be_reached_lately() {
    RosterScore score = score(staffed(), EVERYBODY, Set.of(BRAM));

    assertThat(score.points()).isEqualTo(90);
    assertThat(score.concerns())
        .containsExactlyInAnyOrder(new Concern.Unreachable(5, BEA), new Concern.Unreachable(5, BO));
  }

  @Test
  void does_not_name_who_is_not_on_the_roster() {
    assertThat(
            score(Agreed.that(weekly(FIRST, "2026-11-23", BRAM, BEA)), EVERYBODY, Set.of(BRAM, BEA))
                .concerns())
        .isEmpty();
  }

  @Test
  void counts_the_days_that_somebody_would_rather_have_off() {
    DutyWish off = new DutyWish(BRAM, LocalDate.parse("2026-11-25"), false);
    DutyWish another = new DutyWish(BEA, LocalDate.parse("2026-11-25"), false);

    assertThat(score(staffed(), EVERYBODY, EVERYBODY, off, another).concerns())
        .containsExactly(new Concern.AgainstWishes(1, 1));
  }

  @Test
  void does_not_lose_by_a_wish_to_be_on_duty() {
    assertThat(
            score(
                    staffed(),
                    EVERYBODY,
                    EVERYBODY,
                    new DutyWish(BO, LocalDate.parse("2026-11-25"), true))
                .points())
        .isEqualTo(100);
  }

  @Test
  void names_the_heaviest_first() {
    RosterScore score =
        score(
            staffed()
                .away(BRAM, "2026-11-24 00:00", "2026-12-24 00:00")
                .away(BEA, "2026-11-24 00:00", "2026-12-24 00:00"),
            EVERYBODY,
            Set.of(BRAM, BEA));

    assertThat(score.concerns()).extracting(Concern::points).isSortedAccordingTo((a, b) -> b - a);
    assertThat(score.concerns().getFirst()).isInstanceOf(Concern.Unstaffed.class);
  }

  @Test
  void is_never_below_0() {
    assertThat(score(Agreed.that(weekly(FIRST, "2027-11-15", BRAM)), Set.of(), Set.of()).points())
        .isZero();
  }

  @Test
  void of_the_common_number_counts_those_it_falls_back_on() {
    LookAhead common =
        new LookAhead(staffed().roster(), "common", YEAR, new Reach(EVERYBODY, EVERYBODY), ALL);

    assertThat(common.score(List.of()).points()).isEqualTo(100);
  }
}
