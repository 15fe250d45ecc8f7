package nl.ruggensteun.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.ruggensteun.platform.CivilTime;

/// The day on which the practice environment is filled: everything in the scripts is so many days,
/// hours or minutes before or after it, so that it is as fresh next year as it is now.
record Today(Instant now) {

  private static final Pattern DAY = Pattern.compile("([+-]\\d+)d (\\d\\d:\\d\\d)");
  private static final Pattern NEAR = Pattern.compile("([+-]\\d+)([hm])");

  /// `-12d 14:30` is twelve days ago at half past two, `-3h` three hours ago.
  Instant at(String when) {
    Matcher near = NEAR.matcher(when);
    if (near.matches()) {
      long amount = Long.parseLong(near.group(1));
      return now.plus(
          near.group(2).equals("h") ? Duration.ofHours(amount) : Duration.ofMinutes(amount));
    }
    Matcher day = DAY.matcher(when);
    if (!day.matches()) {
      throw new IllegalArgumentException("not a moment: " + when);
    }
    return CivilTime.at(
        date().plusDays(Long.parseLong(day.group(1))), LocalTime.parse(day.group(2)));
  }

  /// `-60d` is the day of two months ago.
  LocalDate day(String when) {
    return date().plusDays(Long.parseLong(when.substring(0, when.length() - 1)));
  }

  private LocalDate date() {
    return CivilTime.day(now);
  }
}
