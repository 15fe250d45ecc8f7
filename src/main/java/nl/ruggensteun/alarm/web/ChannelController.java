package nl.ruggensteun.alarm.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.alarm.ChannelBook;
import nl.ruggensteun.alarm.ChannelTests;
import nl.ruggensteun.alarm.NewChannel;
import nl.ruggensteun.alarm.OwnChannel;
import nl.ruggensteun.duty.RingingChannels;
import nl.ruggensteun.platform.FieldError;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.Settings;
import nl.ruggensteun.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A member's own channels: added, tried out, confirmed, taken away.
@RestController
@RequestMapping("/api/v1/channels")
class ChannelController {
  private final ChannelBook book;
  private final ChannelTests tests;
  private final RingingChannels ringing;
  private final Settings settings;

  ChannelController(
      ChannelBook book, ChannelTests tests, RingingChannels ringing, Settings settings) {
    this.book = book;
    this.tests = tests;
    this.ringing = ringing;
    this.settings = settings;
  }

  record ChannelsBody(
      List<ChannelBody> channels,
      boolean rings,
      boolean practised,
      String callerNumber,
      String language) {}

  record ChannelBody(
      UUID channelId,
      String kind,
      String address,
      boolean rings,
      boolean confirmed,
      boolean testAgain,
      @Nullable Instant lastWorkedAt,
      @Nullable Instant lastFailedAt) {
    static ChannelBody of(OwnChannel channel) {
      return new ChannelBody(
          channel.channelId(),
          channel.kind(),
          channel.address(),
          channel.rings(),
          channel.confirmed(),
          channel.testAgain(),
          millis(channel.lastWorkedAt()),
          millis(channel.lastFailedAt()));
    }

    private static @Nullable Instant millis(Optional<Instant> moment) {
      return moment.map(at -> at.truncatedTo(ChronoUnit.MILLIS)).orElse(null);
    }
  }

  @GetMapping
  ChannelsBody channels(SignedIn member) {
    List<UUID> me = List.of(member.memberId());
    return new ChannelsBody(
        book.of(member.memberId()).stream().map(ChannelBody::of).toList(),
        !ringing.amongThose(me).isEmpty(),
        !ringing.practised(me).isEmpty(),
        settings.gateway().callerNumber(),
        book.languageOf(member.memberId()).code());
  }

  record LanguageBody(@Nullable String language) {}

  @PutMapping("/language")
  ResponseEntity<Void> speak(SignedIn member, @RequestBody LanguageBody body) {
    Language language =
        Language.of(body.language()).orElseThrow(() -> Refused.field("language", "invalid"));
    book.speak(member, language);
    return ResponseEntity.noContent().build();
  }

  record NewChannelBody(
      @Nullable String kind,
      @Nullable String address,
      @Nullable String p256dh,
      @Nullable String auth) {}

  @PostMapping
  ResponseEntity<Map<String, UUID>> add(SignedIn member, @RequestBody NewChannelBody body) {
    NewChannel.Read read = NewChannel.read(body.kind(), body.address(), body.p256dh(), body.auth());
    return switch (read) {
      case NewChannel.Read.Good(NewChannel channel) ->
          ResponseEntity.status(HttpStatus.CREATED)
              .body(Map.of("channelId", book.add(member, channel)));
      case NewChannel.Read.Wrong(List<FieldError> errors) ->
          throw new Refused(Problem.invalid(errors));
    };
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Void> remove(SignedIn member, @PathVariable("id") UUID id) {
    if (!book.remove(member, id)) {
      throw new Refused(Problem.of(ProblemCode.NOT_FOUND));
    }
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/{id}/tests")
  ResponseEntity<Void> test(SignedIn member, @PathVariable("id") UUID id) {
    return switch (tests.send(member.memberId(), id)) {
      case YES -> ResponseEntity.accepted().build();
      case NOT_TAKEN -> throw new Refused(Problem.of(ProblemCode.UNAVAILABLE));
      case TOO_SOON -> throw new Refused(Problem.of(ProblemCode.TOO_MANY));
      case MISSING -> throw new Refused(Problem.of(ProblemCode.NOT_FOUND));
    };
  }

  record CodeBody(@Nullable String code) {}

  @PostMapping("/{id}/confirmations")
  ResponseEntity<Void> confirm(
      SignedIn member, @PathVariable("id") UUID id, @RequestBody CodeBody body) {
    String code = Optional.ofNullable(body.code()).orElse("");
    if (code.isBlank()) {
      throw Refused.field("code", "required");
    }
    if (!tests.confirm(member.memberId(), id, code)) {
      throw Refused.field("code", "unknown");
    }
    return ResponseEntity.noContent().build();
  }
}
