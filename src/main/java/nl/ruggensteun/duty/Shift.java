package nl.ruggensteun.duty;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// A shift (_dienst_): the hours in which somebody answers a line, first or second.
public record Shift(Instant from, Instant until, UUID memberId, Rank rank, Origin origin) {

  /// Why it is hers.
  ///
  /// @param id of the rotation, the single shift or the replacement
  /// @param turn number of the turn within a rotation, else 0
  public record Origin(Source source, UUID id, int turn) {}

  public enum Source {
    ROTATION,
    SINGLE,
    REPLACEMENT;

    /// For example `rotation`.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Span span() {
    return new Span(from, until);
  }

  boolean goesOnIn(Shift next) {
    return until.equals(next.from)
        && memberId.equals(next.memberId)
        && rank == next.rank
        && origin.equals(next.origin);
  }

  Shift with(Shift next) {
    return new Shift(from, next.until, memberId, rank, origin);
  }
}
