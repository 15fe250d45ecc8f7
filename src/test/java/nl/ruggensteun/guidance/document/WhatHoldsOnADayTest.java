package nl.ruggensteun.guidance.document;

import static nl.ruggensteun.guidance.document.TextsWorld.THREATENED;
import static nl.ruggensteun.guidance.document.TextsWorld.done;
import static nl.ruggensteun.guidance.document.TextsWorld.titled;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import nl.ruggensteun.platform.CivilTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A version holds from midnight of its day, on the clock of the Netherlands, until something newer
/// does.
class WhatHoldsOnADayTest {
  private static final String SHIPPED = "Iemand bedreigt mij";

  private final TextsWorld world = new TextsWorld();

  @AfterEach
  void close() {
    world.close();
  }

  private void itIs(Instant moment) {
    world.clock.set(moment);
    world.publications.look();
  }

  @Test
  void a_planned_version_begins_at_midnight_also_when_the_clock_changes() {
    for (LocalDate day : new LocalDate[] {LocalDate.of(2027, 3, 28), LocalDate.of(2027, 10, 31)}) {
      itIs(CivilTime.midnight(day).minus(Duration.ofHours(5)));
      String before = world.title();
      world.publishes(THREATENED, titled("Vanaf " + day), day);
      assertThat(world.title()).isEqualTo(before);
      itIs(CivilTime.midnight(day).minusMillis(1));
      assertThat(world.title()).isEqualTo(before);
      itIs(CivilTime.midnight(day));
      assertThat(world.title()).isEqualTo("Vanaf " + day);
    }
  }

  @Test
  void a_clock_that_is_put_back_shows_what_held_then() {
    world.publishes(THREATENED, titled("Eerst"), world.today());
    world.clock.forward(Duration.ofDays(2));
    world.publishes(THREATENED, titled("Later"), world.today());
    itIs(world.clock.instant().minus(Duration.ofDays(1)));
    assertThat(world.title()).isEqualTo("Eerst");
  }

  @Test
  void a_version_approved_late_begins_then_and_not_before() {
    int version = world.drafts(THREATENED, titled("Laat"), world.today()).version();
    done(world.approving.propose(world.els, THREATENED, version));
    world.clock.forward(Duration.ofDays(3));
    done(world.approving.approve(world.femke, THREATENED, version));
    assertThat(world.versions.find(THREATENED, version).orElseThrow().takesEffect())
        .isEqualTo(world.today());
  }

  @Test
  void rolling_back_holds_at_once_and_ends_what_was_planned() {
    int first = world.publishes(THREATENED, titled("Eerst"), world.today());
    world.publishes(THREATENED, titled("Gepland"), world.today().plusDays(5));
    done(world.rollBack.to(world.els, THREATENED, 0, "Er stond een fout in"));
    world.publications.look();
    assertThat(world.title()).isEqualTo(SHIPPED);
    itIs(world.clock.instant().plus(Duration.ofDays(6)));
    assertThat(world.title()).isEqualTo(SHIPPED);
    int back = done(world.rollBack.to(world.femke, THREATENED, first, "Toch goed")).version();
    int again = done(world.rollBack.to(world.els, THREATENED, back, "Nog eens")).version();
    world.publications.look();
    assertThat(world.title()).isEqualTo("Eerst");
    assertThat(world.versions.find(THREATENED, again).orElseThrow().restores()).hasValue(first);
  }

  @Test
  void a_correction_is_never_undone_by_what_was_planned_before_it() {
    world.publishes(THREATENED, titled("Gepland"), world.today().plusDays(5));
    Holding planned = world.published.holding(world.today());
    assertThat(planned.planned(THREATENED, world.today())).hasSize(1);
    world.publishes(THREATENED, titled("Verbeterd"), world.today());
    assertThat(world.published.holding(world.today()).planned(THREATENED, world.today())).isEmpty();
    itIs(world.clock.instant().plus(Duration.ofDays(6)));
    assertThat(world.title()).isEqualTo("Verbeterd");
  }

  @Test
  void a_node_that_died_before_it_saw_a_publication_shows_it_when_it_is_back() {
    int version = world.drafts(THREATENED, titled("Net op tijd"), world.today()).version();
    done(world.approving.propose(world.els, THREATENED, version));
    done(world.approving.approve(world.femke, THREATENED, version));
    KeptPublications back = new KeptPublications(world.published, world.clock);
    back.begin();
    assertThat(back.publication().held()).containsKey(THREATENED);
  }

  @Test
  void a_thousand_versions_are_no_burden() {
    world
        .access
        .database
        .jdbc()
        .sql(
            """
            INSERT INTO guidance_version (document, version, state, body, note, takes_effect, based_on, lock,
              author_id, written_at, decided_by, decided_at)
            SELECT 'pages.threatened.nl', n, 'published', :body, 'n', :day, n - 1, 1, :els, now(), :femke, now()
            FROM generate_series(1, 1000) n
            """)
        .param("body", titled("De duizendste"))
        .param("day", world.today())
        .param("els", world.els.memberId())
        .param("femke", world.femke.memberId())
        .update();
    world.published.publishedAnew();
    world.publications.look();
    assertThat(world.title()).isEqualTo("De duizendste");
    assertThat(world.publications.publication().holding().versions()).hasSize(1);
    assertThat(world.versions.of(THREATENED)).hasSize(1000);
  }
}
