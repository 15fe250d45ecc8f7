package nl.ruggensteun.duty;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.ruggensteun.platform.CivilTime;

/// When a turn goes to the next (_overdracht van de dienst_), by the clock on the wall.
///
/// @param weekday of a weekly turn; a daily one is handed over each day
public record HandOver(DayOfWeek weekday, LocalTime at) {
  public Instant on(LocalDate day) {
    return CivilTime.at(day, at);
  }
}
