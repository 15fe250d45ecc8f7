package nl.ruggensteun.guidance.web;

import java.util.List;
import nl.ruggensteun.guidance.BothLanguages;
import nl.ruggensteun.guidance.FindingWords;
import nl.ruggensteun.guidance.FirstLetter;
import nl.ruggensteun.guidance.GuidancePages;
import nl.ruggensteun.guidance.Publications;
import nl.ruggensteun.platform.Language;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What can be looked for (_zoekregister_): from A to Z, and for the search in the browser as one
/// file for each language that is loaded once. What somebody looks for never leaves her browser.
@Component
class SearchIndexes {
  private final FindingWords words;
  private final DataFiles files;

  SearchIndexes(Publications publications, FindingWords words, JsonMapper json) {
    this.words = words;
    this.files =
        new DataFiles(
            publications,
            new BothLanguages("/handreiking/zoeken/", "/en/guidance/search/"),
            (guidance, language) -> json.writeValueAsString(words.in(guidance, language)));
  }

  List<FirstLetter> letters(GuidancePages guidance, Language language) {
    return FirstLetter.of(words.in(guidance, language));
  }

  DataFiles files() {
    return files;
  }
}
