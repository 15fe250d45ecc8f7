package nl.ruggensteun.vault;

import java.util.Optional;
import java.util.function.Function;

/// What became of something that was handed to the vault: accepted, or refused with the reason.
public sealed interface Checked<T> {

  record Accepted<T>(T value) implements Checked<T> {}

  record Refused<T>(VaultRefused reason) implements Checked<T> {}

  static <T> Checked<T> accepted(T value) {
    return new Accepted<>(value);
  }

  static <T> Checked<T> refused(VaultRefused reason) {
    return new Refused<>(reason);
  }

  /// The value, for whom the reason of a refusal does not matter.
  default Optional<T> toOptional() {
    return switch (this) {
      case Accepted<T>(T value) -> Optional.of(value);
      case Refused<T> _ -> Optional.empty();
    };
  }

  default <R> Checked<R> then(Function<? super T, Checked<R>> next) {
    return switch (this) {
      case Accepted<T>(T value) -> next.apply(value);
      case Refused<T>(VaultRefused reason) -> new Refused<>(reason);
    };
  }
}
