package nl.ruggensteun.access;

import java.util.function.Function;

/// What became of something that was asked: done, or refused with the reason.
public sealed interface Outcome<T> {
  record Done<T>(T value) implements Outcome<T> {}

  record Refused<T>(AccessRefused reason) implements Outcome<T> {}

  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Outcome<T> refused(AccessRefused reason) {
    return new Refused<>(reason);
  }

  default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
    return switch (this) {
      case Done<T>(T value) -> next.apply(value);
      case Refused<T>(AccessRefused reason) -> new Refused<>(reason);
    };
  }
}
