package nl.ruggensteun.duty;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.ruggensteun.office.OfficeHours;
import nl.ruggensteun.platform.CivilTime;

/// Working days (_werkdagen_) in the Netherlands: not a weekend, not a public holiday.
public final class WorkingDays {
  private static final Holidays HOLIDAYS = new Holidays();
  private static final LocalTime OPENS = OfficeHours.USUAL.opens();

  private WorkingDays() {}

  /// Noon on the first working day after today.
  public static Instant nextNoon(Instant now) {
    return after(now, 1, LocalTime.NOON);
  }

  /// That time on the working day so many working days after today.
  public static Instant after(Instant now, int days, LocalTime time) {
    LocalDate day = CivilTime.day(now);
    for (int passed = 0; passed < days; passed++) {
      day = following(day);
    }
    return CivilTime.at(day, time);
  }

  /// The coming morning at nine, whatever day it is.
  public static Instant nextMorning(Instant now) {
    LocalDate today = CivilTime.day(now);
    Instant morning = CivilTime.at(today, OPENS);
    return morning.isAfter(now) ? morning : CivilTime.at(today.plusDays(1), OPENS);
  }

  /// Whether it is within the usual hours of a working day.
  public static boolean isOpen(Instant now) {
    return isOpen(now, OfficeHours.USUAL);
  }

  public static boolean isOpen(Instant now, OfficeHours hours) {
    return !isFree(CivilTime.day(now)) && hours.contains(CivilTime.time(now));
  }

  /// When the next working day begins, as usual: today when that is still to come.
  public static Instant opens(Instant now) {
    return opens(now, OfficeHours.USUAL);
  }

  public static Instant opens(Instant now, OfficeHours hours) {
    LocalDate today = CivilTime.day(now);
    Instant early = CivilTime.at(today, hours.opens());
    return early.isAfter(now) && !isFree(today) ? early : after(now, 1, hours.opens());
  }

  private static LocalDate following(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (isFree(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  private static boolean isFree(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY
        || day.getDayOfWeek() == DayOfWeek.SUNDAY
        || HOLIDAYS.has(day);
  }
}
