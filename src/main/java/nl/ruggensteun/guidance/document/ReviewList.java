package nl.ruggensteun.guidance.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.ruggensteun.guidance.TextFacts;
import org.springframework.stereotype.Component;

/// Everything that has to be looked at, and when (_nakijklijst_).
@Component
public class ReviewList {
  private static final Comparator<ReviewItem> SOONEST =
      Comparator.comparing((ReviewItem item) -> item.date().orElse(LocalDate.MIN))
          .thenComparing(ReviewItem::document)
          .thenComparing(ReviewItem::what);

  private final KeptPublications publications;

  ReviewList(KeptPublications publications) {
    this.publications = publications;
  }

  /// The day that the list is of.
  public LocalDate today() {
    return publications.publication().guidance().day();
  }

  /// What has no date comes first, then the soonest.
  public List<ReviewItem> now() {
    Publication now = publications.publication();
    LocalDate today = now.guidance().day();
    Stream<ReviewItem> written =
        now.guidance().facts().stream()
            .flatMap(
                facts -> DocumentId.at(facts.path()).stream().flatMap(id -> of(id, facts, today)));
    Stream<ReviewItem> unreadable =
        now.unreadable().stream()
            .map(version -> item(version.document(), ReviewKind.UNREADABLE, 1));
    return Stream.concat(written, unreadable).sorted(SOONEST).toList();
  }

  private static Stream<ReviewItem> of(DocumentId id, TextFacts facts, LocalDate today) {
    Stream<ReviewItem> dated =
        Stream.of(
                Stream.of(
                    dated(id, ReviewKind.REVIEW_DUE, facts.review().next(), Optional.empty())),
                facts.validity().until().stream()
                    .filter(until -> !facts.validity().staysExpired())
                    .map(until -> ends(id, until, Optional.empty(), today)),
                facts.parts().stream()
                    .map(part -> ends(id, part.until(), Optional.of(part.place()), today)))
            .flatMap(items -> items);
    Stream<ReviewItem> undated =
        Stream.concat(
            facts.concepts() > 0
                ? Stream.of(item(id, ReviewKind.CONCEPT, facts.concepts()))
                : Stream.empty(),
            facts.isBehind()
                ? Stream.of(item(id, ReviewKind.TRANSLATION_BEHIND, 1))
                : Stream.empty());
    return Stream.concat(dated, undated);
  }

  private static ReviewItem ends(
      DocumentId id, LocalDate until, Optional<String> place, LocalDate today) {
    return dated(id, until.isBefore(today) ? ReviewKind.EXPIRED : ReviewKind.EXPIRES, until, place);
  }

  private static ReviewItem dated(
      DocumentId id, ReviewKind what, LocalDate day, Optional<String> place) {
    return new ReviewItem(id, what, Optional.of(day), place, 1);
  }

  private static ReviewItem item(DocumentId id, ReviewKind what, int count) {
    return new ReviewItem(id, what, Optional.empty(), Optional.empty(), count);
  }
}
