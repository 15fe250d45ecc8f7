package nl.ruggensteun.casefile;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;

/// Working days (_werkdagen_) in the Netherlands: not a weekend, not a public holiday.
final class WorkingDays {
  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime CLOSES = LocalTime.of(17, 0);

  private WorkingDays() {}

  /// Noon on the first working day after today.
  static Instant nextNoon(Instant now) {
    return at(now, LocalTime.NOON);
  }

  static Instant at(Instant now, LocalTime time) {
    LocalDate day = LocalDate.ofInstant(now, ZONE).plusDays(1);
    while (isFree(day)) {
      day = day.plusDays(1);
    }
    return day.atTime(time).atZone(ZONE).toInstant();
  }

  /// The coming morning at nine, whatever day it is.
  static Instant nextMorning(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZONE);
    Instant morning = today.atTime(9, 0).atZone(ZONE).toInstant();
    return morning.isAfter(now) ? morning : today.plusDays(1).atTime(9, 0).atZone(ZONE).toInstant();
  }

  /// Whether it is within the hours of a working day.
  static boolean isOpen(Instant now) {
    LocalTime time = LocalTime.ofInstant(now, ZONE);
    return !isFree(LocalDate.ofInstant(now, ZONE))
        && !time.isBefore(OPENS)
        && time.isBefore(CLOSES);
  }

  /// When the next working day begins: today when that is still to come.
  static Instant opens(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZONE);
    Instant early = today.atTime(OPENS).atZone(ZONE).toInstant();
    return early.isAfter(now) && !isFree(today) ? early : at(now, OPENS);
  }

  private static boolean isFree(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY
        || day.getDayOfWeek() == DayOfWeek.SUNDAY
        || isHoliday(day);
  }

  private static boolean isHoliday(LocalDate day) {
    LocalDate easter = easter(day.getYear());
    return day.equals(LocalDate.of(day.getYear(), Month.JANUARY, 1))
        || day.equals(easter.plusDays(1))
        || day.equals(easter.plusDays(39))
        || day.equals(easter.plusDays(50))
        || day.equals(kingsDay(day.getYear()))
        || (day.getMonth() == Month.DECEMBER
            && (day.getDayOfMonth() == 25 || day.getDayOfMonth() == 26));
  }

  /// The 27th of April, a day earlier when that is a Sunday.
  private static LocalDate kingsDay(int year) {
    LocalDate day = LocalDate.of(year, Month.APRIL, 27);
    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
  }

  /// Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher).
  private static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int corrected = century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15;
    int epact = corrected % 30;
    int moon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11));
    int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
    int offset = moon - weekday;
    int month = 3 + (offset + 40) / 44;
    return LocalDate.of(year, month, offset + 28 - 31 * (month / 4));
  }
}
