package nl.ruggensteun.casefile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How soon somebody wants to speak a person (_wens_). It may raise what we do, never lower it;
/// only somebody who says that nothing is wrong waits for a working day.
public enum Wish {
  NOW,
  TODAY,
  WEEK,
  /// Nothing is wrong: an answer within two working days is soon enough.
  UNHURRIED;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
