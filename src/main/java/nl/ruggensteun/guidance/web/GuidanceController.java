package nl.ruggensteun.guidance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import nl.ruggensteun.guidance.GuidancePage;
import nl.ruggensteun.guidance.GuidancePages;
import nl.ruggensteun.guidance.Publications;
import nl.ruggensteun.guidance.Readership;
import nl.ruggensteun.platform.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Guidance for everybody (_handreiking_): all pages by group, from A to Z, and one by one.
@Controller
class GuidanceController {
  private final Publications publications;
  private final PublishedPages published;
  private final PageTemplates templates;
  private final PageView view;
  private final GuidanceLists lists;
  private final SearchIndexes indexes;
  private final GonePages gone;

  GuidanceController(
      Publications publications,
      PublishedPages published,
      PageTemplates templates,
      PageView view,
      GuidanceLists lists,
      SearchIndexes indexes,
      GonePages gone) {
    this.gone = gone;
    this.publications = publications;
    this.published = published;
    this.templates = templates;
    this.view = view;
    this.lists = lists;
    this.indexes = indexes;
  }

  @GetMapping("/handreiking")
  void all(HttpServletRequest request, HttpServletResponse response) throws IOException {
    all(Language.NL, request, response);
  }

  @GetMapping("/en/guidance")
  void allInEnglish(HttpServletRequest request, HttpServletResponse response) throws IOException {
    all(Language.EN, request, response);
  }

  private void all(Language language, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    published.answer(
        new PublicPage("all", language),
        request,
        response,
        guidance -> lists.html(guidance, language, Readership.EVERYBODY));
  }

  @GetMapping("/handreiking/a-z")
  void alphabet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    alphabet(Language.NL, request, response);
  }

  @GetMapping("/en/guidance/a-z")
  void alphabetInEnglish(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    alphabet(Language.EN, request, response);
  }

  private void alphabet(Language language, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    published.answer(
        new PublicPage("a-z", language),
        request,
        response,
        guidance ->
            templates.html(
                "guidance-a-z",
                language,
                Map.of(
                    "letters", indexes.letters(guidance, language),
                    "root", Readership.EVERYBODY.root(language))));
  }

  @GetMapping("/handreiking/{address}")
  void page(
      @PathVariable("address") String address,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    page(address, Language.NL, request, response);
  }

  @GetMapping("/en/guidance/{address}")
  void pageInEnglish(
      @PathVariable("address") String address,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    page(address, Language.EN, request, response);
  }

  private void page(
      String address, Language language, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<GuidancePage> asked = publications.now().at(address, language);
    if (asked.isEmpty()) {
      gone.answer(address, language, Readership.EVERYBODY, response);
      return;
    }
    GuidancePage page = asked.get();
    published.answer(
        new PublicPage(page.id(), language),
        request,
        response,
        guidance -> html(guidance.page(page.id(), language).orElse(page), guidance));
  }

  private String html(GuidancePage page, GuidancePages guidance) {
    return templates.html(
        "guidance", page.language(), view.of(page, guidance, Readership.EVERYBODY));
  }

  /// Titles, keywords and first sentences of all pages, for the search in the browser.
  @GetMapping({"/handreiking/zoeken/{file}", "/en/guidance/search/{file}"})
  void index(
      @PathVariable("file") String file, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    indexes.files().send(file, request, response);
  }
}
