package nl.ruggensteun.guidance.document;

import java.util.Locale;

/// How far a version of a text has come (_stand van een versie_).
public enum VersionState {
  /// Its author writes.
  DRAFT,
  /// Offered to a second coordinator.
  PROPOSED,
  /// Given back to its author with a remark.
  RETURNED,
  /// Its author stopped.
  WITHDRAWN,
  /// It holds from its day on.
  PUBLISHED;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static VersionState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /// Whether somebody still works on it.
  public boolean isOpen() {
    return switch (this) {
      case DRAFT, PROPOSED -> true;
      case RETURNED, WITHDRAWN, PUBLISHED -> false;
    };
  }
}
