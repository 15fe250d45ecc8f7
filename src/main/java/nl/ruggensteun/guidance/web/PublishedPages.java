package nl.ruggensteun.guidance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import nl.ruggensteun.guidance.GuidancePages;
import nl.ruggensteun.guidance.PageReads;
import nl.ruggensteun.guidance.PerPublication;
import nl.ruggensteun.guidance.Publications;
import org.springframework.stereotype.Component;

/// The public pages as they go over the line: each is made when it is first asked for, kept as
/// bytes until something else is published, and counted.
@Component
public class PublishedPages {
  private final PageReads reads;
  private final PerPublication<Edition> edition;

  PublishedPages(Publications publications, PageReads reads) {
    this.reads = reads;
    this.edition = new PerPublication<>(publications, Edition::of);
  }

  /// All that was made of one publication.
  private record Edition(GuidancePages guidance, ConcurrentMap<PublicPage, RenderedPage> pages) {
    static Edition of(GuidancePages guidance) {
      return new Edition(guidance, new ConcurrentHashMap<>());
    }
  }

  /// Answers with this page. It is counted first, so whoever holds the answer has been counted.
  ///
  /// @param html makes it, when nobody asked for it before
  public void answer(
      PublicPage page,
      HttpServletRequest request,
      HttpServletResponse response,
      Function<GuidancePages, String> html)
      throws IOException {
    if ("GET".equals(request.getMethod())) {
      reads.readOnce(page.name(), page.language());
    }
    page(page, html).send(request, response);
  }

  private RenderedPage page(PublicPage page, Function<GuidancePages, String> html) {
    Edition present = edition.now();
    RenderedPage made = present.pages().get(page);
    return made != null
        ? made
        : present
            .pages()
            .computeIfAbsent(page, none -> RenderedPage.html(html.apply(present.guidance())));
  }
}
