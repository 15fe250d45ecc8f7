package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HowSoonSomebodyMustSpeakUsTest {
  private static final UUID BRAM = new UUID(1, 1);
  private static final UUID BEN = new UUID(1, 2);
  private static final Policy USUAL = Policy.usual(Waiting.STEP);
  private static final Instant NIGHT = Instant.parse("2026-11-22T01:04:00Z");

  @Test
  void not_rated_counts_as_today() {
    assertThat(Urgency.of(Optional.empty())).isEqualTo(Urgency.TODAY);
    assertThat(Urgency.of(Optional.of("some day"))).isEqualTo(Urgency.TODAY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"now", "today", "never-heard-of"})
  void now_today_and_unknown_ring_on_through_the_night(String wish) {
    PlannedStep first = Waiting.at(NIGHT, BRAM, BEN).wishing(wish).planned(USUAL, BRAM);

    assertThat(first.members()).containsExactly(BRAM);
    assertThat(first.nextStep()).isEqualTo(NIGHT.plus(Waiting.STEP));
  }

  @Test
  void an_unrated_request_rings_on_through_the_night() {
    PlannedStep first = Waiting.at(NIGHT, BRAM, BEN).planned(USUAL, BRAM);

    assertThat(first.nextStep()).isEqualTo(NIGHT.plus(Waiting.STEP));
  }

  @Test
  void a_wish_for_later_wakes_duty_once_at_night_and_everybody_from_eight() {
    Waiting waiting = Waiting.at(NIGHT, BRAM, BEN).wishing("week");
    PlannedStep first = waiting.planned(USUAL, BRAM);
    PlannedStep second = waiting.after(first).planned(USUAL, BRAM);

    assertThat(first.members()).containsExactly(BRAM);
    assertThat(first.nextStep()).isEqualTo("2026-11-22T07:00:00Z");
    assertThat(second.members()).containsExactly(BEN);
    assertThat(second.nextStep()).isEqualTo("2026-11-22T07:01:00Z");
  }

  @Test
  void coordinators_are_not_woken_at_night_for_a_wish_for_later() {
    assertThat(Alarms.ringsOnFrom(Optional.of("week"), NIGHT)).isEqualTo("2026-11-22T07:00:00Z");
    assertThat(Alarms.ringsOnFrom(Optional.of("now"), NIGHT)).isEqualTo(NIGHT);
    assertThat(Alarms.ringsOnFrom(Optional.empty(), NIGHT)).isEqualTo(NIGHT);
  }

  @Test
  void a_wish_for_later_rings_on_at_once_by_day() {
    Instant noon = Instant.parse("2026-11-23T11:00:00Z");

    assertThat(Waiting.at(noon, BRAM, BEN).wishing("week").planned(USUAL, BRAM).nextStep())
        .isEqualTo(noon.plus(Waiting.STEP));
  }

  @ParameterizedTest(name = "planned for {0}, taken at {1}")
  @CsvSource({
    // In winter eight is 07:00 in Greenwich, in summer 06:00.
    "2026-01-15T06:59:59Z, 2026-01-15T07:00:00Z",
    "2026-01-15T07:00:00Z, 2026-01-15T07:00:00Z",
    "2026-01-15T19:59:59Z, 2026-01-15T19:59:59Z",
    "2026-01-15T20:00:00Z, 2026-01-16T07:00:00Z",
    "2026-07-15T05:59:59Z, 2026-07-15T06:00:00Z",
    "2026-07-15T06:00:00Z, 2026-07-15T06:00:00Z",
    "2026-07-15T19:00:00Z, 2026-07-16T06:00:00Z",
    // The night in which the clock goes forward, and the one in which it goes back.
    "2026-03-28T22:30:00Z, 2026-03-29T06:00:00Z",
    "2026-03-29T01:30:00Z, 2026-03-29T06:00:00Z",
    "2026-10-24T21:30:00Z, 2026-10-25T07:00:00Z",
    "2026-10-25T00:30:00Z, 2026-10-25T07:00:00Z",
    "2026-10-25T01:30:00Z, 2026-10-25T07:00:00Z",
    // New Year's Eve.
    "2026-12-31T22:00:00Z, 2027-01-01T07:00:00Z"
  })
  void a_wish_for_later_waits_until_eight_by_the_dutch_clock(Instant planned, Instant taken) {
    assertThat(Urgency.WEEK.next(planned)).isEqualTo(taken);
    assertThat(Urgency.TODAY.next(planned)).isEqualTo(planned);
    assertThat(Urgency.NOW.next(planned)).isEqualTo(planned);
  }
}
