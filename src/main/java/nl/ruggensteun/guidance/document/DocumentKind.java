package nl.ruggensteun.guidance.document;

/// What a text is (_soort tekst_).
public enum DocumentKind {
  /// A page in one language.
  PAGE,
  /// The list of sources.
  SOURCES,
  /// Rules of the adviser or of urgency.
  RULES,
  /// A list that people go through by themselves.
  LIST,
  /// What can be learnt, and when.
  TRAINING
}
