package nl.ruggensteun.guidance;

/// What is published (_publicaties_). Everything that shows guidance asks here, so that a version
/// of a later date, or one that the team wrote itself, takes the place of what was shipped.
public interface Publications {
  /// What is valid now; the same object as long as nothing changed.
  GuidancePages now();
}
