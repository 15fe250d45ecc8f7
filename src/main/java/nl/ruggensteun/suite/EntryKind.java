package nl.ruggensteun.suite;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/// What an entry of a case file is.
public enum EntryKind {
  CARD,
  STORY,
  MESSAGE,
  NOTE,
  TITLE,
  PERSON,
  CONSENT,
  COMMITMENT,
  OUTCOME,
  MEMBERSHIP,
  HANDOVER,
  SYSTEM;

  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static EntryKind of(String label) {
    return Arrays.stream(values())
        .filter(kind -> kind.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such kind"));
  }
}
