package nl.ruggensteun.duty.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.duty.feed.CalendarFeeds;
import nl.ruggensteun.duty.feed.CalendarReading;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.Secret;
import nl.ruggensteun.platform.Settings;
import nl.ruggensteun.platform.Sha256;
import nl.ruggensteun.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The own shifts in a calendar: a member makes the address, sees it once and takes it back;
/// whoever has it reads. The address is never written down here, nor into any log.
@RestController
class CalendarController {
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final CalendarFeeds feeds;
  private final CalendarReading reading;
  private final Settings settings;

  CalendarController(CalendarFeeds feeds, CalendarReading reading, Settings settings) {
    this.feeds = feeds;
    this.reading = reading;
    this.settings = settings;
  }

  record FeedBody(@Nullable Instant madeAt, @Nullable Instant askedAt) {}

  /// @param address shown this once
  record AddressBody(URI address) {}

  @GetMapping("/api/v1/calendar-feed")
  FeedBody own(SignedIn member) {
    return feeds
        .of(member.memberId())
        .map(feed -> new FeedBody(feed.madeAt(), feed.askedAt().orElse(null)))
        .orElse(new FeedBody(null, null));
  }

  @PostMapping("/api/v1/calendar-feed")
  @ResponseStatus(HttpStatus.CREATED)
  AddressBody renew(SignedIn member, Language language) {
    Secret<String> token = feeds.renew(member, language);
    return new AddressBody(
        URI.create(settings.origin() + "/api/v1/calendars/" + token.reveal() + ".ics"));
  }

  @DeleteMapping("/api/v1/calendar-feed")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(SignedIn member) {
    if (!feeds.revoke(member)) {
      throw RosterRights.missing();
    }
  }

  /// A calendar keeps what it read and asks whether that still holds.
  @GetMapping("/api/v1/calendars/{token}.ics")
  ResponseEntity<byte[]> read(@PathVariable("token") String token) {
    return switch (reading.read(Secret.of(token))) {
      case CalendarReading.Read.Missing() -> throw RosterRights.missing();
      case CalendarReading.Read.TooOften() -> throw new Refused(Problem.of(ProblemCode.TOO_MANY));
      case CalendarReading.Read.Calendar(String text) ->
          ResponseEntity.ok()
              .contentType(CALENDAR)
              .cacheControl(CacheControl.noCache().cachePrivate())
              .eTag("\"" + HexFormat.of().formatHex(Sha256.of(text), 0, 16) + "\"")
              .body(text.getBytes(StandardCharsets.UTF_8));
    };
  }
}
