package nl.ruggensteun.guidance.document;

/// Tells coordinators that there is something to look at (_herinnering_), and nothing of what it
/// is. Whoever can send mail does it.
public interface ReviewReminder {
  /// @param texts how many
  /// @return whether it went out to anybody
  boolean tell(int texts);
}
