package nl.ruggensteun.platform.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Moments as our interface writes them: UTC, always with milliseconds (RFC 3339).
public final class Moments {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Moments() {}

  public static String of(Instant moment) {
    return FORM.format(moment);
  }
}
