package nl.ruggensteun.suite;

import java.util.Locale;

/// What a code of ten words is for. The kind is in its check, so that one cannot pass for the
/// other.
public enum CodeKind {
  /// A reporter comes back with it (_uw tien woorden_).
  RETURN,
  /// A member gets the own keys back with it (_herstelcode_).
  RECOVERY;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
