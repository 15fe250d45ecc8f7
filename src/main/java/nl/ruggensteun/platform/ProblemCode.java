package nl.ruggensteun.platform;

import java.util.Locale;

/// Why the program says no, in a word that programs can read.
public enum ProblemCode {
  INVALID(400),
  SIGNED_OUT(401),
  NOT_FOUND(404),
  CONFLICT(409),
  EXPIRED(410),
  TOO_LARGE(413),
  NOT_SEALED(422),
  INTERNAL(500),
  NOT_OPEN(503),
  TOO_MANY(503),
  NO_ROOM(503),
  UNAVAILABLE(503);

  private final int status;

  ProblemCode(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }

  /// For example `not-found`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
