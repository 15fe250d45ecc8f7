package nl.ruggensteun.duty.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.ruggensteun.duty.Days;
import nl.ruggensteun.duty.FairShare;
import nl.ruggensteun.duty.Rank;
import nl.ruggensteun.duty.Shift;
import nl.ruggensteun.duty.Span;

/// Weighs pieces: which nights, weekend days and holidays go with them.
final class Slots {
  private final ProposalTerms terms;
  private final Set<LocalDate> holidays;
  private int made;

  Slots(ProposalTerms terms, Set<LocalDate> holidays) {
    this.terms = terms;
    this.holidays = holidays;
  }

  Map<Piece, Slot> of(Rank rank, List<Piece> pieces) {
    Owners owners = new Owners(pieces);
    Map<Piece, Set<LocalDate>> nights = rank == Rank.FIRST ? owners.nights() : Map.of();
    Map<Piece, Set<LocalDate>> days = owners.days();
    Map<Piece, Slot> slots = new LinkedHashMap<>();
    for (Piece piece : pieces) {
      slots.put(
          piece,
          slot(
              rank,
              piece,
              nights.getOrDefault(piece, Set.of()),
              days.getOrDefault(piece, Set.of())));
    }
    return slots;
  }

  private Slot slot(Rank rank, Piece piece, Set<LocalDate> nights, Set<LocalDate> days) {
    int number = made++;
    int turn = piece.holder().isPresent() ? -1 - number : piece.turn();
    return new Slot(
        number, rank, piece.span(), turn, load(rank, piece.span(), nights, days), nights, days);
  }

  private Load load(Rank rank, Span span, Set<LocalDate> nights, Set<LocalDate> days) {
    long hours = Duration.between(span.from(), span.until()).toHours();
    FairShare share =
        switch (rank) {
          case FIRST ->
              new FairShare(
                  NOBODY,
                  hours,
                  nights.size(),
                  (int) days.stream().filter(Days::isWeekend).count(),
                  (int) days.stream().filter(holidays::contains).count(),
                  0);
          case SECOND -> new FairShare(NOBODY, 0, 0, 0, 0, hours);
        };
    return Load.of(share, terms.turn());
  }

  private static final java.util.UUID NOBODY = new java.util.UUID(0, 0);

  /// A shift outside the period: it counts for rest and nights in a row, not for shares.
  Slot beside(Shift shift, List<LocalDate> nights) {
    int number = made++;
    return new Slot(
        number, Rank.FIRST, shift.span(), -1 - number, Load.NONE, Set.copyOf(nights), Set.of());
  }
}
