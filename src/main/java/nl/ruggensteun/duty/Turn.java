package nl.ruggensteun.duty;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How long somebody's turn lasts (_beurt_).
public enum Turn {
  DAILY,
  WEEKLY;

  /// For example `weekly`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Turn> of(String code) {
    return Arrays.stream(values()).filter(turn -> turn.code().equals(code)).findFirst();
  }
}
