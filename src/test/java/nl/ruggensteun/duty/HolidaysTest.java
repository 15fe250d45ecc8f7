package nl.ruggensteun.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Texts;
import org.junit.jupiter.api.Test;

class HolidaysTest {
  private final Holidays holidays = new Holidays();
  private final Texts texts = new Texts();

  private SortedMap<LocalDate, String> of(String first, String last) {
    return of(first, last, Language.NL);
  }

  private SortedMap<LocalDate, String> of(String first, String last, Language language) {
    return holidays.named(LocalDate.parse(first), LocalDate.parse(last), language, texts);
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
  void they_are_called_as_on_a_calendar_on_the_wall() {
    assertThat(of("2027-01-01", "2027-12-31").values())
        .containsExactly(
            "Nieuwjaarsdag",
            "Eerste paasdag",
            "Tweede paasdag",
            "Koningsdag",
            "Bevrijdingsdag",
            "Hemelvaartsdag",
            "Eerste pinksterdag",
            "Tweede pinksterdag",
            "Eerste kerstdag",
            "Tweede kerstdag");
    assertThat(of("2027-01-01", "2027-12-31", Language.EN).values())
        .containsExactly(
            "New Year's Day",
            "Easter Sunday",
            "Easter Monday",
            "King's Day",
            "Liberation Day",
            "Ascension Day",
            "Whit Sunday",
            "Whit Monday",
            "Christmas Day",
            "Boxing Day");
  }

  @Test
  void two_on_one_day_are_both_named() {
    assertThat(of("2016-05-05", "2016-05-05"))
        .containsEntry(LocalDate.parse("2016-05-05"), "Hemelvaartsdag, Bevrijdingsdag");
  }

  @Test
  void every_one_of_the_coming_years_has_a_name_of_ours() {
    for (Language language : Language.values()) {
      List<String> ours =
          texts.entries(language).entrySet().stream()
              .filter(text -> text.getKey().startsWith("duty.holiday."))
              .map(Map.Entry::getValue)
              .toList();

      assertThat(of("2026-01-01", "2060-12-31", language).values())
          .allSatisfy(name -> assertThat(ours).containsAll(List.of(name.split(", "))));
    }
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
