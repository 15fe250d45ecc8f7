package nl.ruggensteun.duty.swap;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.duty.Move;
import nl.ruggensteun.duty.Rank;
import nl.ruggensteun.duty.Span;

/// A shift that somebody offers to her colleagues (_ruilaanbod_). Until she agrees with who takes
/// it, it is hers.
///
/// @param asked the one colleague whom she asks; empty for everybody on the line
/// @param declined who said no
public record Offer(
    UUID offerId,
    String lineId,
    Rank rank,
    Span span,
    UUID memberId,
    Optional<UUID> asked,
    Set<UUID> declined,
    Optional<Standing.Taken> taken) {
  public Offer {
    declined = Set.copyOf(declined);
  }

  public Standing standing(Instant now) {
    if (!span.from().isAfter(now)) {
      return new Standing.Passed();
    }
    if (taken.isPresent()) {
      return taken.get();
    }
    return asked.filter(declined::contains).isPresent()
        ? new Standing.Declined()
        : new Standing.Open();
  }

  /// Whether that member of the line is asked for her answer.
  public boolean asks(UUID member) {
    return !memberId.equals(member)
        && !declined.contains(member)
        && asked.map(member::equals).orElse(true);
  }

  public boolean isTakenBy(UUID member) {
    return taken.filter(answer -> answer.by().equals(member)).isPresent();
  }

  /// What would change hands.
  public static List<Move> moves(Offer offer, UUID by, Optional<Standing.InReturn> inReturn) {
    Move hers = new Move(offer.rank, offer.span, Optional.of(offer.memberId), by);
    return inReturn
        .map(given ->
            List.of(hers, new Move(given.rank(), given.span(), Optional.of(by), offer.memberId)))
        .orElse(List.of(hers));
  }
}
