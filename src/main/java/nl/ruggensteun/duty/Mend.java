package nl.ruggensteun.duty;

import java.util.UUID;

/// The one thing that closes a gap (_herstel van een gat_).
public sealed interface Mend {
  /// Somebody of the roster who is there then stands in.
  record StandIn(UUID memberId) implements Mend {}

  /// Somebody is on duty, and has no confirmed channel that rings.
  record ProveChannel(UUID memberId) implements Mend {}

  /// Everybody of the line is away: a coordinator looks for somebody for these hours.
  record AskColleague() implements Mend {}

  /// No turns were agreed for that time: a rotation has to be made.
  record SetUpRotation() implements Mend {}
}
