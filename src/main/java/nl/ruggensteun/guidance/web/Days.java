package nl.ruggensteun.guidance.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.ruggensteun.platform.Language;

/// A day in words, as `22 november 2026`.
final class Days {
  private static final DateTimeFormatter DUTCH =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-NL"));
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private Days() {}

  static String words(LocalDate day, Language language) {
    return switch (language) {
      case NL -> DUTCH.format(day);
      case EN -> ENGLISH.format(day);
    };
  }
}
