package nl.ruggensteun.guidance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import nl.ruggensteun.guidance.CollectiveNorm;
import nl.ruggensteun.guidance.Publications;
import nl.ruggensteun.platform.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The pages of the collective norm: what it says, a card for each group, and the questions for a
/// protocol of one's own. What somebody fills in stays in the browser.
@Controller
class CollectiveNormController {
  private final Publications publications;
  private final ListPages pages;
  private final PublishedPages published;
  private final PageTemplates templates;

  CollectiveNormController(
      Publications publications,
      ListPages pages,
      PublishedPages published,
      PageTemplates templates) {
    this.publications = publications;
    this.pages = pages;
    this.published = published;
    this.templates = templates;
  }

  @GetMapping("/collectieve-norm")
  void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
    page(Language.NL, request, response);
  }

  @GetMapping("/en/collective-norm")
  void pageInEnglish(HttpServletRequest request, HttpServletResponse response) throws IOException {
    page(Language.EN, request, response);
  }

  private void page(Language language, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    pages.answer(
        new PublicPage("norm", language), request, response, guidance -> list(guidance.norm()));
  }

  static ListPages.ListPage list(CollectiveNorm norm) {
    return new ListPages.ListPage(
        norm.review(), norm.validity(), norm.sources(), Map.of("norm", norm));
  }

  @GetMapping("/collectieve-norm/{card}")
  void card(
      @PathVariable("card") String card, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    card(card, Language.NL, request, response);
  }

  @GetMapping("/en/collective-norm/{card}")
  void cardInEnglish(
      @PathVariable("card") String card, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    card(card, Language.EN, request, response);
  }

  private void card(
      String address, Language language, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<CollectiveNorm.Card> found = publications.now().norm().card(address, language);
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    CollectiveNorm.Card card = found.get();
    published.answer(
        new PublicPage("norm-card-" + card.id(), language),
        request,
        response,
        guidance -> templates.html("norm-card", language, values(guidance.norm(), card, language)));
  }

  /// @param asked as it was a moment ago; what is published now counts
  private static Map<String, Object> values(
      CollectiveNorm norm, CollectiveNorm.Card asked, Language language) {
    CollectiveNorm.Card card =
        norm.cards().stream().filter(one -> one.id().equals(asked.id())).findFirst().orElse(asked);
    return Map.of("language", language, "norm", norm, "card", card, "other", other(card, language));
  }

  /// The same card in the other language.
  private static String other(CollectiveNorm.Card card, Language language) {
    return switch (language) {
      case NL -> "/en/collective-norm/" + card.address().in(Language.EN);
      case EN -> "/collectieve-norm/" + card.address().in(Language.NL);
    };
  }
}
