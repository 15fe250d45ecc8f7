package nl.ruggensteun.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// The clock on the wall (_kloktijd_). The Netherlands live by one clock: a day has 23 or 25 hours
/// when that clock changes, and a time that it skips is the moment after it.
public final class CivilTime {
  public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

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
}
