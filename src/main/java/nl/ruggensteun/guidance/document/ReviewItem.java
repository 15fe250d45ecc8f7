package nl.ruggensteun.guidance.document;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// One thing to look at in a text (_na te kijken_).
///
/// @param place where in it, when that is not all of it
/// @param count of how many things it says so
public record ReviewItem(
    DocumentId document,
    ReviewKind what,
    Optional<LocalDate> date,
    Optional<String> place,
    int count) {
  /// From how many days before it counts as due.
  static final int AHEAD = 30;

  public Optional<Long> daysLeft(LocalDate today) {
    return date.map(day -> ChronoUnit.DAYS.between(today, day));
  }

  /// Whether it must be looked at now. A concept is no haste: nobody but members sees it.
  public boolean isDue(LocalDate today) {
    return switch (what) {
      case REVIEW_DUE, EXPIRES -> daysLeft(today).filter(left -> left <= AHEAD).isPresent();
      case EXPIRED, TRANSLATION_BEHIND, UNREADABLE -> true;
      case CONCEPT -> false;
    };
  }

  /// Whether coordinators hear of it before its day comes.
  boolean isAnnounced() {
    return switch (what) {
      case REVIEW_DUE, EXPIRES, EXPIRED -> true;
      case CONCEPT, TRANSLATION_BEHIND, UNREADABLE -> false;
    };
  }
}
