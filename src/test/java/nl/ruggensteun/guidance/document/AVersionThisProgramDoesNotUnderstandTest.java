package nl.ruggensteun.guidance.document;

import static nl.ruggensteun.guidance.document.TextsWorld.THREATENED;
import static nl.ruggensteun.guidance.document.TextsWorld.shipped;
import static nl.ruggensteun.guidance.document.TextsWorld.titled;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.ruggensteun.guidance.ContentTexts;
import nl.ruggensteun.guidance.GuidancePage;
import nl.ruggensteun.platform.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// After an update a text of the team may no longer fit. Then the shipped one is shown in its place
/// and the rest stays; nothing in a text keeps the program from its work.
class AVersionThisProgramDoesNotUnderstandTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final DocumentId DAMAGE = new DocumentId("pages.damage.nl");
  private static final DocumentId SOURCES = new DocumentId("sources");
  private static final DocumentId ADVICE = new DocumentId("rules.advice");

  private static HeldVersion held(DocumentId document, String text) {
    return new HeldVersion(document, 1, TODAY, Optional.of(text));
  }

  private static Publication publication(HeldVersion... held) {
    return Publication.of(ContentTexts.shipped(), new Holding(1, Arrays.asList(held)), TODAY);
  }

  private static List<DocumentId> unreadable(Publication publication) {
    return publication.unreadable().stream().map(HeldVersion::document).toList();
  }

  @Test
  void the_shipped_text_takes_its_place_and_the_rest_stays() {
    Publication shown =
        publication(
            held(THREATENED, titled("Bedreigd").replace("next: call", "next: fly")),
            held(DAMAGE, shipped(DAMAGE).replaceFirst("(?m)^title: .*$", "title: Kapot")));
    assertThat(unreadable(shown)).containsExactly(THREATENED);
    assertThat(title(shown, "threatened")).isEqualTo("Iemand bedreigt mij");
    assertThat(title(shown, "damage")).isEqualTo("Kapot");
  }

  private static String title(Publication shown, String page) {
    return shown.guidance().page(page, Language.NL).map(GuidancePage::title).orElse("");
  }

  @Test
  void who_leaned_on_it_falls_back_with_it() {
    String linked = titled("Bedreigd") + "\n[Lees dit](page:new-page).\n";
    Publication shown =
        publication(
            held(THREATENED, linked),
            held(new DocumentId("pages.new-page.nl"), "geen kopje"),
            held(new DocumentId("pages.new-page.en"), "no head"));
    assertThat(unreadable(shown))
        .containsExactlyInAnyOrder(
            THREATENED, new DocumentId("pages.new-page.nl"), new DocumentId("pages.new-page.en"));
    assertThat(shown.guidance().page("new-page", Language.NL)).isEmpty();
  }

  @Test
  void a_list_of_sources_that_misses_what_the_new_program_cites_is_left_out() {
    String older = shipped(SOURCES).replaceFirst("(?s)- id: S6\n.*?(?=- id: )", "");
    assertThat(unreadable(publication(held(SOURCES, older)))).containsExactly(SOURCES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7",
        "[]",
        "{}",
        "[[[[[[",
        "a: &a [*a]",
        "facts: 7",
        "facts: [7, [], {id: x, answers: {from: 0, to: 2000000000}}]",
        "steps: {a: b}",
        "themes: [{id: {a: b}}]",
        "facts: [{id: [x]}]"
      })
  void whatever_stands_in_a_text_it_is_only_left_out(String text) {
    for (DocumentId document :
        List.of(
            ADVICE,
            SOURCES,
            THREATENED,
            new DocumentId("home-scan"),
            new DocumentId("norm"),
            new DocumentId("package"))) {
      Publication shown = publication(held(document, text));
      assertThat(unreadable(shown)).as(document.value()).containsExactly(document);
      assertThat(shown.guidance().adviserRules().questions()).isPositive();
    }
  }

  @Test
  void a_text_without_end_exhausts_nothing() {
    String deep = titled("Diep") + "\n" + ">".repeat(100_000) + " x\n" + "[".repeat(50_000) + "\n";
    assertThat(publication(held(THREATENED, deep)).guidance().in(Language.NL)).isNotEmpty();
    String many =
        IntStream.range(0, 40)
            .mapToObj(number -> "{id: a" + number + ", nl: a, en: b}")
            .collect(Collectors.joining(", ", "[", "]"));
    String answers =
        shipped(ADVICE)
            .replaceFirst(
                "facts:\n",
                "facts:\n  - {id: big, choose: several, question: {nl: a, en: b}, why: {nl: a, en: b},"
                    + " answers: "
                    + many
                    + "}\n");
    assertThat(unreadable(publication(held(ADVICE, answers)))).containsExactly(ADVICE);
  }
}
