package nl.ruggensteun.duty.plan;

import java.time.LocalDate;
import java.util.Set;
import nl.ruggensteun.duty.Rank;
import nl.ruggensteun.duty.Span;

/// Hours of one turn that one member takes.
///
/// @param turn number of the turn; what is held already has one of its own, below zero
/// @param nights that are hers who takes it
/// @param days that are hers who takes it
record Slot(
    int number,
    Rank rank,
    Span span,
    int turn,
    Load load,
    Set<LocalDate> nights,
    Set<LocalDate> days) {
  Slot {
    nights = Set.copyOf(nights);
    days = Set.copyOf(days);
  }

  long seconds() {
    return span.until().getEpochSecond() - span.from().getEpochSecond();
  }
}
