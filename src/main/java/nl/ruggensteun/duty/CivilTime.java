package nl.ruggensteun.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;

/// The clock on the wall (_kloktijd_). The Netherlands live by one clock, and so does the roster: a
/// day has 23 or 25 hours when that clock changes, and a time that it skips is the moment after it.
public final class CivilTime {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private CivilTime() {}

  public static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(ZONE).toInstant();
  }

  public static Instant midnight(LocalDate day) {
    return at(day, LocalTime.MIDNIGHT);
  }

  public static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  public static LocalTime time(Instant moment) {
    return LocalTime.ofInstant(moment, ZONE);
  }

  /// The days that a span touches, and the day before: what began then may go on.
  public static Stream<LocalDate> daysAround(Span span) {
    return day(span.from()).minusDays(1).datesUntil(day(span.until()).plusDays(1));
  }
}
