package nl.ruggensteun.guidance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.ruggensteun.guidance.GuidancePages;
import nl.ruggensteun.guidance.Review;
import nl.ruggensteun.guidance.Source;
import nl.ruggensteun.guidance.Validity;
import org.springframework.stereotype.Component;

/// Makes the pages of the lists that people go through by themselves, each with a script of the
/// same name as its template.
@Component
class ListPages {
  private final PublishedPages published;
  private final PageTemplates templates;

  ListPages(PublishedPages published, PageTemplates templates) {
    this.published = published;
    this.templates = templates;
  }

  /// A list with what stands at its foot.
  ///
  /// @param values what its template needs besides
  record ListPage(
      Review review, Validity validity, List<Source> sources, Map<String, Object> values) {
    ListPage {
      sources = List.copyOf(sources);
      values = Map.copyOf(values);
    }
  }

  void answer(
      PublicPage page,
      HttpServletRequest request,
      HttpServletResponse response,
      Function<GuidancePages, ListPage> list)
      throws IOException {
    published.answer(
        page, request, response, guidance -> html(page, list.apply(guidance), guidance));
  }

  String html(PublicPage page, ListPage list, GuidancePages guidance) {
    Map<String, Object> values = new HashMap<>(list.values());
    values.put("language", page.language());
    values.put(
        "foot",
        ListFoot.of(
            list.sources(), list.review(), list.validity(), guidance.day(), page.language()));
    return templates.html(page.name(), page.language(), page.name(), values);
  }
}
