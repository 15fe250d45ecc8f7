package nl.ruggensteun.guidance.document;

import static nl.ruggensteun.guidance.document.TextsWorld.THREATENED;
import static nl.ruggensteun.guidance.document.TextsWorld.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.ruggensteun.platform.CivilTime;
import nl.ruggensteun.platform.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Coordinators hear thirty days before, seven days before and on the day that there is something
/// to look at, each time once.
class BeingRemindedOfAReviewTest {
  private static final LocalDate DUE = LocalDate.of(2027, 1, 10);

  private final TextsWorld world = new TextsWorld();
  private final List<Integer> told = new ArrayList<>();
  private boolean mailWorks = true;

  @BeforeEach
  void oneTextIsDueBeforeTheOthers() {
    world.publishes(
        THREATENED,
        shipped(THREATENED).replaceFirst("(?m)^next-review: .*$", "next-review: " + DUE),
        world.today());
  }

  @AfterEach
  void close() {
    world.close();
  }

  private RemindOfReviews node() {
    return new RemindOfReviews(
        new ReviewList(world.publications),
        Optional.of(texts -> {
          told.add(texts);
          return mailWorks;
        }),
        world.access.database.jdbc(),
        world.access.database.transactions(),
        world.clock);
  }

  private void itIs(LocalDate day) {
    world.clock.set(CivilTime.at(day, LocalTime.NOON));
    world.publications.look();
  }

  @Test
  void each_moment_once_whichever_node_looks() {
    for (int daysBefore : new int[] {31, 30, 29, 8, 7, 6, 1, 0, -1}) {
      itIs(DUE.minusDays(daysBefore));
      node().look();
      node().look();
    }
    assertThat(told).containsExactly(1, 1, 1);
    itIs(DUE.minusDays(31));
    assertThat(reviewOf(THREATENED).isDue(DUE.minusDays(31))).isFalse();
    assertThat(reviewOf(THREATENED).isDue(DUE.minusDays(30))).isTrue();
  }

  @Test
  void who_starts_late_hears_of_the_nearest_moment_only() {
    itIs(DUE.minusDays(3));
    node().look();
    node().look();
    assertThat(told).containsExactly(1);
  }

  @Test
  void what_could_not_be_sent_is_tried_again() {
    itIs(DUE.minusDays(30));
    mailWorks = false;
    node().look();
    node().look();
    assertThat(told).hasSize(1);
    world.clock.forward(Duration.ofHours(1));
    mailWorks = true;
    node().look();
    world.clock.forward(Duration.ofHours(1));
    node().look();
    assertThat(told).containsExactly(1, 1);
  }

  @Test
  void what_comes_together_goes_in_one_mail() {
    itIs(LocalDate.of(2027, 5, 22));
    node().look();
    assertThat(told).singleElement().satisfies(texts -> assertThat(texts).isGreaterThan(50));
  }

  @Test
  void the_list_names_every_reason() {
    world.publishes(
        THREATENED,
        shipped(THREATENED)
            .replaceFirst("(?m)^reviewed: .*$", "reviewed: " + world.today().plusDays(1))
            .replaceFirst("(?m)^valid-until:.*$", "valid-until: " + world.today().plusDays(9)),
        world.today());
    assertThat(new ReviewList(world.publications).now())
        .extracting(ReviewItem::what)
        .contains(
            ReviewKind.REVIEW_DUE,
            ReviewKind.EXPIRES,
            ReviewKind.CONCEPT,
            ReviewKind.TRANSLATION_BEHIND);
    world.clock.forward(Duration.ofDays(12));
    world.publications.look();
    assertThat(new ReviewList(world.publications).now())
        .filteredOn(item -> item.document().equals(THREATENED))
        .extracting(ReviewItem::what)
        .contains(ReviewKind.EXPIRED);
    assertThat(world.publications.now().page("threatened", Language.NL)).isPresent();
  }

  private ReviewItem reviewOf(DocumentId document) {
    return new ReviewList(world.publications)
        .now().stream()
            .filter(item -> item.document().equals(document))
            .filter(item -> item.what() == ReviewKind.REVIEW_DUE)
            .findFirst()
            .orElseThrow();
  }
}
