package nl.ruggensteun.guidance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import nl.ruggensteun.guidance.HomeScan;
import nl.ruggensteun.platform.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The page of the home scan: the whole list with nothing filled in. Answering happens in the
/// reader's own browser; nothing of it can come here, because nothing here takes it.
@Controller
class HomeScanController {
  private final ListPages pages;

  HomeScanController(ListPages pages) {
    this.pages = pages;
  }

  @GetMapping("/woningscan")
  void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
    page(Language.NL, request, response);
  }

  @GetMapping("/en/home-scan")
  void pageInEnglish(HttpServletRequest request, HttpServletResponse response) throws IOException {
    page(Language.EN, request, response);
  }

  private void page(Language language, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    pages.answer(
        new PublicPage("home-scan", language),
        request,
        response,
        guidance -> list(guidance.homeScan()));
  }

  static ListPages.ListPage list(HomeScan scan) {
    return new ListPages.ListPage(
        scan.review(), scan.validity(), scan.sources(), Map.of("scan", scan));
  }
}
