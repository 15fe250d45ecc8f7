package nl.ruggensteun.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Entries as a calendar reads them (iCalendar, RFC 5545). Moments are in UTC: the calendar shows
/// them by the clock of its owner, and no change of that clock can move them.
public final class CalendarText {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int LONGEST_LINE = 75;

  private final StringBuilder text = new StringBuilder();

  private CalendarText() {}

  /// One entry of a calendar. Whoever looks along in it sees that somebody is busy and not why.
  ///
  /// @param uid the same for the same entry, whenever it is asked
  /// @param place where it is; empty when that is nobody's business, or nowhere
  /// @param busy whether nothing else can be planned then
  public record Entry(
      String uid, String title, String place, Instant from, Instant until, boolean busy) {}

  /// @param changed when the calendar as a whole was made; the same calendar is the same text
  public static String of(String name, Instant changed, List<Entry> entries) {
    CalendarText calendar = new CalendarText();
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line("PRODID:-//agenda//NL");
    calendar.line("CALSCALE:GREGORIAN");
    calendar.line("METHOD:PUBLISH");
    calendar.line("NAME:" + escaped(name));
    calendar.line("X-WR-CALNAME:" + escaped(name));
    calendar.line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    calendar.line("X-PUBLISHED-TTL:PT1H");
    entries.forEach(entry -> calendar.entry(entry, changed));
    calendar.line("END:VCALENDAR");
    return calendar.text.toString();
  }

  private void entry(Entry entry, Instant changed) {
    line("BEGIN:VEVENT");
    line("UID:" + entry.uid());
    line("DTSTAMP:" + UTC.format(changed));
    line("DTSTART:" + UTC.format(entry.from()));
    line("DTEND:" + UTC.format(entry.until()));
    line("SUMMARY:" + escaped(entry.title()));
    if (!entry.place().isEmpty()) {
      line("LOCATION:" + escaped(entry.place()));
    }
    line("CLASS:PRIVATE");
    line("TRANSP:" + (entry.busy() ? "OPAQUE" : "TRANSPARENT"));
    line("END:VEVENT");
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
  }

  /// A long line goes on in the next, behind a space; never in the middle of a letter.
  private void line(String content) {
    int bytes = 0;
    for (int at = 0; at < content.length(); ) {
      int point = content.codePointAt(at);
      int size = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > LONGEST_LINE) {
        text.append("\r\n ");
        bytes = 1;
      }
      text.appendCodePoint(point);
      bytes += size;
      at += Character.charCount(point);
    }
    text.append("\r\n");
  }
}
