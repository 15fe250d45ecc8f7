package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Somebody who wants to take part in a training wakes nobody, and is not forgotten either.
class WhatCanWaitTest {
  private static final UUID BRAM = new UUID(1, 1);
  private static final UUID BEN = new UUID(1, 2);
  private static final Policy USUAL = Policy.usual(Waiting.STEP);

  @ParameterizedTest(name = "asked at {0}, rung at {1}")
  @CsvSource({
    // A Sunday night, a Monday morning, a Friday.
    "2026-11-22T01:04:05Z, 2026-11-24T09:00:00Z",
    "2026-11-23T08:00:00Z, 2026-11-25T09:00:00Z",
    "2026-11-20T15:00:00Z, 2026-11-24T09:00:00Z",
    // Christmas and a weekend; the week in which the clock goes forward, and back.
    "2026-12-24T12:00:00Z, 2026-12-29T09:00:00Z",
    "2027-03-26T12:00:00Z, 2027-03-31T08:00:00Z",
    "2027-10-29T12:00:00Z, 2027-11-02T09:00:00Z"
  })
  void it_rings_at_ten_on_the_second_working_day(Instant asked, Instant rung) {
    assertThat(Alarms.ringsFirst(Optional.of("unhurried"), asked)).isEqualTo(rung);
    assertThat(Alarms.ringsOnFrom(Optional.of("unhurried"), asked)).isEqualTo(rung);
  }

  @Test
  void everything_else_rings_at_once() {
    Instant night = Instant.parse("2026-11-22T01:04:05Z");

    for (String wish : new String[] {"now", "today", "week", "never-heard-of"}) {
      assertThat(Alarms.ringsFirst(Optional.of(wish), night)).isEqualTo(night);
    }
    assertThat(Alarms.ringsFirst(Optional.empty(), night)).isEqualTo(night);
  }

  @ParameterizedTest(name = "brought forward to {0}, looked at again at {1}")
  @CsvSource({
    // A clock that jumped, somebody who gave it back at night, a take that lapsed in a weekend.
    "2026-11-22T01:05:00Z, 2026-11-24T09:00:00Z",
    "2026-11-23T12:00:00Z, 2026-11-24T09:00:00Z",
    "2026-11-24T22:30:00Z, 2026-11-25T08:00:00Z",
    "2026-11-27T16:00:00Z, 2026-11-30T08:00:00Z"
  })
  void nobody_is_rung_before_that_or_at_night_whatever_brought_it_forward(
      Instant due, Instant again) {
    PlannedStep step = asked("2026-11-22T01:04:05Z", due).planned(USUAL, BRAM);

    assertThat(step.members()).isEmpty();
    assertThat(step.forCoordinators()).isFalse();
    assertThat(step.nextStep()).isEqualTo(again);
    assertThat(step.progress().turn()).as("nothing rang").isZero();
  }

  @Test
  void a_clock_that_was_set_back_keeps_nothing_else_silent() {
    Instant now = Instant.parse("2026-11-22T01:04:05Z");
    Waiting waiting = Waiting.at(now, BRAM, BEN).openedAt(now.plus(Duration.ofHours(1)));

    assertThat(waiting.planned(USUAL, BRAM).members()).containsExactly(BRAM);
    assertThat(waiting.wishing("week").planned(USUAL, BRAM).members()).containsExactly(BRAM);
  }

  @Test
  void then_one_after_the_other_with_an_hour_between_and_none_in_the_evening() {
    Waiting waiting = asked("2026-11-22T01:04:05Z", Instant.parse("2026-11-24T09:00:00Z"));
    PlannedStep first = waiting.planned(USUAL, BRAM);
    PlannedStep second = waiting.after(first).planned(USUAL, BRAM);
    PlannedStep late =
        asked("2026-11-22T01:04:05Z", Instant.parse("2026-11-24T15:30:00Z")).planned(USUAL, BRAM);

    assertThat(first.members()).containsExactly(BRAM);
    assertThat(first.nextStep()).isEqualTo("2026-11-24T10:00:00Z");
    assertThat(second.members()).containsExactly(BEN);
    assertThat(late.nextStep()).isEqualTo("2026-11-25T08:00:00Z");
  }

  @Test
  void coordinators_sleep_on_it_too() {
    Instant night = Instant.parse("2026-11-25T01:00:00Z");

    assertThat(coordinators("unhurried", night).members()).isEmpty();
    assertThat(coordinators("unhurried", night).nextStep()).isEqualTo("2026-11-25T08:00:00Z");
    assertThat(coordinators("week", night).members()).containsExactly(BRAM);
  }

  @Test
  void a_line_that_set_its_own_order_rings_it_as_what_may_wait_longest() {
    assertThat(Urgency.UNHURRIED.ordered()).isEqualTo(Urgency.WEEK);
    assertThat(Urgency.ORDERED).doesNotContain(Urgency.UNHURRIED);
  }

  private static PlannedStep coordinators(String wish, Instant now) {
    DueAlarm alarm =
        new DueAlarm(
            new UUID(0, 1),
            AlarmKind.NOBODY,
            new UUID(0, 2),
            Optional.empty(),
            Optional.of(wish),
            new Pace(Waiting.STEP, Duration.ofMinutes(10)),
            now,
            now,
            new DueAlarm.Progress(0, 0, 0, Optional.empty(), Optional.empty()),
            List.of(BRAM, BEN),
            Map.of());
    return PlannedStep.of(
        alarm, new Moment(now, USUAL, List.of(), Set.of(BRAM, BEN), Optional.empty()));
  }

  private static Waiting asked(String opened, Instant due) {
    return Waiting.at(due, BRAM, BEN).wishing("unhurried").openedAt(Instant.parse(opened));
  }
}
