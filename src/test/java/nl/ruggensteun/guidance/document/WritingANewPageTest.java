package nl.ruggensteun.guidance.document;

import static nl.ruggensteun.guidance.document.TextsWorld.done;
import static nl.ruggensteun.guidance.document.TextsWorld.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.ruggensteun.guidance.ContentFault;
import nl.ruggensteun.guidance.document.ProposedTexts.Proposed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// While a new page is written its two languages are looked through together.
@Timeout(180)
class WritingANewPageTest {
  private static final DocumentId DUTCH = new DocumentId("pages.new-page.nl");
  private static final DocumentId ENGLISH = new DocumentId("pages.new-page.en");

  @Test
  void one_language_never_misses_the_other() {
    try (TextsWorld world = new TextsWorld()) {
      Documents documents = new Documents(world.publications, world.versions);
      String dutch = shipped(TextsWorld.THREATENED).replace("ik-word-bedreigd", "nieuw");
      String english =
          shipped(new DocumentId("pages.threatened.en")).replace("somebody-threatens-me", "new");
      assertThat(faults(world, List.of(new Proposed(DUTCH, dutch)))).isNotEmpty();

      done(
          world.writing.begin(
              world.els,
              new WriteDocument.NewPage("new-page", "", english, "Nieuw", world.today())));
      List<Proposed> together = documents.together(DUTCH, dutch);
      assertThat(together)
          .containsExactly(new Proposed(DUTCH, dutch), new Proposed(ENGLISH, english));
      assertThat(faults(world, together)).isEmpty();
      assertThat(faults(world, documents.together(ENGLISH, english))).isNotEmpty();
    }
  }

  @Test
  void it_is_found_from_its_approval_on_also_before_this_node_shows_it() {
    try (TextsWorld world = new TextsWorld()) {
      Documents documents = new Documents(world.publications, world.versions);
      String dutch = shipped(TextsWorld.THREATENED).replace("ik-word-bedreigd", "nieuw");
      String english =
          shipped(new DocumentId("pages.threatened.en")).replace("somebody-threatens-me", "new");
      int version =
          done(world.writing.begin(
                  world.els,
                  new WriteDocument.NewPage("new-page", dutch, english, "Nieuw", world.today())))
              .version();
      done(world.approving.propose(world.els, DUTCH, version));
      done(world.approving.approve(world.femke, DUTCH, version));

      Documents.Whole whole = documents.whole(DUTCH).orElseThrow();
      assertThat(whole.line().holds()).isEmpty();
      assertThat(whole.versions()).hasSize(1);
      assertThat(documents.newestWords(DUTCH)).contains(dutch);
      world.publications.look();
      assertThat(documents.whole(DUTCH).orElseThrow().line().holds()).contains(version);
    }
  }

  @Test
  void a_page_that_is_there_stands_alone() {
    try (TextsWorld world = new TextsWorld()) {
      Documents documents = new Documents(world.publications, world.versions);
      world.drafts(new DocumentId("pages.threatened.en"), "still being written", world.today());
      assertThat(documents.together(TextsWorld.THREATENED, "Bedreigd"))
          .containsExactly(new Proposed(TextsWorld.THREATENED, "Bedreigd"));
    }
  }

  private static List<ContentFault> faults(TextsWorld world, List<Proposed> texts) {
    return new ProposedTexts(world.publications, world.published, world.clock)
        .faults(texts, world.today());
  }
}
