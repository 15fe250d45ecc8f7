package nl.ruggensteun.guidance.web;

import nl.ruggensteun.guidance.AdviserRules;
import nl.ruggensteun.guidance.BothLanguages;
import nl.ruggensteun.guidance.Publications;
import org.springframework.stereotype.Component;

/// The rules of the adviser as browsers load them once, at an address that names their content
/// (_klaargezette regels_).
@Component
class AdviceRules {
  private final DataFiles files;

  AdviceRules(Publications publications, AdviserRules rules) {
    this.files =
        new DataFiles(
            publications,
            new BothLanguages("/handreiking/regels/", "/en/guidance/rules/"),
            rules::json);
  }

  DataFiles files() {
    return files;
  }
}
