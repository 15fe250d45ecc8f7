package nl.ruggensteun.duty;

import java.util.UUID;
import java.util.stream.Stream;

/// This member instead of whoever it would be (_vervanging_), before anything else.
public record Replacement(UUID replacementId, String lineId, Rank rank, UUID memberId, Span span) {

  /// What is left of it when another goes before it.
  Stream<Replacement> besides(Replacement other) {
    boolean inTheWay =
        lineId.equals(other.lineId) && rank == other.rank && span.overlaps(other.span);
    return inTheWay
        ? span.without(other.span)
            .map(left -> new Replacement(replacementId, lineId, rank, memberId, left))
        : Stream.of(this);
  }
}
