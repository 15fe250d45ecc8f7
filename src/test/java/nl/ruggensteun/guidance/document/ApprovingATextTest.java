package nl.ruggensteun.guidance.document;

import static nl.ruggensteun.guidance.document.TextsWorld.THREATENED;
import static nl.ruggensteun.guidance.document.TextsWorld.done;
import static nl.ruggensteun.guidance.document.TextsWorld.shipped;
import static nl.ruggensteun.guidance.document.TextsWorld.titled;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.guidance.ContentFault;
import nl.ruggensteun.guidance.GuidancePages;
import nl.ruggensteun.platform.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Two coordinators stand behind every text: one writes, another approves.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ApprovingATextTest {
  private static final DocumentId ENGLISH = new DocumentId("pages.threatened.en");
  private static final DocumentId SOURCES = new DocumentId("sources");

  private final TextsWorld world = new TextsWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void what_a_second_approves_everybody_reads() {
    GuidancePages before = world.publications.now();
    int version = world.drafts(THREATENED, titled("Bedreigd"), world.today()).version();
    done(world.approving.propose(world.els, THREATENED, version));
    world.publications.look();
    assertThat(world.publications.now()).isSameAs(before);
    done(world.approving.approve(world.femke, THREATENED, version));
    world.publications.look();
    assertThat(world.title()).isEqualTo("Bedreigd");
    assertThat(acts()).containsExactly("guidance.proposed", "guidance.published");
  }

  private List<String> acts() {
    AuditLog log = world.access.get(AuditLog.class);
    return List.of(world.els, world.femke).stream()
        .flatMap(member -> log.of(ChainId.ofMember(member.memberId())).stream())
        .map(recorded -> recorded.act().what())
        .toList();
  }

  @Test
  void nobody_approves_her_own_text() {
    int version = world.drafts(THREATENED, titled("Bedreigd"), world.today()).version();
    assertThat(world.approving.approve(world.femke, THREATENED, version))
        .isInstanceOf(DocumentOutcome.Overtaken.class);
    done(world.approving.propose(world.els, THREATENED, version));
    assertThat(world.approving.approve(world.els, THREATENED, version))
        .isInstanceOf(DocumentOutcome.Overtaken.class);
    assertThat(world.approving.giveBack(world.els, THREATENED, version, "Nee"))
        .isInstanceOf(DocumentOutcome.Overtaken.class);
  }

  @Test
  void for_who_does_not_coordinate_there_is_nothing_to_write() {
    WriteDocument.Typed typed =
        new WriteDocument.Typed("x", "", world.today(), 0, Optional.empty());
    assertThat(
            List.of(
                world.writing.keep(world.bram, THREATENED, typed),
                world.approving.propose(world.bram, THREATENED, 1),
                world.approving.approve(world.bram, THREATENED, 1),
                world.rollBack.to(world.bram, THREATENED, 0, "Terug")))
        .allMatch(DocumentOutcome.Missing.class::isInstance);
  }

  @Test
  void what_cannot_be_shown_is_kept_and_not_offered() {
    String wrong = titled("Bedreigd").replace("sources: [", "sources: [S999, ");
    int version = world.drafts(THREATENED, wrong, world.today()).version();
    assertThat(world.approving.propose(world.els, THREATENED, version))
        .isInstanceOfSatisfying(
            DocumentOutcome.Faulty.class,
            faulty ->
                assertThat(faulty.faults())
                    .singleElement()
                    .extracting(ContentFault::fault)
                    .isEqualTo("there is no source S999"));
    assertThat(world.versions.words(THREATENED, version)).hasValue(wrong);
  }

  @Test
  void what_others_lean_on_cannot_be_taken_away() {
    String less = shipped(SOURCES).replaceFirst("(?s)- id: S6\n.*?(?=- id: )", "");
    int version = world.drafts(SOURCES, less, world.today()).version();
    assertThat(world.approving.propose(world.els, SOURCES, version))
        .isInstanceOfSatisfying(
            DocumentOutcome.Faulty.class,
            faulty ->
                assertThat(faulty.faults())
                    .extracting(ContentFault::file)
                    .contains(THREATENED.path(), ENGLISH.path()));
  }

  @Test
  void of_two_who_keep_one_draft_the_second_hears_it() {
    DocumentOutcome.Done draft = world.drafts(THREATENED, titled("Een"), world.today());
    done(keep(Optional.of(draft.lock()), "Twee"));
    assertThat(keep(Optional.of(draft.lock()), "Drie"))
        .isInstanceOf(DocumentOutcome.Overtaken.class);
    assertThat(keep(Optional.empty(), "Vier")).isInstanceOf(DocumentOutcome.Overtaken.class);
    assertThat(world.versions.words(THREATENED, draft.version())).hasValue(titled("Twee"));
  }

  private DocumentOutcome keep(Optional<Integer> lock, String title) {
    return world.writing.keep(
        world.els,
        THREATENED,
        new WriteDocument.Typed(titled(title), "Waarom", world.today(), 0, lock));
  }

  @Test
  void who_takes_a_draft_over_needs_another_to_approve() {
    DocumentOutcome.Done draft = world.drafts(THREATENED, titled("Een"), world.today());
    int version = draft.version();
    done(world.writing.takeOver(world.femke, THREATENED, version));
    assertThat(keep(Optional.of(draft.lock()), "Twee"))
        .isInstanceOf(DocumentOutcome.Overtaken.class);
    done(world.approving.propose(world.femke, THREATENED, version));
    assertThat(world.approving.approve(world.femke, THREATENED, version))
        .isInstanceOf(DocumentOutcome.Overtaken.class);
    done(world.approving.approve(world.els, THREATENED, version));
  }

  @Test
  void two_who_decide_at_once_decide_once() throws Exception {
    int version = world.drafts(THREATENED, titled("Bedreigd"), world.today()).version();
    done(world.approving.propose(world.els, THREATENED, version));
    long before = world.published.revision();
    Callable<DocumentOutcome> approval =
        () -> world.approving.approve(world.femke, THREATENED, version);
    try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<DocumentOutcome>> outcomes = both.invokeAll(List.of(approval, approval));
      assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
          .hasAtLeastOneElementOfType(DocumentOutcome.Done.class)
          .hasAtLeastOneElementOfType(DocumentOutcome.Overtaken.class);
    }
    assertThat(world.published.revision()).isEqualTo(before + 1);
  }

  @Test
  void two_texts_that_cannot_stand_together_are_not_both_approved() {
    DocumentId other = new DocumentId("pages.damage.nl");
    String address = "address: een-nieuw-adres";
    int first =
        world
            .drafts(
                THREATENED,
                shipped(THREATENED).replaceFirst("(?m)^address: .*$", address),
                world.today())
            .version();
    int second =
        world
            .drafts(other, shipped(other).replaceFirst("(?m)^address: .*$", address), world.today())
            .version();
    done(world.approving.propose(world.els, THREATENED, first));
    done(world.approving.propose(world.els, other, second));
    done(world.approving.approve(world.femke, THREATENED, first));
    assertThat(world.approving.approve(world.femke, other, second))
        .isInstanceOf(DocumentOutcome.Faulty.class);
  }

  @Test
  void a_text_of_somebody_who_left_is_given_back_and_not_approved() {
    int version = world.drafts(THREATENED, titled("Bedreigd"), world.today()).version();
    done(world.approving.propose(world.els, THREATENED, version));
    world
        .access
        .database
        .jdbc()
        .sql(
            "UPDATE access_key SET revoked_position = 2, revoked_reason = 'left' WHERE member_id = ?")
        .param(world.els.memberId())
        .update();
    assertThat(world.approving.approve(world.femke, THREATENED, version))
        .isInstanceOf(DocumentOutcome.Overtaken.class);
    done(world.approving.giveBack(world.femke, THREATENED, version, "Els is weg"));
    assertThat(world.versions.openOf(THREATENED)).isEmpty();
  }

  @Test
  void what_was_rolled_back_meanwhile_has_to_be_looked_at_first() {
    int version = world.drafts(THREATENED, titled("Bedreigd"), world.today()).version();
    done(world.approving.propose(world.els, THREATENED, version));
    done(world.rollBack.to(world.els, THREATENED, 0, "Zeker weten"));
    assertThat(world.approving.approve(world.femke, THREATENED, version))
        .isInstanceOf(DocumentOutcome.Overtaken.class);
  }

  @Test
  void a_new_page_goes_in_both_languages_or_not_at_all() {
    DocumentId dutch = new DocumentId("pages.new-page.nl");
    String text = shipped(THREATENED).replace("address: ik-word-bedreigd", "address: nieuw");
    String english = shipped(ENGLISH).replace("address: somebody-threatens-me", "address: new");
    WriteDocument.NewPage page =
        new WriteDocument.NewPage("new-page", text, english, "Nieuw", world.today());
    int version = done(world.writing.begin(world.els, page)).version();
    assertThat(world.writing.begin(world.femke, page))
        .isEqualTo(new DocumentOutcome.Wrong("id", "taken"));
    done(world.approving.propose(world.els, dutch, version));
    done(world.approving.approve(world.femke, new DocumentId("pages.new-page.en"), version));
    world.publications.look();
    for (Language language : Language.values()) {
      assertThat(world.publications.now().page("new-page", language)).isPresent();
    }
    assertThat(world.rollBack.to(world.els, dutch, 0, "Weg"))
        .isInstanceOf(DocumentOutcome.Missing.class);
  }
}
