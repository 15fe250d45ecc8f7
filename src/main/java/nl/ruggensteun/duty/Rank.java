package nl.ruggensteun.duty;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Who is rung first and who second (_eerste en tweede dienst_).
public enum Rank {
  FIRST,
  SECOND;

  /// For example `first`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Rank> of(String code) {
    return Arrays.stream(values()).filter(rank -> rank.code().equals(code)).findFirst();
  }
}
