package nl.ruggensteun.duty;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.ruggensteun.platform.CivilTime;

/// Working days (_werkdagen_) in the Netherlands: not a weekend, not a public holiday.
public final class WorkingDays {
  private static final Holidays HOLIDAYS = new Holidays();
  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime CLOSES = LocalTime.of(17, 0);

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

  /// Whether it is within the hours of a working day.
  public static boolean isOpen(Instant now) {
    LocalTime time = CivilTime.time(now);
    return !isFree(CivilTime.day(now)) && !time.isBefore(OPENS) && time.isBefore(CLOSES);
  }

  /// When the next working day begins: today when that is still to come.
  public static Instant opens(Instant now) {
    LocalDate today = CivilTime.day(now);
    Instant early = CivilTime.at(today, OPENS);
    return early.isAfter(now) && !isFree(today) ? early : after(now, 1, OPENS);
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
