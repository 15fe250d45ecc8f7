package nl.ruggensteun.guidance.document;

/// Why a text has to be looked at (_reden om na te kijken_).
public enum ReviewKind {
  /// Its editor said when.
  REVIEW_DUE,
  /// It will not hold any longer.
  EXPIRES,
  /// It holds no longer.
  EXPIRED,
  /// A statement on law waits for a jurist.
  CONCEPT,
  /// The Dutch page is newer.
  TRANSLATION_BEHIND,
  /// What was published cannot be shown by this program.
  UNREADABLE
}
