package nl.ruggensteun.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.ruggensteun.platform.CivilTime;

/// A rotation (_toerbeurt_): members answer a line by turns, in a fixed order. Of two for the same
/// rank the one that began last counts.
///
/// @param startsOn the day of the first hand-over; a week that begins there in the middle is short
/// @param endsOn the day of the last hand-over
public record Rotation(
    UUID rotationId,
    String lineId,
    Rank rank,
    Turn turn,
    HandOver handOver,
    LocalDate startsOn,
    Optional<LocalDate> endsOn,
    List<Seat> seats) {
  public Rotation {
    seats = List.copyOf(seats);
    if (seats.isEmpty()) {
      throw new IllegalArgumentException("nobody takes turns");
    }
  }

  Instant begins() {
    return handOver.on(startsOn);
  }

  boolean lastsAt(Instant moment) {
    return !moment.isBefore(begins())
        && endsOn.map(day -> moment.isBefore(handOver.on(day))).orElse(true);
  }

  /// Every moment in the span at which somebody else may come.
  Stream<Instant> changes(Span span) {
    return span.daysAround()
        .flatMap(day ->
            Stream.concat(
                handsOverOn(day) ? Stream.of(handOver.on(day)) : Stream.empty(),
                seats.stream().flatMap(seat -> seat.pattern().changes(day))))
        .filter(span::contains);
  }

  private boolean handsOverOn(LocalDate day) {
    return turn == Turn.DAILY
        || day.getDayOfWeek() == handOver.weekday()
        || day.equals(startsOn)
        || endsOn.filter(day::equals).isPresent();
  }

  /// The number of the turn at that moment; the first is 0.
  int turnAt(Instant moment) {
    LocalDate day = CivilTime.day(moment);
    LocalDate since = moment.isBefore(handOver.on(day)) ? day.minusDays(1) : day;
    return switch (turn) {
      case DAILY -> (int) ChronoUnit.DAYS.between(startsOn, since);
      case WEEKLY ->
          (int)
              ChronoUnit.WEEKS.between(
                  startsOn.with(TemporalAdjusters.previousOrSame(handOver.weekday())), since);
    };
  }

  /// Whose turn it is, then who comes after, as far as their patterns fit.
  Stream<UUID> order(Instant moment) {
    int first = turnAt(moment);
    return IntStream.range(0, seats.size())
        .mapToObj(step -> seats.get(Math.floorMod(first + step, seats.size())))
        .filter(seat -> seat.pattern().fits(moment))
        .map(Seat::memberId);
  }
}
