package nl.ruggensteun.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

/// A place in the weekly roster (_rooster_): who answers a line from a time on a weekday.
///
/// @param until at or before `from` it lies on the next day, so a night is one slot
/// @param rank 1 is rung first, 2 second
public record DutySlot(
    UUID slotId,
    String lineId,
    DayOfWeek weekday,
    LocalTime from,
    LocalTime until,
    UUID memberId,
    int rank) {

  /// The Netherlands live by one clock, and so does the roster.
  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  /// This slot as it falls on the day it begins.
  Shift on(LocalDate day) {
    LocalDate end = until.isAfter(from) ? day : day.plusDays(1);
    return new Shift(
        day.atTime(from).atZone(ZONE).toInstant(),
        end.atTime(until).atZone(ZONE).toInstant(),
        this);
  }
}
