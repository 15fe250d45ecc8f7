package nl.ruggensteun.duty.swap;

import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.duty.Rank;
import nl.ruggensteun.duty.Span;

/// How an offer stands (_stand van een ruilaanbod_).
public sealed interface Standing {
  /// Nobody took it yet.
  record Open() implements Standing {}

  /// A colleague would take it; whoever offered it has the word.
  record Taken(UUID by, Optional<InReturn> inReturn) implements Standing {}

  /// The one colleague who was asked said no.
  record Declined() implements Standing {}

  /// It began before anybody agreed, and stays with whoever has it.
  record Passed() implements Standing {}

  /// A shift on the same line that whoever takes one gives for it.
  record InReturn(Rank rank, Span span) {}
}
