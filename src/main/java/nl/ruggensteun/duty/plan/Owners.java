package nl.ruggensteun.duty.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.ruggensteun.duty.Days;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.platform.CivilTime;

/// To which piece each night and each day belongs: to the longest of it, as where shares are
/// counted.
final class Owners {
  private static final Duration HALF_A_DAY = Duration.ofHours(12);

  private final List<Piece> pieces;

  Owners(List<Piece> pieces) {
    this.pieces = pieces;
  }

  Map<Piece, Set<LocalDate>> nights() {
    return owned(day -> new Span(CivilTime.midnight(day), CivilTime.at(day, Days.NIGHT_ENDS)));
  }

  Map<Piece, Set<LocalDate>> days() {
    return owned(day -> Span.ofDays(day, day.plusDays(1)));
  }

  private Map<Piece, Set<LocalDate>> owned(Function<LocalDate, Span> part) {
    Map<LocalDate, Piece> longest = new HashMap<>();
    Map<LocalDate, Duration> all = new HashMap<>();
    for (Piece piece : pieces) {
      piece
          .span()
          .daysAround()
          .filter(day -> part.apply(day).overlaps(piece.span()))
          .forEach(day -> {
            Span whole = part.apply(day);
            all.merge(day, overlap(piece.span(), whole), Duration::plus);
            longest.merge(day, piece, (one, other) -> longer(one, other, whole));
          });
    }
    Map<Piece, Set<LocalDate>> owned = new HashMap<>();
    longest.forEach((day, piece) -> {
      if (isMostOf(all.getOrDefault(day, Duration.ZERO), part.apply(day))) {
        owned.computeIfAbsent(piece, none -> new HashSet<>()).add(day);
      }
    });
    return owned;
  }

  /// At the ends of a period the rest of a day belongs to whoever is on duty before or after it.
  private static boolean isMostOf(Duration covered, Span part) {
    Duration whole = Duration.between(part.from(), part.until());
    return covered.compareTo(whole.compareTo(HALF_A_DAY) > 0 ? HALF_A_DAY : whole.dividedBy(2)) > 0;
  }

  private static Piece longer(Piece one, Piece other, Span part) {
    return overlap(other.span(), part).compareTo(overlap(one.span(), part)) > 0 ? other : one;
  }

  private static Duration overlap(Span one, Span other) {
    Instant from = one.from().isAfter(other.from()) ? one.from() : other.from();
    Instant until = one.until().isBefore(other.until()) ? one.until() : other.until();
    return Duration.between(from, until);
  }
}
