package nl.ruggensteun.access;

import java.util.Locale;

/// How far somebody has come in the team.
public enum MemberState {
  /// Has no good keys: waits for an invitation or for herself.
  INVITED,
  /// Made keys, which two coordinators have not signed yet.
  KEYS_MADE,
  ACTIVE,
  LEFT;

  /// For example `keys-made`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static MemberState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
