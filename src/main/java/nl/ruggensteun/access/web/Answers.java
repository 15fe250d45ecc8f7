package nl.ruggensteun.access.web;

import java.util.function.Function;
import nl.ruggensteun.access.AccessRefused;
import nl.ruggensteun.access.Outcome;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Refused;
import org.springframework.http.ResponseEntity;

/// Turns what access answered into what goes over the line.
final class Answers {
  private Answers() {}

  static <T> ResponseEntity<Object> of(
      Outcome<T> outcome, Function<T, ResponseEntity<Object>> whenDone) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> whenDone.apply(value);
      case Outcome.Refused<T>(AccessRefused reason) -> throw new Refused(Problem.of(code(reason)));
    };
  }

  static <T> ResponseEntity<Object> done(Outcome<T> outcome) {
    return of(outcome, value -> ResponseEntity.noContent().build());
  }

  private static ProblemCode code(AccessRefused reason) {
    return switch (reason) {
      case MISSING -> ProblemCode.NOT_FOUND;
      case EXPIRED -> ProblemCode.EXPIRED;
      case NOT_AS_AGREED -> ProblemCode.INVALID;
      case NOT_SEALED -> ProblemCode.NOT_SEALED;
      case OVERTAKEN, HINDERED -> ProblemCode.CONFLICT;
    };
  }
}
