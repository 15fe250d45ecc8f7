package nl.ruggensteun.duty;

import java.time.Instant;
import java.util.UUID;

/// A time in which a member is not on duty on any line (_afwezigheid_). Nobody takes the turn
/// unasked: the second is rung first, or a gap shows.
public record Leave(UUID leaveId, UUID memberId, Span span) {
  /// The end of a leave from which nobody comes back.
  public static final Instant FOR_GOOD = Instant.parse("9999-12-31T00:00:00Z");
}
