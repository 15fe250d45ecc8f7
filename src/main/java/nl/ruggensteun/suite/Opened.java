package nl.ruggensteun.suite;

import java.util.Optional;
import java.util.function.Function;

/// What was inside something sealed: to be believed, or not, with the reason.
public sealed interface Opened<T> {

  record Trusted<T>(T value) implements Opened<T> {}

  record Distrusted<T>(Distrust reason) implements Opened<T> {}

  static <T> Opened<T> trusted(T value) {
    return new Trusted<>(value);
  }

  static <T> Opened<T> distrusted(Distrust reason) {
    return new Distrusted<>(reason);
  }

  static <T> Opened<T> orElse(Optional<T> value, Distrust reason) {
    return value.map(Opened::trusted).orElseGet(() -> distrusted(reason));
  }

  /// The same value, unless there is something against it.
  default Opened<T> unless(Function<? super T, Optional<Distrust>> doubt) {
    return then(value -> doubt.apply(value).<Opened<T>>map(Opened::distrusted).orElse(this));
  }

  default <R> Opened<R> then(Function<? super T, Opened<R>> next) {
    return switch (this) {
      case Trusted<T>(T value) -> next.apply(value);
      case Distrusted<T>(Distrust reason) -> new Distrusted<>(reason);
    };
  }

  /// The value, where it must be trusted for the program to go on.
  default T orThrow() {
    return switch (this) {
      case Trusted<T>(T value) -> value;
      case Distrusted<T>(Distrust reason) -> throw new IllegalStateException(reason.code());
    };
  }
}
