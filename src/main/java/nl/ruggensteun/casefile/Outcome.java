package nl.ruggensteun.casefile;

import java.util.function.Function;
import nl.ruggensteun.platform.Problem;

/// What became of something that somebody wanted to do: done, or refused with the reason.
public sealed interface Outcome<T> {

  record Done<T>(T value) implements Outcome<T> {}

  record Refused<T>(Refusal why) implements Outcome<T> {}

  /// The result, or the refusal as the edge tells it.
  default T orElseThrow(Function<Problem, ? extends RuntimeException> tell) {
    return switch (this) {
      case Done<T>(T value) -> value;
      case Refused<T>(Refusal why) -> throw tell.apply(why.problem());
    };
  }
}
