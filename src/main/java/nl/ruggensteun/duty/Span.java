package nl.ruggensteun.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import nl.ruggensteun.platform.CivilTime;

/// A stretch of time (_tijdvak_); its end is no longer part of it.
public record Span(Instant from, Instant until) {
  public Span {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("a span ends after it begins");
    }
  }

  /// Whole days by the Dutch clock.
  ///
  /// @param until the day after the last
  public static Span ofDays(LocalDate from, LocalDate until) {
    return new Span(CivilTime.midnight(from), CivilTime.midnight(until));
  }

  public boolean contains(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }

  public boolean overlaps(Span other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }

  /// From the beginning of whichever is first to the end of whichever is last.
  public Span upTo(Span other) {
    return new Span(
        from.isBefore(other.from) ? from : other.from,
        until.isAfter(other.until) ? until : other.until);
  }

  /// The days that it touches, and the day before: what began then may go on.
  public Stream<LocalDate> daysAround() {
    return CivilTime.day(from).minusDays(1).datesUntil(CivilTime.day(until).plusDays(1));
  }

  /// What lies before the other and what lies behind it.
  Stream<Span> without(Span other) {
    return Stream.of(new Span(from, within(other.from)), new Span(within(other.until), until))
        .filter(left -> left.from.isBefore(left.until));
  }

  private Instant within(Instant moment) {
    Instant notBefore = moment.isBefore(from) ? from : moment;
    return notBefore.isAfter(until) ? until : notBefore;
  }
}
