package nl.ruggensteun.audit;

import java.util.UUID;

/// What `verify` found wrong (_bevinding_).
public sealed interface Finding {
  /// A record does not give its leaf: it was changed.
  record Changed(UUID chain, long position) implements Finding {}

  /// A place in a chain is empty.
  record Gap(UUID chain, long position) implements Finding {}

  /// The head of a chain does not follow from its records.
  record WrongHead(UUID chain) implements Finding {}

  /// A checkpoint does not follow from the one before it.
  record BrokenCheckpoint(long position) implements Finding {}

  /// A chain is shorter, or other, than a checkpoint saw it.
  record NotAsSeen(UUID chain, long checkpoint) implements Finding {}

  /// The copy that was given shows another checkpoint than the database keeps.
  record OtherThanCopy(long position) implements Finding {}
}
