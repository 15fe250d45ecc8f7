package nl.ruggensteun.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class HolidaysTest {
  private final Holidays holidays = new Holidays();

  private SortedMap<LocalDate, String> of(String first, String last) {
    return holidays.between(LocalDate.parse(first), LocalDate.parse(last), Locale.of("nl"));
  }

  @Test
  void a_year_has_ten() {
    assertThat(of("2027-01-01", "2027-12-31").keySet())
        .containsExactly(
            LocalDate.parse("2027-01-01"),
            LocalDate.parse("2027-03-28"),
            LocalDate.parse("2027-03-29"),
            LocalDate.parse("2027-04-27"),
            LocalDate.parse("2027-05-05"),
            LocalDate.parse("2027-05-06"),
            LocalDate.parse("2027-05-16"),
            LocalDate.parse("2027-05-17"),
            LocalDate.parse("2027-12-25"),
            LocalDate.parse("2027-12-26"));
  }

  @Test
  void they_have_a_name_in_both_languages() {
    LocalDate kingsDay = LocalDate.parse("2027-04-27");

    assertThat(of("2027-04-27", "2027-04-27")).containsEntry(kingsDay, "Koningsdag");
    assertThat(holidays.between(kingsDay, kingsDay, Locale.of("en")))
        .containsEntry(kingsDay, "Kings' Birthday");
  }

  @Test
  void the_kings_day_is_never_on_a_sunday() {
    assertThat(of("2031-04-20", "2031-04-30")).containsKey(LocalDate.parse("2031-04-26"));
  }

  @Test
  void good_friday_is_not_one() {
    assertThat(of("2027-03-26", "2027-03-26")).isEmpty();
  }

  @Test
  void they_are_found_over_the_end_of_a_year() {
    assertThat(of("2026-12-20", "2027-01-05")).hasSize(3);
  }
}
