package nl.ruggensteun.guidance;

import static nl.ruggensteun.guidance.WrittenPage.dutch;
import static nl.ruggensteun.guidance.WrittenPage.english;
import static org.assertj.core.api.Assertions.assertThat;

import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.web.PageFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What Anna reads about the law, and what only Bram reads.
class WhatTheLawAllowsToBeShownTest {
  private static final PageFrame.Team TEAM = new PageFrame.Team("070-0000000", "0700000000", false);
  private static final PageFrame.Team PRACTICE = new PageFrame.Team("070-0000000", "", true);
  private static final String REVIEWED = " reviewed-by=mr. A. de Vries reviewed-on=2026-11-20";

  @ParameterizedTest
  @CsvSource({
    "A, true, true",
    "B, true, true",
    "C, true, false",
    "GK, true, false",
    "A, false, false",
    "B, false, false",
    "C, false, false",
    "GK, false, false"
  })
  void only_what_is_reviewed_and_firm_is_for_everybody(
      String confidence, boolean reviewed, boolean shown) {
    String info = "law confidence=" + confidence + " sources=S40" + (reviewed ? REVIEWED : "");
    PageFiles pages = law(info);
    assertThat(html(pages, Readership.EVERYBODY).contains("kan wijzen op")).isEqualTo(shown);
    assertThat(html(pages, Readership.MEMBERS)).contains("kan wijzen op");
  }

  @Test
  void a_statement_that_is_not_shown_leaves_no_source_behind() {
    PageFiles pages = law("law confidence=B sources=S40");
    String body = page(pages).body();
    assertThat(text(pages, Readership.EVERYBODY, TEAM).statements(body)).isEmpty();
    assertThat(text(pages, Readership.MEMBERS, TEAM).statements(body))
        .singleElement()
        .isInstanceOf(LegalStatement.Concept.class)
        .satisfies(statement -> assertThat(statement.sources()).containsExactly("S40"));
  }

  @Test
  void a_review_keeps_the_name_and_the_date() {
    PageFiles pages = law("law confidence=B sources=S40,S6" + REVIEWED);
    assertThat(text(pages, Readership.EVERYBODY, TEAM).statements(page(pages).body()))
        .singleElement()
        .isEqualTo(
            new LegalStatement.Reviewed(
                Confidence.B,
                java.util.List.of("S40", "S6"),
                "Dit kan wijzen op **iets**.\n",
                "mr. A. de Vries",
                java.time.LocalDate.of(2026, 11, 20)));
  }

  @Test
  void what_stands_around_a_statement_is_told_apart_by_its_words() {
    PageFiles pages = law("law confidence=B sources=S40");
    assertThat(html(pages, Readership.MEMBERS))
        .contains("<p>begin Concept</p>", "<strong>iets</strong>", "<p>end</p>");
  }

  @Test
  void numbers_are_dialled_but_not_in_a_practice_environment() {
    PageFiles pages = with("Bel [112](tel:112) of {number}. Of [vraag het](door:ask).");
    assertThat(text(pages, Readership.EVERYBODY, TEAM).html(page(pages).body()))
        .contains(
            "<a href=\"tel:112\">112</a>",
            "<a href=\"tel:0700000000\">070-0000000</a>",
            "<a href=\"/hulp\">vraag het</a>");
    assertThat(text(pages, Readership.EVERYBODY, PRACTICE).html(page(pages).body()))
        .isEqualTo("<p>Bel 112 of 070-0000000. Of <a href=\"/hulp\">vraag het</a>.</p>\n");
  }

  @Test
  void members_stay_among_the_pages_for_members() {
    PageFiles pages = with("[Lees dit](page:threatened).");
    assertThat(html(pages, Readership.EVERYBODY)).contains("\"/handreiking/ik-word-bedreigd\"");
    assertThat(html(pages, Readership.MEMBERS))
        .contains("\"/bureau/handreiking/ik-word-bedreigd\"");
  }

  @Test
  void a_page_that_does_not_hold_yet_is_not_there_and_no_link_leads_to_it() {
    PageFiles pages =
        WrittenPage.read(
            dutch().with("valid-from", "2026-12-01").saying("[Lees dit](page:threatened).\n"),
            english().with("valid-from", "2026-12-01"));
    assertThat(pages.on(WrittenPage.TODAY).in(Language.NL)).isEmpty();
    assertThat(pages.on(WrittenPage.TODAY.plusDays(9)).in(Language.NL)).hasSize(1);
    assertThat(html(pages, Readership.EVERYBODY)).isEqualTo("<p>Lees dit.</p>\n");
  }

  @Test
  void a_page_that_is_over_is_told_to_its_writer_unless_it_says_so_itself() {
    PageFiles over = WrittenPage.read(dutch().with("valid-until", "2026-11-30"), english());
    assertThat(over.expired(java.time.LocalDate.of(2026, 11, 30))).isEmpty();
    assertThat(over.expired(java.time.LocalDate.of(2026, 12, 1)))
        .singleElement()
        .satisfies(fault -> assertThat(fault.place()).isEqualTo("valid-until"));
    PageFiles stays =
        WrittenPage.read(
            dutch().with("valid-until", "2026-11-30").with("expired", "true"), english());
    assertThat(stays.expired(java.time.LocalDate.of(2026, 12, 1))).isEmpty();
  }

  @Test
  void a_translation_older_than_its_original_is_known() {
    PageFiles pages = WrittenPage.read(dutch(), english().with("translates-review", "2026-11-01"));
    GuidancePages now = pages.on(WrittenPage.TODAY);
    assertThat(now.in(Language.EN)).allMatch(now::isBehind);
    assertThat(now.in(Language.NL)).noneMatch(now::isBehind);
    GuidancePages fresh = WrittenPage.read(dutch(), english()).on(WrittenPage.TODAY);
    assertThat(fresh.in(Language.EN)).noneMatch(fresh::isBehind);
  }

  private static PageFiles law(String info) {
    return with("~~~" + info + "\nDit kan wijzen op **iets**.\n~~~");
  }

  private static PageFiles with(String body) {
    return WrittenPage.read(dutch().saying(body + "\n"), english());
  }

  private static GuidancePage page(PageFiles pages) {
    return pages.pages().values().stream()
        .filter(page -> page.language() == Language.NL)
        .findFirst()
        .orElseThrow();
  }

  private static String html(PageFiles pages, Readership readers) {
    return text(pages, readers, TEAM).html(page(pages).body());
  }

  private static PageText text(PageFiles pages, Readership readers, PageFrame.Team team) {
    return new PageText(
        pages.on(WrittenPage.TODAY),
        Language.NL,
        readers,
        team,
        statement ->
            new PageText.Frame(
                "<p>begin " + statement.getClass().getSimpleName() + "</p>\n", "<p>end</p>"));
  }
}
