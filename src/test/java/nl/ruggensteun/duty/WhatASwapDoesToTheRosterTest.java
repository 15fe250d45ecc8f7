package nl.ruggensteun.duty;

import static nl.ruggensteun.duty.Agreed.ALL;
import static nl.ruggensteun.duty.Agreed.BEA;
import static nl.ruggensteun.duty.Agreed.BO;
import static nl.ruggensteun.duty.Agreed.BRAM;
import static nl.ruggensteun.duty.Agreed.LINE;
import static nl.ruggensteun.duty.Agreed.span;
import static nl.ruggensteun.duty.Agreed.weekly;
import static nl.ruggensteun.duty.Rank.FIRST;
import static nl.ruggensteun.duty.Rank.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Bram, Bea and Bo take weekly turns as first; in the second test team another is second.
class WhatASwapDoesToTheRosterTest {
  private static final Span EVENING = span("2026-11-24 18:00", "2026-11-25 08:00");

  private static Agreed weeks() {
    return Agreed.that(weekly(FIRST, "2026-11-23", BRAM, BEA, BO));
  }

  private static Agreed pairs() {
    return Agreed.that(
        weekly(FIRST, "2026-11-23", BRAM, BEA, BO), weekly(SECOND, "2026-11-23", BEA, BO, BRAM));
  }

  private static Move move(Rank rank, Span span, UUID from, UUID to) {
    return new Move(rank, span, Optional.of(from), to);
  }

  private static List<String> shifts(LineRoster line, Rank rank, Span span) {
    return line.shifts(span).stream()
        .filter(shift -> shift.rank() == rank)
        .map(Agreed::words)
        .toList();
  }

  @Test
  void the_hours_are_the_others_and_all_else_stays() {
    Exchange exchange = new Exchange(weeks().line(), List.of(move(FIRST, EVENING, BRAM, BEA)));

    assertThat(exchange.obstacle()).isEmpty();
    assertThat(shifts(exchange.after(), FIRST, span("2026-11-23 09:00", "2026-12-07 09:00")))
        .containsExactly(
            "Bram 2026-11-23 09:00 to 2026-11-24 18:00",
            "Bea 2026-11-24 18:00 to 2026-11-25 08:00",
            "Bram 2026-11-25 08:00 to 2026-11-30 09:00",
            "Bea 2026-11-30 09:00 to 2026-12-07 09:00");
  }

  @Test
  void two_change_hours_at_the_same_moment() {
    Span hers = span("2026-12-01 18:00", "2026-12-02 08:00");
    Exchange exchange =
        new Exchange(
            weeks().line(), List.of(move(FIRST, EVENING, BRAM, BEA), move(FIRST, hers, BEA, BRAM)));

    assertThat(exchange.obstacle()).isEmpty();
    assertThat(exchange.after().holder(FIRST, EVENING.from())).contains(BEA);
    assertThat(exchange.after().holder(FIRST, hers.from())).contains(BRAM);
  }

  @Test
  void what_is_not_hers_cannot_be_given() {
    assertThat(new Exchange(weeks().line(), List.of(move(FIRST, EVENING, BO, BEA))).obstacle())
        .contains(Obstacle.NOT_THEIRS);
    Span intoBeasWeek = span("2026-11-29 18:00", "2026-11-30 18:00");
    assertThat(
            new Exchange(weeks().line(), List.of(move(FIRST, intoBeasWeek, BRAM, BO))).obstacle())
        .contains(Obstacle.NOT_THEIRS);
  }

  @Test
  void whoever_is_away_for_a_moment_of_it_cannot_have_it() {
    Agreed away = weeks().away(BEA, "2026-11-25 00:00", "2026-11-26 00:00");

    assertThat(new Exchange(away.line(), List.of(move(FIRST, EVENING, BRAM, BEA))).obstacle())
        .contains(Obstacle.AWAY);
    assertThat(new Exchange(away.line(), List.of(move(FIRST, EVENING, BRAM, BO))).obstacle())
        .isEmpty();
  }

  @Test
  void the_second_cannot_be_the_first_as_well_and_nobody_is_called_up_unasked() {
    assertThat(new Exchange(pairs().line(), List.of(move(FIRST, EVENING, BRAM, BEA))).obstacle())
        .contains(Obstacle.ALREADY_ON_DUTY);
  }

  @Test
  void first_and_second_may_change_places() {
    Exchange places =
        new Exchange(
            pairs().line(),
            List.of(move(FIRST, EVENING, BRAM, BEA), move(SECOND, EVENING, BEA, BRAM)));

    assertThat(places.obstacle()).isEmpty();
    assertThat(places.after().holder(FIRST, EVENING.from())).contains(BEA);
    assertThat(places.after().holder(SECOND, EVENING.from())).contains(BRAM);
  }

  @Test
  void hours_that_are_nobodys_are_filled() {
    Agreed gone = Agreed.that(weekly(FIRST, "2026-11-23", BRAM)).gone(BRAM, "2026-11-24 00:00");
    Exchange exchange =
        new Exchange(gone.line(), List.of(new Move(FIRST, EVENING, Optional.empty(), BEA)));

    assertThat(exchange.obstacle()).isEmpty();
    assertThat(exchange.after().holder(FIRST, EVENING.from())).contains(BEA);
  }

  @Test
  void an_earlier_replacement_goes_on_around_it() {
    Agreed replaced = weeks().instead(FIRST, BO, "2026-11-24 09:00", "2026-11-26 09:00");
    Exchange exchange = new Exchange(replaced.line(), List.of(move(FIRST, EVENING, BO, BEA)));

    assertThat(shifts(exchange.after(), FIRST, span("2026-11-24 00:00", "2026-11-27 00:00")))
        .containsExactly(
            "Bram 2026-11-24 00:00 to 2026-11-24 09:00",
            "Bo 2026-11-24 09:00 to 2026-11-24 18:00",
            "Bea 2026-11-24 18:00 to 2026-11-25 08:00",
            "Bo 2026-11-25 08:00 to 2026-11-26 09:00",
            "Bram 2026-11-26 09:00 to 2026-11-27 00:00");
  }

  @Test
  void no_swap_that_is_let_through_leaves_a_moment_empty() {
    Random random = new Random(7);
    LineRoster line = pairs().line();
    Span all = span("2026-11-23 09:00", "2027-02-01 09:00");
    int let = 0;
    for (int at = 0; at < 300; at++) {
      Instant from = all.from().plus(Duration.ofHours(random.nextInt(24 * 60)));
      Span span = new Span(from, from.plus(Duration.ofHours(1 + random.nextInt(60))));
      Rank rank = random.nextBoolean() ? FIRST : SECOND;
      UUID to = ALL.get(random.nextInt(3));
      Exchange exchange =
          new Exchange(line, List.of(new Move(rank, span, line.holder(rank, from), to)));
      if (exchange.obstacle().isEmpty()) {
        let++;
        line = exchange.after();
        assertThat(hours(line, all)).isEqualTo(hours(pairs().line(), all));
      }
    }
    assertThat(let).isGreaterThan(5);
  }

  private static List<Duration> hours(LineRoster line, Span span) {
    return Arrays.stream(Rank.values())
        .map(rank ->
            line.shifts(span).stream()
                .filter(shift -> shift.rank() == rank)
                .map(shift -> Duration.between(shift.from(), shift.until()))
                .reduce(Duration.ZERO, Duration::plus))
        .toList();
  }

  @Test
  void too_many_nights_and_too_little_rest_are_said_and_forbid_nothing() {
    LineRoster line = weeks().line(new RosterRules(3, Duration.ofHours(11)));
    Span nextToHers = span("2026-11-28 09:00", "2026-11-30 09:00");
    Exchange exchange = new Exchange(line, List.of(move(FIRST, nextToHers, BRAM, BEA)));
    Roster roster = new Roster(Map.of(LINE, line), Fallback.UNTIL_A_COORDINATOR_DECIDES);

    assertThat(exchange.obstacle()).isEmpty();
    assertThat(Strain.of(roster, exchange, BEA))
        .containsExactly(new Strain.Nights(9, 3), new Strain.LittleRest(11));
    assertThat(Strain.of(roster, exchange, BRAM)).isEmpty();
  }

  @Test
  void hours_on_another_line_at_the_same_time_are_said() {
    LineRoster mayors =
        new LineRoster(
            "mayors",
            RosterRules.USUAL,
            List.of(),
            List.of(new SingleShift(UUID.randomUUID(), "mayors", FIRST, BO, EVENING, true)),
            List.of(),
            List.of());
    Roster roster =
        new Roster(
            Map.of(LINE, weeks().line(), "mayors", mayors), Fallback.UNTIL_A_COORDINATOR_DECIDES);
    Exchange exchange = new Exchange(weeks().line(), List.of(move(FIRST, EVENING, BRAM, BO)));

    assertThat(Strain.of(roster, exchange, BO)).containsExactly(new Strain.Elsewhere("mayors"));
  }

  @Test
  void an_hour_that_comes_twice_in_autumn_is_given_once_and_whole() {
    Span night = span("2027-10-30 22:00", "2027-10-31 08:00");
    Exchange exchange =
        new Exchange(
            Agreed.that(weekly(FIRST, "2027-10-25", BRAM)).line(),
            List.of(move(FIRST, night, BRAM, BEA)));

    assertThat(exchange.obstacle()).isEmpty();
    assertThat(Duration.between(night.from(), night.until())).isEqualTo(Duration.ofHours(11));
    assertThat(shifts(exchange.after(), FIRST, night))
        .containsExactly("Bea 2027-10-30 22:00 to 2027-10-31 08:00");
  }
}
