package nl.ruggensteun.guidance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.ruggensteun.guidance.Review;
import nl.ruggensteun.guidance.Source;
import nl.ruggensteun.guidance.Validity;
import nl.ruggensteun.platform.CivilTime;
import nl.ruggensteun.platform.Language;
import org.springframework.stereotype.Component;

/// Makes the pages of the lists that people go through by themselves, each with a script of the
/// same name as its template.
@Component
class ListPages {
  private final PublishedPages published;
  private final PageTemplates templates;
  private final Clock clock;

  ListPages(PublishedPages published, PageTemplates templates, Clock clock) {
    this.published = published;
    this.templates = templates;
    this.clock = clock;
  }

  ListFoot foot(List<Source> sources, Review review, Validity validity, Language language) {
    return ListFoot.of(sources, review, validity, CivilTime.day(clock.instant()), language);
  }

  /// A list with what its template needs besides.
  record ListPage(String name, Language language, ListFoot foot, Map<String, Object> values) {
    PublicPage asPublic() {
      return new PublicPage(name, language, foot.due() ? "due" : "");
    }

    Map<String, Object> all() {
      Map<String, Object> all = new HashMap<>(values);
      all.put("language", language);
      all.put("foot", foot);
      return all;
    }
  }

  void answer(ListPage page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    published.answer(page.asPublic(), request, response, guidance -> html(page));
  }

  String html(ListPage page) {
    return templates.html(page.name(), page.language(), page.name(), page.all());
  }
}
