package nl.ruggensteun.guidance.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
  private final Publications publications;
  private final JsonMapper json;
  private volatile Made made;

  SearchIndexes(Publications publications, JsonMapper json) {
    this.publications = publications;
    this.json = json;
    this.made = made(publications.now());
  }

  /// What one page can be found by.
  record Entry(String title, String path, String summary, List<String> keywords) {}

  private record Made(GuidancePages of, RenderedPage dutch, RenderedPage english) {
    RenderedPage in(Language language) {
      return switch (language) {
        case NL -> dutch;
        case EN -> english;
      };
    }
  }

  /// Where the register stands in that language; a new one stands elsewhere.
  String address(Language language) {
    String folder = language == Language.NL ? "/handreiking/zoeken/" : "/en/guidance/search/";
    return folder + present().in(language).hash() + ".json";
  }

  Optional<RenderedPage> named(String file) {
    return Stream.of(Language.values())
        .map(present()::in)
        .filter(index -> file.equals(index.hash() + ".json"))
        .findFirst();
  }

  private Made present() {
    GuidancePages now = publications.now();
    Made known = made;
    if (known.of() != now) {
      known = made(now);
      made = known;
    }
    return known;
  }

  private Made made(GuidancePages guidance) {
    return new Made(guidance, index(guidance, Language.NL), index(guidance, Language.EN));
  }

  private RenderedPage index(GuidancePages guidance, Language language) {
    List<Entry> entries =
        guidance.in(language).stream()
            .map(page ->
                new Entry(
                    page.title(),
                    page.pathFor(Readership.EVERYBODY),
                    page.summary(),
                    page.keywords()))
            .toList();
    return RenderedPage.json(json.writeValueAsString(entries));
  }
}
