package nl.ruggensteun.casefile;

import com.fasterxml.jackson.annotation.JsonValue;

/// Whether anybody of the team can read a conversation today (_leesbaarheid_). A person who tells
/// something must know when nobody can.
public enum Readability {
  READ("yes"),
  /// Nobody reads it now, but two coordinators can let a colleague in.
  RESCUABLE("being-helped"),
  /// The last key that opens it is gone.
  UNREADABLE("no");

  private final String code;

  Readability(String code) {
    this.code = code;
  }

  @JsonValue
  public String code() {
    return code;
  }
}
