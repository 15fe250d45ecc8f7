package nl.ruggensteun.alarm.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.alarm.QuietInAWave;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Quiet while a wave rings, for two members together.
@RestController
@RequestMapping("/api/v1/quiets")
class QuietController {
  private final QuietInAWave quiet;

  QuietController(QuietInAWave quiet) {
    this.quiet = quiet;
  }

  /// @param asked `me`, `other` or nobody
  record LineBody(String lineId, @Nullable String asked, @Nullable Instant quietUntil) {
    static LineBody of(QuietInAWave.OnALine line) {
      return new LineBody(
          line.line(),
          line.askedByMe().map(mine -> mine ? "me" : "other").orElse(null),
          line.quietUntil().map(until -> until.truncatedTo(ChronoUnit.MILLIS)).orElse(null));
    }
  }

  @GetMapping
  List<LineBody> all(SignedIn member) {
    return quiet.seenBy(member).stream().map(LineBody::of).toList();
  }

  record AskBody(@Nullable String lineId) {}

  record AnswerBody(@Nullable Instant quietUntil) {}

  /// The first answer says that one more is needed, the second until when it is quiet.
  @PostMapping
  ResponseEntity<AnswerBody> ask(SignedIn member, @RequestBody AskBody body) {
    return switch (quiet.ask(member, Objects.requireNonNullElse(body.lineId(), ""))) {
      case QuietInAWave.Outcome.Quiet(Instant until) ->
          ResponseEntity.status(HttpStatus.CREATED)
              .body(new AnswerBody(until.truncatedTo(ChronoUnit.MILLIS)));
      case QuietInAWave.Outcome.OneMore oneMore ->
          ResponseEntity.accepted().body(new AnswerBody(null));
      case QuietInAWave.Outcome.NoWave noWave ->
          throw new Refused(Problem.of(ProblemCode.NOT_FOUND));
    };
  }
}
