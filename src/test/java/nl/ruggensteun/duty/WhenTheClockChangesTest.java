package nl.ruggensteun.duty;

import static nl.ruggensteun.duty.Agreed.BEA;
import static nl.ruggensteun.duty.Agreed.BRAM;
import static nl.ruggensteun.duty.Agreed.daily;
import static nl.ruggensteun.duty.Agreed.turns;
import static nl.ruggensteun.duty.Agreed.weekly;
import static nl.ruggensteun.duty.Rank.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// In 2027 the clock goes forward on 28 March and back on 31 October.
class WhenTheClockChangesTest {
  private static final Span SPRING = Agreed.span("2027-03-27 09:00", "2027-03-30 09:00");
  private static final Span AUTUMN = Agreed.span("2027-10-30 09:00", "2027-11-02 09:00");

  private final Agreed days = Agreed.that(daily(FIRST, "2027-01-01", BRAM, BEA));

  @Test
  void a_day_in_spring_has_23_hours() {
    assertThat(hours(days, SPRING)).containsExactly(23L, 24L, 24L);
  }

  @Test
  void a_day_in_autumn_has_25_hours() {
    assertThat(hours(days, AUTUMN)).containsExactly(25L, 24L, 24L);
  }

  @Test
  void a_week_has_167_or_169_hours() {
    Agreed weeks = Agreed.that(weekly(FIRST, "2027-01-04", BRAM, BEA));

    assertThat(hours(weeks, Agreed.span("2027-03-22 09:00", "2027-04-05 09:00")))
        .containsExactly(167L, 168L);
    assertThat(hours(weeks, Agreed.span("2027-10-25 09:00", "2027-11-08 09:00")))
        .containsExactly(169L, 168L);
  }

  @Test
  void the_hour_of_handing_over_stays_what_the_wall_says() {
    assertThat(days.line().shifts(SPRING))
        .extracting(Shift::from)
        .containsExactly(
            Instant.parse("2027-03-27T08:00:00Z"),
            Instant.parse("2027-03-28T07:00:00Z"),
            Instant.parse("2027-03-29T07:00:00Z"));
  }

  @Test
  void a_hand_over_in_the_skipped_hour_is_the_moment_after_it() {
    Agreed nights = Agreed.that(turns(Turn.DAILY, FIRST, "02:30", "2027-01-01", BRAM, BEA));

    assertThat(
            nights
                .line()
                .shifts(
                    new Span(
                        Instant.parse("2027-03-27T12:00:00Z"),
                        Instant.parse("2027-03-28T12:00:00Z"))))
        .extracting(Shift::until)
        .first()
        .isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
  }

  @Test
  void a_hand_over_in_the_hour_that_comes_twice_is_in_the_first() {
    Agreed nights = Agreed.that(turns(Turn.DAILY, FIRST, "02:30", "2027-01-01", BRAM, BEA));

    assertThat(
            nights
                .line()
                .shifts(
                    new Span(
                        Instant.parse("2027-10-30T12:00:00Z"),
                        Instant.parse("2027-10-31T12:00:00Z"))))
        .extracting(Shift::until)
        .first()
        .isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
  }

  @Test
  void there_is_never_a_gap_nor_an_overlap() {
    for (String handOver : List.of("00:00", "01:59", "02:00", "02:30", "03:00", "09:00", "23:59")) {
      for (Turn turn : Turn.values()) {
        Agreed agreed = Agreed.that(turns(turn, FIRST, handOver, "2026-12-28", BRAM, BEA));
        for (Span span : List.of(SPRING, AUTUMN)) {
          List<Shift> shifts = agreed.line().shifts(span);
          assertThat(shifts.getFirst().from()).isEqualTo(span.from());
          assertThat(shifts.getLast().until()).isEqualTo(span.until());
          for (int i = 1; i < shifts.size(); i++) {
            assertThat(shifts.get(i).from()).as(handOver).isEqualTo(shifts.get(i - 1).until());
          }
          assertThat(agreed.roster().gaps(Agreed.LINE, span, Set.of(BRAM, BEA))).isEmpty();
        }
      }
    }
  }

  @Test
  void every_minute_of_the_night_has_exactly_one_first() {
    for (Span night :
        List.of(
            Agreed.span("2027-03-28 00:00", "2027-03-28 06:00"),
            Agreed.span("2027-10-31 00:00", "2027-10-31 06:00"))) {
      for (Instant minute = night.from();
          minute.isBefore(night.until());
          minute = minute.plusSeconds(60)) {
        assertThat(days.roster().onDuty(Agreed.LINE, minute)).hasSize(1);
      }
    }
  }

  @Test
  void a_night_of_only_night_hours_has_eleven_or_thirteen() {
    Agreed nights =
        Agreed.that(
            Agreed.with(
                BRAM,
                new Pattern(Set.of(), Hours.NIGHTS),
                turns(Turn.DAILY, FIRST, "09:00", "2027-01-01", BRAM)));

    assertThat(hours(nights, Agreed.span("2027-03-27 20:00", "2027-03-28 08:00")))
        .containsExactly(11L);
    assertThat(hours(nights, Agreed.span("2027-10-30 20:00", "2027-10-31 08:00")))
        .containsExactly(13L);
  }

  private static List<Long> hours(Agreed agreed, Span span) {
    return agreed.line().shifts(span).stream()
        .map(shift -> Duration.between(shift.from(), shift.until()).toHours())
        .toList();
  }
}
