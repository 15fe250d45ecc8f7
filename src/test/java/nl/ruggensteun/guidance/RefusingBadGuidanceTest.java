package nl.ruggensteun.guidance;

import static nl.ruggensteun.guidance.WrittenPage.dutch;
import static nl.ruggensteun.guidance.WrittenPage.english;
import static nl.ruggensteun.guidance.WrittenPage.faults;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Everything that is wrong with a text is told to its writer, and the program does not start with
/// it.
class RefusingBadGuidanceTest {
  @Test
  void a_good_page_in_both_languages_is_taken() {
    assertThat(faults(dutch(), english())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title",
        "address",
        "summary",
        "group",
        "order",
        "first",
        "next",
        "sources",
        "reviewed",
        "reviewed-by",
        "next-review",
        "valid-from"
      })
  void a_field_that_every_page_needs_is_missed(String field) {
    assertThat(faults(dutch().without(field), english()))
        .singleElement()
        .hasToString(
            "guidance/pages/threatened/nl.md, "
                + field
                + ": this field is missing. Every page needs it.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "colour    | red                | there is no field colour",
        "reviewed  | gisteren           | something else belongs here",
        "group     | somewhere          | something else belongs here",
        "order     | first              | something else belongs here",
        "title     | 'a: b: c'          | this is not YAML",
        "next      | fly                | there is no next step fly",
        "next      | page:nowhere       | there is no page nowhere",
        "sources   | [S6, S999]         | there is no source S999",
        "address   | Ik-Word            | Ik-Word cannot be an address",
        "address   | a-z                | a-z cannot be an address",
        "next-review | 2026-01-01       | it is before the last review",
        "first     | '\"[Bel](tel:veel)\"' | this link leads nowhere: tel:veel"
      })
  void a_field_that_does_not_fit_is_refused(String field, String value, String fault) {
    assertThat(faults(dutch().with(field, value), english()))
        .singleElement()
        .satisfies(one -> assertThat(one.file()).endsWith("threatened/nl.md"))
        .satisfies(one -> assertThat(one.place()).isNotEmpty())
        .satisfies(one -> assertThat(one.fault()).contains(fault))
        .satisfies(one -> assertThat(one.wayOut()).isNotEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "[elders](https://example.org) | this link leads nowhere: https://example.org",
        "[elders](page:nowhere)        | there is no page nowhere",
        "[binnen](door:cellar)         | this link leads nowhere: door:cellar",
        "# Nog een titel               | this heading skips a level",
        "### Te diep                   | this heading skips a level",
        "Bel {nummer} nu               | nothing is filled in for {nummer}",
        "<b>Bel</b>                    | HTML is not used here",
        "![foto](foto.png)             | pictures are not used here",
        "~~~java                       | code is not used here"
      })
  void a_text_that_cannot_be_shown_is_refused_with_its_line(String text, String fault) {
    assertThat(faults(dutch().saying("Kort.\n\n" + text + "\n"), english()))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.place()).isEqualTo("line 19"))
        .anySatisfy(one -> assertThat(one.fault()).isEqualTo(fault));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "law sources=S40                                    | law has no confidence",
        "law confidence=Z sources=S40                       | law has no confidence",
        "law confidence=B                                   | law has no sources",
        "law confidence=B sources=S999                      | there is no source S999",
        "law confidence=B sources=S40 reviewed-by=A. Jurist | law was reviewed by nobody or never",
        "law confidence=B sources=S40 reviewed-on=2026-11-22 | law was reviewed by nobody or never",
        "law confidence=B sources=S40 reviewed-on=vandaag   | reviewed-on is no date",
        "law confidence=B sources=S40 checked=yes           | law has no checked"
      })
  void a_statement_on_law_that_is_not_whole_is_refused(String info, String fault) {
    String law = "~~~" + info + "\nDit kan wijzen op iets.\n~~~\n";
    assertThat(faults(dutch().saying(law), english()))
        .singleElement()
        .satisfies(one -> assertThat(one.fault()).isEqualTo(fault))
        .satisfies(one -> assertThat(one.place()).isEqualTo("line 17"));
  }

  @Test
  void what_a_statement_on_law_says_is_looked_through_as_well() {
    String law = "~~~law confidence=B sources=S40\nZie [hier](page:nowhere).\n~~~\n";
    assertThat(faults(dutch().saying(law), english()))
        .singleElement()
        .satisfies(one -> assertThat(one.place()).isEqualTo("line 18"));
  }

  @Test
  void a_page_in_one_language_only_is_refused() {
    assertThat(faults(dutch()))
        .singleElement()
        .satisfies(one -> assertThat(one.fault()).isEqualTo("the page is not there in en"));
  }

  @Test
  void a_translation_says_what_it_was_made_from() {
    assertThat(faults(dutch(), english().without("translates-review")))
        .singleElement()
        .satisfies(one -> assertThat(one.place()).isEqualTo("translates-review"));
  }

  @Test
  void two_pages_cannot_have_one_address() {
    String other = dutch().text();
    Map<String, String> files =
        Map.of(
            "guidance/pages/threatened/nl.md", dutch().text(),
            "guidance/pages/threatened/en.md", english().text(),
            "guidance/pages/other/nl.md", other,
            "guidance/pages/other/en.md", english().with("address", "other").text());
    assertThatThrownBy(() -> PageFiles.checked(ContentTexts.of(files), WrittenPage.SOURCES))
        .isInstanceOf(ContentRefused.class)
        .hasMessageContaining("address: it is that of");
  }

  @Test
  void a_file_without_a_head_or_with_another_name_is_refused() {
    Map<String, String> files =
        Map.of(
            "guidance/pages/threatened/nl.md", "Zomaar tekst.",
            "guidance/pages/threatened/en.md", english().text(),
            "guidance/pages/threatened/fr.md", "---\n---\n");
    assertThatThrownBy(() -> PageFiles.checked(ContentTexts.of(files), WrittenPage.SOURCES))
        .hasMessageContaining("nl.md, line 1: the head is missing")
        .hasMessageContaining("fr.md: this is not a page");
  }

  @Test
  void everything_is_told_at_once() {
    List<ContentFault> faults =
        faults(
            dutch().without("title").without("first"),
            english().with("sources", "[S998, S999]").saying("[x](page:nowhere)\n"));
    assertThat(faults).hasSize(5);
  }

  @Test
  void a_source_without_title_address_or_day_is_refused_with_all_that_it_lacks() {
    String bare = "- id: S1\n- id: S2\n  title: Twee\n  address: raadsleden.nl/iets\n";
    assertThatThrownBy(() -> sources(bare))
        .isInstanceOfSatisfying(
            ContentRefused.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(fault -> fault.place() + ": " + fault.fault())
                    .containsExactly(
                        "S1: title is missing",
                        "S1: address is missing",
                        "S1: seen is missing",
                        "S2: address must be a whole https address",
                        "S2: seen is missing"))
        .hasMessageContaining(
            "where only the site is known, that of the site with only-site: true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "raadsleden.nl",
        "http://www.raadsleden.nl/",
        "https:///iets",
        "/handreiking/kaart",
        "javascript:alert(1)",
        "https://www.raadsleden.nl/twee woorden"
      })
  void only_what_a_browser_opens_safely_is_an_address(String address) {
    String source = "- id: S1\n  title: Een\n  seen: 2026-11-21\n  address: \"" + address + "\"\n";
    assertThatThrownBy(() -> sources(source))
        .hasMessageContaining("S1: address must be a whole https address");
  }

  @Test
  void a_source_of_which_only_the_site_is_known_says_so() {
    Source source =
        sources(
                """
                - id: S1
                  title: Een
                  address: https://www.raadsleden.nl/
                  only-site: true
                  seen: 2026-11-21
                """)
            .get("S1");
    assertThat(source.onlySite()).isTrue();
    assertThat(source.site()).isEqualTo("raadsleden.nl");
  }

  @Test
  void a_source_that_stands_there_without_anything_is_refused() {
    assertThatThrownBy(() -> sources("-\n")).hasMessageContaining("[0]: id is missing");
  }

  @Test
  void a_field_that_stands_there_twice_is_refused() {
    String twice = "- id: S1\n  title: Een\n  title: Twee\n  seen: 2026-11-21\n";
    assertThatThrownBy(() -> sources(twice))
        .isInstanceOf(ContentRefused.class)
        .hasMessageContaining("sources.yaml");
  }

  private static Sources sources(String text) {
    return Sources.in(ContentTexts.of(Map.of(Sources.FILE, text)));
  }

  @Test
  void a_missing_file_is_told_by_name() {
    assertThatThrownBy(() -> ContentFiles.text("guidance/nothing.yaml"))
        .isInstanceOf(ContentRefused.class)
        .hasMessageContaining("guidance/nothing.yaml: this file is missing");
  }
}
