package nl.ruggensteun.intake;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Where a request stands.
public enum RequestState {
  WAITING,
  /// Somebody looks at it; it lapses by itself when that person falls silent.
  TAKEN,
  /// It is a file now, or, for a worry, somebody read it and calls.
  OPENED,
  WITHDRAWN;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static RequestState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
