package nl.ruggensteun.guidance;

import java.time.LocalDate;

/// When a text was last looked at, by whom, and when that must happen again (_redactie_).
public record Review(LocalDate on, String by, LocalDate next) {
  public boolean isDue(LocalDate day) {
    return day.isAfter(next);
  }
}
