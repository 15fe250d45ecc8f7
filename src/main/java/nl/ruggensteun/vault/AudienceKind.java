package nl.ruggensteun.vault;

/// Who an audience (_kring_) of a file is for.
public enum AudienceKind {
  /// The confidants among themselves.
  TEAM,
  /// One person who is helped, and the confidants.
  SHARED,
  /// Somebody who is asked for advice.
  CONSULT
}
