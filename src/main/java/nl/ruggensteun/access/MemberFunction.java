package nl.ruggensteun.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a member does in the team (_functie_).
public enum MemberFunction {
  /// Answers, listens and handles case files (_vertrouwenspersoon_).
  CONFIDANT,
  /// Keeps the team and the duty running, and reads no story (_coördinator_).
  COORDINATOR,
  /// The ministry's adviser (_adviseur_): never in a default route, a stand-in or a share holder.
  ADVISER;

  /// As it stands in statements, for example `confidant`.
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The function with this code; there is no other.
  @JsonCreator
  public static MemberFunction of(String code) {
    for (MemberFunction function : values()) {
      if (function.code().equals(code)) {
        return function;
      }
    }
    throw new IllegalArgumentException("no such function");
  }
}
