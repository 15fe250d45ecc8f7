package nl.ruggensteun.duty.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.duty.Span;

/// Hours in which the same members can take a place.
///
/// @param holder whose it is already and stays
/// @param able who of those who take part is there, with a pattern that fits
record Piece(Span span, int turn, Optional<Holder> holder, List<UUID> able) {
  Piece {
    able = List.copyOf(able);
  }

  /// @param away whether she is not there after all; the place stays empty then
  record Holder(UUID memberId, boolean away) {}

  boolean goesOnIn(Piece next) {
    return turn == next.turn
        && span.until().equals(next.span.from())
        && holder.equals(next.holder)
        && able.equals(next.able);
  }

  Piece with(Piece next) {
    return new Piece(new Span(span.from(), next.span.until()), turn, holder, able);
  }
}
