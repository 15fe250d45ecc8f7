package nl.ruggensteun.access.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Moments as our interface writes them: UTC, always with milliseconds.
final class Rfc3339 {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Rfc3339() {}

  static String of(Instant moment) {
    return FORM.format(moment);
  }
}
