package nl.ruggensteun.casefile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How soon somebody wants to speak a person (_wens_). It may raise what we do, never lower it.
public enum Wish {
  NOW,
  TODAY,
  WEEK;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
