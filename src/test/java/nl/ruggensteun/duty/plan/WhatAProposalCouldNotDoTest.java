package nl.ruggensteun.duty.plan;

import static nl.ruggensteun.duty.plan.Asked.BEA;
import static nl.ruggensteun.duty.plan.Asked.BO;
import static nl.ruggensteun.duty.plan.Asked.BRAM;
import static nl.ruggensteun.duty.plan.Asked.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.duty.LineRoster;
import nl.ruggensteun.duty.LookAhead;
import nl.ruggensteun.duty.Pattern;
import nl.ruggensteun.duty.Rank;
import nl.ruggensteun.duty.Reach;
import org.junit.jupiter.api.Test;

/// Who, when and which rule: what is told of a proposal.
class WhatAProposalCouldNotDoTest {

  private static List<Shortfall> of(Asked asked) {
    return asked.shortfalls(asked.proposed());
  }

  @Test
  void nothing_when_all_could_be_kept() {
    assertThat(of(Asked.days("2026-12-01", "2026-12-18", BRAM, BEA, BO).withSecond())).isEmpty();
  }

  @Test
  void hours_in_which_nobody_is_there() {
    Asked asked =
        Asked.weeks("2026-11-30", "2026-12-13", BRAM, BEA)
            .away(BRAM, "2026-12-02 00:00", "2026-12-03 00:00")
            .away(BEA, "2026-12-02 00:00", "2026-12-03 00:00");

    assertThat(of(asked))
        .contains(new Shortfall.NobodyThere(span("2026-12-02 00:00", "2026-12-03 00:00")));
  }

  @Test
  void somebody_who_was_placed_by_hand_and_is_away() {
    Asked asked =
        Asked.days("2026-11-30", "2026-12-06", BRAM, BEA)
            .placed(Rank.FIRST, BO, "2026-12-02 09:00", "2026-12-03 09:00", true)
            .away(BO, "2026-12-02 00:00", "2026-12-04 00:00");

    assertThat(of(asked))
        .contains(new Shortfall.HolderAway(BO, span("2026-12-02 09:00", "2026-12-03 09:00")));
  }

  @Test
  void somebody_without_a_telephone_that_rings() {
    Asked asked =
        Asked.days("2026-11-30", "2026-12-06", BRAM, BEA)
            .placed(Rank.FIRST, BO, "2026-12-02 09:00", "2026-12-03 09:00", true);
    LookAhead heard = asked.ahead(asked.proposed());
    LookAhead then =
        new LookAhead(
            heard.roster(),
            heard.lineId(),
            heard.span(),
            new Reach(Set.of(BRAM, BEA), Set.of(BRAM, BEA)),
            List.of(BRAM, BEA));

    assertThat(
            new Shortfalls(asked.terms(), then, Set.of(), Elsewhere.nothing(asked.terms()))
                .all(List.of(), List.of()))
        .contains(new Shortfall.Silent(BO, span("2026-12-02 09:00", "2026-12-03 09:00")));
  }

  @Test
  void hours_without_a_second() {
    Asked asked =
        Asked.days("2026-11-30", "2026-12-06", BRAM, BEA)
            .withSecond()
            .away(BEA, "2026-12-02 09:00", "2026-12-03 09:00");

    assertThat(of(asked))
        .contains(new Shortfall.NoSecond(span("2026-12-02 09:00", "2026-12-03 09:00")));
  }

  @Test
  void nights_in_a_row_beyond_the_rule() {
    Asked asked =
        Asked.days("2026-11-30", "2026-12-13", BRAM, BEA)
            .rules(3, 0)
            .away(BEA, "2026-12-01 00:00", "2026-12-08 09:00");

    assertThat(of(asked))
        .anyMatch(one ->
            one instanceof Shortfall.TooManyNights(UUID member, LocalDate from, int nights)
                && member.equals(BRAM)
                && nights >= 7
                && !from.isAfter(LocalDate.parse("2026-12-02")));
  }

  @Test
  void a_turn_too_soon_after_a_night() {
    Asked asked = Asked.days("2026-11-30", "2026-12-01", BRAM);

    assertThat(of(asked)).contains(new Shortfall.NoRest(BRAM, LocalDate.parse("2026-12-01")));
  }

  @Test
  void a_week_is_no_new_turn_each_morning() {
    assertThat(of(Asked.weeks("2026-11-30", "2026-12-13", BRAM, BEA))).isEmpty();
  }

  @Test
  void wishes_that_were_not_met() {
    Asked asked =
        Asked.days("2026-11-30", "2026-12-02", BRAM)
            .rather(BRAM, "2026-12-01", false)
            .rather(BEA, "2026-12-02", true);

    assertThat(of(asked))
        .contains(
            new Shortfall.AgainstWish(BRAM, LocalDate.parse("2026-12-01")),
            new Shortfall.WishNotMet(BEA, LocalDate.parse("2026-12-02")));
  }

  @Test
  void a_share_that_is_not_even() {
    Asked asked =
        Asked.days("2026-12-01", "2026-12-18", BRAM, BEA).did(BRAM, 50, 5, 0).did(BEA, 5, 5, 0);

    assertThat(of(asked))
        .anyMatch(one ->
            one
                    instanceof
                    Shortfall.Uneven(
                        Shortfall.Kind kind,
                        UUID least,
                        int fewest,
                        UUID most,
                        int many)
                && kind == Shortfall.Kind.NIGHTS
                && least.equals(BEA)
                && most.equals(BRAM)
                && many - fewest > 20);
  }

  @Test
  void one_turn_more_is_even() {
    Asked weeks = Asked.weeks("2026-11-30", "2026-12-20", BRAM, BEA);

    assertThat(of(weeks)).noneMatch(Shortfall.Uneven.class::isInstance);
  }

  @Test
  void the_present_roster_is_judged_by_the_same_measure() {
    Asked asked =
        Asked.weeks("2026-11-30", "2026-12-27", BRAM, BEA)
            .turns(Pattern.ALWAYS, BRAM, BEA)
            .away(BRAM, "2026-11-30 00:00", "2026-12-12 00:00")
            .rather(BEA, "2026-12-25", false);
    LineRoster line = asked.line();
    Standing now = asked.standing(line);
    Standing then = asked.standing(asked.proposed());

    assertThat(now.gaps()).isPositive();
    assertThat(now.points())
        .isEqualTo(asked.ahead(line).over(asked.terms().span()).score(asked.wishes()).points());
    assertThat(then.gaps()).isZero();
    assertThat(then.points()).isGreaterThan(now.points());
    assertThat(then.wishesMet()).isEqualTo(1);
  }
}
