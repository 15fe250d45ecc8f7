package nl.ruggensteun.duty;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.platform.CivilTime;

/// What makes hours heavy for who would get them (_belasting_). It is said and forbids nothing:
/// grown people decide about their own nights.
public sealed interface Strain {
  /// How far around the hours one looks.
  Duration AROUND = Duration.ofDays(35);

  /// More nights in a row than the line's rules say.
  record Nights(int nights, int most) implements Strain {}

  /// Another shift ends shortly before, or begins shortly after.
  record LittleRest(long hours) implements Strain {}

  /// She answers another line in the same hours.
  record Elsewhere(String lineId) implements Strain {}

  /// @param roster over the hours and [#AROUND] them
  static List<Strain> of(Roster roster, Exchange exchange, UUID member) {
    LineRoster after = exchange.after();
    List<Strain> strains = new ArrayList<>();
    exchange.moves().stream()
        .filter(move -> move.to().equals(member))
        .forEach(move -> {
          nights(after, move).ifPresent(strains::add);
          strains.addAll(beside(roster, after, move));
        });
    return strains.stream().distinct().toList();
  }

  private static Span around(Span span) {
    return new Span(span.from().minus(AROUND), span.until().plus(AROUND));
  }

  private static Optional<Strain> nights(LineRoster after, Move move) {
    Span around = around(move.span());
    Span days =
        Span.ofDays(
            CivilTime.day(move.span().from()), CivilTime.day(move.span().until()).plusDays(1));
    return NightsInARow.of(new Days(after.shifts(around), around).nights()).stream()
        .filter(row -> row.memberId().equals(move.to()))
        .filter(row -> row.nights() > after.rules().mostNights())
        .filter(row -> Span.ofDays(row.from(), row.from().plusDays(row.nights())).overlaps(days))
        .<Strain>map(row -> new Nights(row.nights(), after.rules().mostNights()))
        .findFirst();
  }

  private static List<Strain> beside(Roster roster, LineRoster after, Move move) {
    Duration rest = after.rules().rest();
    Span around = new Span(move.span().from().minus(rest), move.span().until().plus(rest));
    return roster.lines().values().stream()
        .map(line -> line.lineId().equals(after.lineId()) ? after : line)
        .flatMap(line -> beside(line, around, move, after))
        .toList();
  }

  private static Stream<Strain> beside(LineRoster line, Span around, Move move, LineRoster after) {
    boolean isSame = line.lineId().equals(after.lineId());
    List<Shift> others =
        line.shifts(around).stream()
            .filter(shift -> shift.memberId().equals(move.to()))
            .filter(shift -> !isSame || !shift.span().overlaps(move.span()))
            .toList();
    if (others.stream().anyMatch(shift -> shift.span().overlaps(move.span()))) {
      return Stream.of(new Elsewhere(line.lineId()));
    }
    return others.isEmpty()
        ? Stream.empty()
        : Stream.of(new LittleRest(after.rules().rest().toHours()));
  }
}
