package nl.ruggensteun.guidance.web;

import nl.ruggensteun.guidance.BothLanguages;
import nl.ruggensteun.guidance.Publications;
import nl.ruggensteun.guidance.Readership;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The rules of the adviser as browsers load them once, at an address that names their content
/// (_klaargezette regels_).
@Component
class AdviceRules {
  private final DataFiles files;

  AdviceRules(Publications publications, JsonMapper json) {
    this.files =
        new DataFiles(
            publications,
            new BothLanguages("/handreiking/regels/", "/en/guidance/rules/"),
            (guidance, language) ->
                json.writeValueAsString(
                    guidance.adviserRules().forBrowser(language, Readership.EVERYBODY)));
  }

  DataFiles files() {
    return files;
  }
}
