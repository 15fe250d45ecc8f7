package nl.ruggensteun.duty.plan;

import java.time.LocalDate;
import java.util.UUID;
import nl.ruggensteun.duty.Span;

/// Something that a proposal could not fulfil (_wat niet lukte_): who, when, and which rule.
public sealed interface Shortfall {
  /// Nobody who takes part is there in those hours.
  record NobodyThere(Span span) implements Shortfall {}

  /// Her shift was placed by hand, and she is not there.
  record HolderAway(UUID memberId, Span span) implements Shortfall {}

  /// She has those hours, and no channel that rings.
  record Silent(UUID memberId, Span span) implements Shortfall {}

  /// There is a first, and no second.
  record NoSecond(Span span) implements Shortfall {}

  /// She has duty on another line in those hours, and nobody else was there.
  record OnTwoLines(UUID memberId, Span span) implements Shortfall {}

  /// More nights in a row than the line allows.
  record TooManyNights(UUID memberId, LocalDate from, int nights) implements Shortfall {}

  /// A turn of hers begins too soon after a night of hers.
  record NoRest(UUID memberId, LocalDate day) implements Shortfall {}

  /// She rather had that day off.
  record AgainstWish(UUID memberId, LocalDate day) implements Shortfall {}

  /// She would gladly have had that day.
  record WishNotMet(UUID memberId, LocalDate day) implements Shortfall {}

  /// One has more of it over the year than a turn can make even.
  record Uneven(Kind kind, UUID least, int fewest, UUID most, int many) implements Shortfall {}

  /// What is shared.
  enum Kind {
    NIGHTS,
    WEEKEND_DAYS,
    HOLIDAYS;

    /// For example `weekend-days`.
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
