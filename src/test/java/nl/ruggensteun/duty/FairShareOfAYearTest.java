package nl.ruggensteun.duty;

import static nl.ruggensteun.duty.Agreed.ALL;
import static nl.ruggensteun.duty.Agreed.BEA;
import static nl.ruggensteun.duty.Agreed.BO;
import static nl.ruggensteun.duty.Agreed.BRAM;
import static nl.ruggensteun.duty.Agreed.daily;
import static nl.ruggensteun.duty.Agreed.turns;
import static nl.ruggensteun.duty.Agreed.weekly;
import static nl.ruggensteun.duty.Rank.FIRST;
import static nl.ruggensteun.duty.Rank.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FairShareOfAYearTest {
  private static final Span WEEK = Agreed.span("2026-12-21 00:00", "2026-12-28 00:00");
  private static final Span YEAR = Agreed.span("2027-01-01 00:00", "2028-01-01 00:00");
  private static final Set<LocalDate> CHRISTMAS =
      Set.of(LocalDate.parse("2026-12-25"), LocalDate.parse("2026-12-26"));

  private static FairShare share(UUID member, Agreed agreed, Span span, Set<LocalDate> holidays) {
    return FairShare.of(List.of(member), agreed.line().shifts(span), span, holidays).getFirst();
  }

  @Test
  void a_whole_week_has_seven_nights_and_two_weekend_days() {
    Agreed bram = Agreed.that(weekly(FIRST, "2026-11-23", BRAM));

    assertThat(share(BRAM, bram, WEEK, CHRISTMAS)).isEqualTo(new FairShare(BRAM, 168, 7, 2, 2, 0));
  }

  @Test
  void a_night_is_of_who_answers_the_longest_between_midnight_and_six() {
    Agreed shared =
        Agreed.that()
            .single(FIRST, BRAM, "2026-12-21 20:00", "2026-12-22 02:00")
            .single(FIRST, BEA, "2026-12-22 02:00", "2026-12-22 10:00");

    assertThat(share(BRAM, shared, WEEK, Set.of()).nights()).isZero();
    assertThat(share(BEA, shared, WEEK, Set.of()).nights()).isEqualTo(1);
  }

  @Test
  void a_holiday_is_of_who_answers_the_longest_that_day() {
    Agreed shared = Agreed.that(turns(Turn.DAILY, FIRST, "09:00", "2026-12-20", BRAM, BEA));

    assertThat(share(BRAM, shared, WEEK, CHRISTMAS).holidays()).isEqualTo(1);
    assertThat(share(BEA, shared, WEEK, CHRISTMAS).holidays()).isEqualTo(1);
  }

  @Test
  void a_holiday_in_the_weekend_counts_as_both() {
    Agreed bram = Agreed.that().single(FIRST, BRAM, "2026-12-26 00:00", "2026-12-27 00:00");

    FairShare share = share(BRAM, bram, WEEK, CHRISTMAS);
    assertThat(share.weekendDays()).isEqualTo(1);
    assertThat(share.holidays()).isEqualTo(1);
  }

  @Test
  void the_second_has_hours_and_no_nights() {
    Agreed two = Agreed.that(weekly(FIRST, "2026-11-23", BRAM), weekly(SECOND, "2026-11-23", BEA));

    assertThat(share(BEA, two, WEEK, CHRISTMAS)).isEqualTo(new FairShare(BEA, 0, 0, 0, 0, 168));
  }

  @Test
  void every_night_of_a_staffed_year_is_somebodys_and_only_once() {
    Agreed three = Agreed.that(daily(FIRST, "2026-11-23", BRAM, BEA, BO));

    List<FairShare> shares = FairShare.of(ALL, three.line().shifts(YEAR), YEAR, Set.of());
    assertThat(shares.stream().mapToInt(FairShare::nights).sum()).isEqualTo(365);
    assertThat(shares.stream().mapToInt(FairShare::weekendDays).sum()).isEqualTo(104);
    assertThat(shares.stream().mapToLong(FairShare::hours).sum()).isEqualTo(365 * 24);
  }

  @Test
  void daily_turns_of_three_are_fair() {
    Agreed three = Agreed.that(daily(FIRST, "2026-11-23", BRAM, BEA, BO));

    List<FairShare> shares = FairShare.of(ALL, three.line().shifts(YEAR), YEAR, Set.of());
    assertThat(shares)
        .extracting(FairShare::nights)
        .allSatisfy(nights -> assertThat(nights).isBetween(121, 122));
    assertThat(shares)
        .extracting(FairShare::weekendDays)
        .allSatisfy(days -> assertThat(days).isBetween(34, 35));
  }

  @Test
  void a_gap_is_nobodys_night() {
    Agreed away =
        Agreed.that(weekly(FIRST, "2026-11-23", BRAM))
            .away(BRAM, "2026-12-22 00:00", "2026-12-24 00:00");

    assertThat(share(BRAM, away, WEEK, Set.of()).nights()).isEqualTo(5);
  }

  @Test
  void the_night_of_the_clock_change_counts_once() {
    Agreed two = Agreed.that(daily(FIRST, "2027-01-01", BRAM, BEA));
    Span change = Agreed.span("2027-03-27 00:00", "2027-03-30 00:00");

    assertThat(
            FairShare.of(List.of(BRAM, BEA), two.line().shifts(change), change, Set.of()).stream()
                .mapToInt(FairShare::nights)
                .sum())
        .isEqualTo(3);
  }

  @Test
  void whoever_does_nothing_is_named_with_nothing() {
    assertThat(share(BO, Agreed.that(weekly(FIRST, "2026-11-23", BRAM)), WEEK, CHRISTMAS))
        .isEqualTo(new FairShare(BO, 0, 0, 0, 0, 0));
  }
}
