package nl.ruggensteun.platform;

import java.util.Objects;

/// A value that may be used but never printed: a password, a token, a key.
public final class Secret<T> {
  private final T value;

  private Secret(T value) {
    this.value = Objects.requireNonNull(value);
  }

  public static <T> Secret<T> of(T value) {
    return new Secret<>(value);
  }

  /// The value itself; whoever calls this answers for where it goes.
  public T reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
