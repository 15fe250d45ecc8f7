package nl.ruggensteun.access;

import java.util.UUID;

/// A step in giving somebody her keys back: she and all coordinators must hear of it, so that an
/// impostor is seen in time.
public record MemberRescueMoved(UUID rescueId, UUID memberId, Step step) {

  public enum Step {
    /// A coordinator began it.
    STARTED,
    /// Two coordinators gave their part: a day is left to stop it.
    WAITING,
    STOPPED,
    /// There are new keys.
    DONE
  }
}
