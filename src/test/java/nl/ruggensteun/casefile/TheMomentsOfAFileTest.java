package nl.ruggensteun.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import nl.ruggensteun.duty.WorkingDays;
import nl.ruggensteun.platform.CivilTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TheMomentsOfAFileTest {
  private static final Instant QUARTER = Instant.parse("2026-11-22T01:15:00Z");

  @ParameterizedTest(name = "after {0} comes {1}")
  @CsvSource({
    "2026-11-19, 2026-11-20", // an ordinary Thursday
    "2026-11-20, 2026-11-23", // a weekend
    "2026-04-02, 2026-04-03", // Good Friday is a working day
    "2026-04-03, 2026-04-07", // Easter
    "2024-03-29, 2024-04-02", // an early Easter
    "2038-04-23, 2038-04-28", // the latest Easter, and King's Day behind it
    "2026-05-13, 2026-05-15", // Ascension Day
    "2026-05-22, 2026-05-26", // Whitsun
    "2026-04-24, 2026-04-28", // King's Day on a Monday
    "2025-04-25, 2025-04-28", // the 27th is a Sunday: King's Day is kept on Saturday
    "2026-12-24, 2026-12-28", // Christmas and a weekend
    "2026-12-31, 2027-01-04" // New Year's Day on a Friday
  })
  void a_line_hears_of_a_file_at_noon_of_the_next_working_day(LocalDate today, LocalDate next) {
    Instant now = CivilTime.at(today, LocalTime.of(14, 0));

    assertThat(WorkingDays.nextNoon(now)).isEqualTo(CivilTime.at(next, LocalTime.NOON));
  }

  @ParameterizedTest(name = "{0}: open {1}, opens {2}")
  @CsvSource({
    "2026-11-20T08:59:59, false, 2026-11-20T09:00", // a Friday
    "2026-11-20T09:00:00, true, 2026-11-23T09:00",
    "2026-11-20T16:59:59, true, 2026-11-23T09:00",
    "2026-11-20T17:00:00, false, 2026-11-23T09:00",
    "2026-11-22T11:00:00, false, 2026-11-23T09:00", // a Sunday
    "2026-12-25T08:00:00, false, 2026-12-28T09:00" // Christmas Day, a Friday
  })
  void a_line_is_open_in_the_hours_of_a_working_day(
      LocalDateTime now, boolean open, LocalDateTime opens) {
    Instant moment = now.atZone(CivilTime.ZONE).toInstant();

    assertThat(WorkingDays.isOpen(moment)).isEqualTo(open);
    assertThat(WorkingDays.opens(moment)).isEqualTo(opens.atZone(CivilTime.ZONE).toInstant());
  }

  @Test
  void an_apology_is_due_at_nine_whatever_day_it_is() {
    assertThat(NextMorning.after(Instant.parse("2026-11-22T01:04:00Z")))
        .isEqualTo("2026-11-22T08:00:00Z");
    assertThat(NextMorning.after(Instant.parse("2026-11-22T08:00:00Z")))
        .isEqualTo("2026-11-23T08:00:00Z");
    assertThat(NextMorning.after(Instant.parse("2026-07-01T20:00:00Z")))
        .isEqualTo("2026-07-02T07:00:00Z");
  }

  @Test
  void the_server_knows_a_date_to_a_quarter_of_an_hour_and_never_too_early() {
    assertThat(RoundedTime.notBefore(QUARTER)).isEqualTo(QUARTER);
    assertThat(RoundedTime.notBefore(QUARTER.plusNanos(1))).isEqualTo(QUARTER.plusSeconds(900));
    assertThat(RoundedTime.notBefore(QUARTER.plusSeconds(899))).isEqualTo(QUARTER.plusSeconds(900));
    assertThat(RoundedTime.isRounded(QUARTER)).isTrue();
    assertThat(RoundedTime.isRounded(QUARTER.plusSeconds(60))).isFalse();
    assertThat(RoundedTime.isRounded(QUARTER.plusNanos(1))).isFalse();
  }
}
