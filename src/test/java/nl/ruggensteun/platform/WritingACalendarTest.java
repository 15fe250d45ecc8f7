package nl.ruggensteun.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingACalendarTest {
  private static final Instant CHANGED = Instant.parse("2026-11-22T00:00:00Z");

  @ParameterizedTest(name = "an evening on {0} begins at {1}")
  @CsvSource({
    "2027-03-27, 20270327T183000Z", // the day before the clock goes forward
    "2027-03-28, 20270328T173000Z",
    "2027-10-30, 20271030T173000Z", // the day before it goes back
    "2027-10-31, 20271031T183000Z"
  })
  void half_past_seven_is_half_past_seven_on_both_sides_of_a_change_of_the_clock(
      LocalDate day, String written) {
    assertThat(evening(day, "Utrecht", true)).contains("DTSTART:" + written + "\r\n");
  }

  @Test
  void a_place_is_said_when_there_is_one_and_commas_are_no_marks() {
    LocalDate day = LocalDate.of(2027, 1, 14);

    assertThat(evening(day, "Zaal 2, Utrecht", true)).contains("LOCATION:Zaal 2\\, Utrecht\r\n");
    assertThat(evening(day, "", true)).doesNotContain("LOCATION");
  }

  @Test
  void whoever_looks_along_sees_that_somebody_is_busy_and_not_why() {
    LocalDate day = LocalDate.of(2027, 1, 14);

    assertThat(evening(day, "", true)).contains("CLASS:PRIVATE\r\n", "TRANSP:OPAQUE\r\n");
    assertThat(evening(day, "", false)).contains("CLASS:PRIVATE\r\n", "TRANSP:TRANSPARENT\r\n");
  }

  @Test
  void no_line_is_longer_than_calendars_read_and_none_ends_within_a_letter() {
    String title = "Omgaan met intimidatie, bedreiging en één ongemakkelijk gesprek op een avond";

    String text =
        CalendarText.of(
            "Trainingen",
            CHANGED,
            List.of(
                new CalendarText.Entry("1", title, "", CHANGED, CHANGED.plusSeconds(60), true)));

    assertThat(text.split("\r\n"))
        .allSatisfy(line ->
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    assertThat(text.replace("\r\n ", "")).contains("één ongemakkelijk gesprek op een avond");
  }

  private static String evening(LocalDate day, String place, boolean busy) {
    return CalendarText.of(
        "Trainingen",
        CHANGED,
        List.of(
            new CalendarText.Entry(
                "1",
                "Een avond",
                place,
                CivilTime.at(day, LocalTime.of(19, 30)),
                CivilTime.at(day, LocalTime.of(22, 0)),
                busy)));
  }
}
