package nl.ruggensteun.guidance.web;

import java.util.List;
import nl.ruggensteun.guidance.BothLanguages;
import nl.ruggensteun.guidance.GuidancePages;
import nl.ruggensteun.guidance.Publications;
import nl.ruggensteun.guidance.Readership;
import nl.ruggensteun.platform.Language;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What the search in the browser needs (_zoekregister_), as one file for each language that is
/// loaded once. What somebody looks for never leaves her browser.
@Component
class SearchIndexes {
  private final JsonMapper json;
  private final DataFiles files;

  SearchIndexes(Publications publications, JsonMapper json) {
    this.json = json;
    this.files =
        new DataFiles(
            publications,
            new BothLanguages("/handreiking/zoeken/", "/en/guidance/search/"),
            this::index);
  }

  /// What one page can be found by.
  record Entry(String title, String path, String summary, List<String> keywords) {}

  DataFiles files() {
    return files;
  }

  private String index(GuidancePages guidance, Language language) {
    List<Entry> entries =
        guidance.in(language).stream()
            .map(page ->
                new Entry(
                    page.title(),
                    page.pathFor(Readership.EVERYBODY),
                    page.summary(),
                    page.keywords()))
            .toList();
    return json.writeValueAsString(entries);
  }
}
