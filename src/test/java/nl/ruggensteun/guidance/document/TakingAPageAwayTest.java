package nl.ruggensteun.guidance.document;

import static nl.ruggensteun.guidance.document.TextsWorld.done;
import static nl.ruggensteun.guidance.document.TextsWorld.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.ruggensteun.guidance.ContentFault;
import nl.ruggensteun.guidance.ContentTexts;
import nl.ruggensteun.guidance.GuidancePages;
import nl.ruggensteun.guidance.NextStep;
import nl.ruggensteun.guidance.RetiredPage;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.platform.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A page that is no longer right goes, in both languages, when two coordinators want it; nothing
/// may still lead to it, and it can come back.
@Timeout(60)
class TakingAPageAwayTest {
  private static final DocumentId DUTCH = new DocumentId("pages.clerk-secretary-chair.nl");
  private static final DocumentId ENGLISH = new DocumentId("pages.clerk-secretary-chair.en");
  private static final DocumentId DOOR = new DocumentId("pages.at-the-door.nl");

  private final TextsWorld world = new TextsWorld();
  private final RetirePage retire =
      new RetirePage(
          world.desk,
          world.versions,
          new ProposedTexts(world.publications, world.published, world.clock),
          world.publications,
          world.access.get(Ids.class));

  @AfterEach
  void close() {
    world.close();
  }

  private RetirePage.Retirement instead(String page) {
    return new RetirePage.Retirement(Optional.of(page), "Staat nu elders", world.today());
  }

  private int offered() {
    return done(retire.offer(world.els, DUTCH, instead("threatened"))).version();
  }

  private int takenAway() {
    int version = offered();
    done(world.approving.approve(world.femke, DUTCH, version));
    world.publications.look();
    return version;
  }

  private boolean isThere(Language language) {
    return world.publications.now().page("clerk-secretary-chair", language).isPresent();
  }

  @Test
  void it_goes_in_both_languages_when_a_second_approves() {
    int version = offered();
    assertThat(world.approving.approve(world.els, DUTCH, version))
        .isInstanceOf(DocumentOutcome.Overtaken.class);
    world.publications.look();
    assertThat(isThere(Language.NL)).isTrue();
    done(world.approving.approve(world.femke, DUTCH, version));
    world.publications.look();
    GuidancePages now = world.publications.now();
    for (Language language : Language.values()) {
      assertThat(isThere(language)).isFalse();
      RetiredPage gone = now.gone("clerk-secretary-chair", language).orElseThrow();
      assertThat(gone.next()).isEqualTo(new NextStep.Read("threatened"));
      assertThat(gone.since()).isEqualTo(world.today());
      assertThat(now.goneFrom(gone.address(), language)).contains(gone);
    }
    assertThat(now.facts()).noneMatch(facts -> facts.path().contains("clerk-secretary-chair"));
  }

  @Test
  void what_still_leads_to_it_is_told_and_nothing_is_offered() {
    DocumentOutcome outcome = retire.offer(world.els, DOOR, instead("threatened"));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            DocumentOutcome.Faulty.class,
            faulty ->
                assertThat(faulty.faults())
                    .isNotEmpty()
                    .noneMatch(fault -> fault.file().equals(DOOR.path()))
                    .extracting(ContentFault::fault)
                    .allMatch(fault -> fault.contains("at-the-door")));
    assertThat(world.versions.openOf(DOOR)).isEmpty();
  }

  @Test
  void a_link_that_is_made_meanwhile_stops_the_approval() {
    int version = offered();
    world.publishes(
        TextsWorld.THREATENED,
        shipped(TextsWorld.THREATENED) + "\n[De griffier](page:clerk-secretary-chair).\n",
        world.today());
    assertThat(world.approving.approve(world.femke, DUTCH, version))
        .isInstanceOfSatisfying(
            DocumentOutcome.Faulty.class,
            faulty ->
                assertThat(faulty.faults())
                    .extracting(ContentFault::fault)
                    .containsOnly("page clerk-secretary-chair is taken away"));
    assertThat(isThere(Language.NL)).isTrue();
  }

  @Test
  void nobody_takes_away_what_another_is_writing_or_what_is_no_page() {
    world.drafts(ENGLISH, shipped(ENGLISH), world.today());
    assertThat(retire.offer(world.femke, DUTCH, instead("threatened")))
        .isInstanceOf(DocumentOutcome.Overtaken.class);
    for (String other : List.of("sources", "norm", "pages.no-such-page.nl")) {
      assertThat(retire.offer(world.femke, new DocumentId(other), instead("threatened")))
          .isInstanceOf(DocumentOutcome.Missing.class);
    }
    assertThat(retire.offer(world.bram, DOOR, instead("threatened")))
        .isInstanceOf(DocumentOutcome.Missing.class);
  }

  @Test
  void a_place_to_go_that_is_not_there_is_refused() {
    assertThat(retire.offer(world.els, DUTCH, instead("clerk-secretary-chair")))
        .isInstanceOf(DocumentOutcome.Faulty.class);
    assertThat(retire.offer(world.els, DUTCH, instead("nowhere")))
        .isInstanceOf(DocumentOutcome.Faulty.class);
    assertThat(
            retire.offer(
                world.els,
                DUTCH,
                new RetirePage.Retirement(Optional.empty(), "Weg", world.today())))
        .isInstanceOf(DocumentOutcome.Done.class);
  }

  @Test
  void an_earlier_version_brings_both_languages_back() {
    int gone = takenAway();
    done(world.rollBack.to(world.femke, ENGLISH, 0, "Toch nodig"));
    world.publications.look();
    assertThat(isThere(Language.NL)).isTrue();
    assertThat(isThere(Language.EN)).isTrue();
    done(world.rollBack.to(world.femke, DUTCH, gone, "Toch niet"));
    world.publications.look();
    assertThat(isThere(Language.NL)).isFalse();
    assertThat(isThere(Language.EN)).isFalse();
  }

  @Test
  void it_goes_on_the_day_that_was_chosen() {
    LocalDate later = world.today().plusDays(3);
    int version =
        done(retire.offer(
                world.els, DUTCH, new RetirePage.Retirement(Optional.empty(), "Weg", later)))
            .version();
    done(world.approving.approve(world.femke, DUTCH, version));
    world.publications.look();
    assertThat(isThere(Language.NL)).isTrue();
    world.clock.forward(java.time.Duration.ofDays(3));
    assertThat(isThere(Language.NL)).isFalse();
  }

  @Test
  void a_later_program_that_leads_there_again_shows_it_and_keeps_the_rest() {
    LocalDate today = world.today();
    ContentTexts later =
        ContentTexts.shipped()
            .with(
                java.util.Map.of(
                    DOOR.path(), shipped(DOOR) + "\n[Griffier](page:clerk-secretary-chair).\n"));
    String own = TextsWorld.titled("Bedreigd");
    Publication shown =
        Publication.of(
            later,
            new Holding(
                1,
                Arrays.asList(
                    new HeldVersion(TextsWorld.THREATENED, 1, today, Optional.of(own)),
                    gone(DUTCH, "griffier", today),
                    gone(ENGLISH, "clerk", today))),
            today);
    assertThat(shown.unreadable())
        .extracting(HeldVersion::document)
        .containsExactlyInAnyOrder(DUTCH, ENGLISH);
    assertThat(shown.held()).containsOnlyKeys(TextsWorld.THREATENED);
  }

  private static HeldVersion gone(DocumentId document, String address, LocalDate today) {
    String text =
        "---\ntitle: Weg\naddress: %s\nnext: call\nretired: %s\n---\n".formatted(address, today);
    return new HeldVersion(document, 1, today, Optional.of(text));
  }
}
