package nl.ruggensteun.duty.feed;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.duty.LineRoster;
import nl.ruggensteun.duty.Rosters;
import nl.ruggensteun.duty.Shift;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.platform.CalendarText;
import nl.ruggensteun.platform.CivilTime;
import nl.ruggensteun.platform.Secret;
import nl.ruggensteun.platform.Sha256;
import nl.ruggensteun.platform.Texts;
import org.springframework.stereotype.Component;

/// What a calendar gets to read: that there is a shift, from when until when, and no more. Not the
/// line, not the team, no name.
@Component
public class CalendarReading {
  private static final Duration BEFORE = Duration.ofDays(14);
  private static final Duration AHEAD = Duration.ofDays(182);

  /// Further than any turn lasts, so that none is cut off at the edge and moves every day.
  private static final Duration EDGE = Duration.ofDays(15);

  private final CalendarFeeds feeds;
  private final Rosters rosters;
  private final Texts texts;
  private final Clock clock;
  private final AskedLately asked;

  CalendarReading(CalendarFeeds feeds, Rosters rosters, Texts texts, Clock clock) {
    this.feeds = feeds;
    this.rosters = rosters;
    this.texts = texts;
    this.clock = clock;
    this.asked = new AskedLately(clock);
  }

  /// What became of asking.
  public sealed interface Read {
    record Calendar(String text) implements Read {}

    /// There is no such address, or it was taken back.
    record Missing() implements Read {}

    record TooOften() implements Read {}
  }

  public Read read(Secret<String> token) {
    Optional<CalendarFeeds.Reader> reader = feeds.reader(token);
    if (reader.isEmpty()) {
      return new Read.Missing();
    }
    UUID member = reader.get().memberId();
    if (asked.isTooOften(member)) {
      return new Read.TooOften();
    }
    feeds.asked(member);
    return new Read.Calendar(calendar(reader.get(), token));
  }

  private String calendar(CalendarFeeds.Reader reader, Secret<String> token) {
    String title = texts.text(reader.language(), "duty.feed.shift");
    List<CalendarText.Entry> entries =
        shifts(reader.memberId())
            .map(own ->
                new CalendarText.Entry(
                    uid(token, own), title, "", own.shift().from(), own.shift().until(), false))
            .toList();
    return CalendarText.of(title, reader.madeAt(), entries);
  }

  private record Own(String lineId, Shift shift) {}

  private Stream<Own> shifts(UUID member) {
    Instant today = CivilTime.midnight(CivilTime.day(clock.instant()));
    Span shown = new Span(today.minus(BEFORE), today.plus(AHEAD));
    Span wide = new Span(shown.from().minus(EDGE), shown.until().plus(EDGE));
    return rosters.during(wide).lines().values().stream()
        .flatMap(line -> shifts(line, member, wide))
        .filter(own -> own.shift().span().overlaps(shown))
        .sorted(Comparator.comparing((Own own) -> own.shift().from()).thenComparing(Own::lineId));
  }

  private static Stream<Own> shifts(LineRoster line, UUID member, Span wide) {
    return line.shifts(wide).stream()
        .filter(shift -> shift.memberId().equals(member))
        .map(shift -> new Own(line.lineId(), shift));
  }

  /// Nobody who does not hold the address can tell from it which line it is.
  private static String uid(Secret<String> token, Own own) {
    String shift =
        String.join(" ", own.lineId(), own.shift().rank().code(), own.shift().from().toString());
    byte[] hash =
        Sha256.of(
            token.reveal().getBytes(StandardCharsets.UTF_8),
            shift.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, 16);
  }
}
