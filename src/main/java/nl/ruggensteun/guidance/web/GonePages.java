package nl.ruggensteun.guidance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.ruggensteun.guidance.GuidancePages;
import nl.ruggensteun.guidance.Publications;
import nl.ruggensteun.guidance.Readership;
import nl.ruggensteun.guidance.RetiredPage;
import nl.ruggensteun.platform.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/// What whoever has the address of a page that was taken away reads there: that it is gone, the
/// number, and where to go instead.
@Component
class GonePages {
  private final Publications publications;
  private final PageTemplates templates;
  private final PageView view;

  GonePages(Publications publications, PageTemplates templates, PageView view) {
    this.publications = publications;
    this.templates = templates;
    this.view = view;
  }

  /// Where no page ever stood, the answer is that of any address that is not there.
  void answer(String address, Language language, Readership readers, HttpServletResponse response)
      throws IOException {
    GuidancePages guidance = publications.now();
    Optional<RetiredPage> page = guidance.goneFrom(address, language);
    if (page.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setStatus(HttpServletResponse.SC_GONE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    response.setContentType(MediaType.TEXT_HTML_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response
        .getWriter()
        .write(templates.html("guidance-gone", language, view.of(page.get(), guidance, readers)));
  }
}
