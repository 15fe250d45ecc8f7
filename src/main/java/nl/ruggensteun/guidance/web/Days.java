package nl.ruggensteun.guidance.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.ruggensteun.platform.Language;

/// A day in words, as `22 november 2026` or `zondag 22 november 2026`.
final class Days {
  private static final String DAY = "d MMMM yyyy";
  private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
  private static final Locale ENGLISH = Locale.UK;

  private Days() {}

  static String words(LocalDate day, Language language) {
    return written(DAY, language).format(day);
  }

  static String withWeekday(LocalDate day, Language language) {
    return written("EEEE " + DAY, language).format(day);
  }

  private static DateTimeFormatter written(String pattern, Language language) {
    return DateTimeFormatter.ofPattern(
        pattern,
        switch (language) {
          case NL -> DUTCH;
          case EN -> ENGLISH;
        });
  }
}
