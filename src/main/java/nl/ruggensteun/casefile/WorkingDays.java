package nl.ruggensteun.casefile;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.ruggensteun.duty.Holidays;
import nl.ruggensteun.platform.CivilTime;

/// Working days (_werkdagen_) in the Netherlands: not a weekend, not a public holiday.
final class WorkingDays {
  private static final Holidays HOLIDAYS = new Holidays();
  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime CLOSES = LocalTime.of(17, 0);

  private WorkingDays() {}

  /// Noon on the first working day after today.
  static Instant nextNoon(Instant now) {
    return at(now, LocalTime.NOON);
  }

  static Instant at(Instant now, LocalTime time) {
    LocalDate day = CivilTime.day(now).plusDays(1);
    while (isFree(day)) {
      day = day.plusDays(1);
    }
    return CivilTime.at(day, time);
  }

  /// The coming morning at nine, whatever day it is.
  static Instant nextMorning(Instant now) {
    LocalDate today = CivilTime.day(now);
    Instant morning = CivilTime.at(today, OPENS);
    return morning.isAfter(now) ? morning : CivilTime.at(today.plusDays(1), OPENS);
  }

  /// Whether it is within the hours of a working day.
  static boolean isOpen(Instant now) {
    LocalTime time = CivilTime.time(now);
    return !isFree(CivilTime.day(now)) && !time.isBefore(OPENS) && time.isBefore(CLOSES);
  }

  /// When the next working day begins: today when that is still to come.
  static Instant opens(Instant now) {
    LocalDate today = CivilTime.day(now);
    Instant early = CivilTime.at(today, OPENS);
    return early.isAfter(now) && !isFree(today) ? early : at(now, OPENS);
  }

  private static boolean isFree(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY
        || day.getDayOfWeek() == DayOfWeek.SUNDAY
        || HOLIDAYS.has(day);
  }
}
