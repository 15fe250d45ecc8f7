package nl.ruggensteun.intake;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// By which door somebody came.
public enum RequestKind {
  /// "Call me back" (_vraag om gebeld te worden_).
  CALLBACK,
  /// "I would rather write" (_liever schrijven_).
  WRITTEN,
  /// "I worry about somebody" (_ik maak me zorgen om iemand_): a call task, not a file.
  WORRY;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
