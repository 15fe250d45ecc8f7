package nl.ruggensteun.duty.swap;

import java.util.UUID;
import nl.ruggensteun.duty.Obstacle;

/// What became of an act in a swap.
public sealed interface SwapOutcome {
  record Done(UUID id) implements SwapOutcome {}

  /// There is no such thing for her.
  record Missing() implements SwapOutcome {}

  /// Somebody else was first, or it stands otherwise than she saw.
  record Overtaken() implements SwapOutcome {}

  record Refused(Obstacle why) implements SwapOutcome {}
}
