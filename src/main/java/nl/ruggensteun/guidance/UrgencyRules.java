package nl.ruggensteun.guidance;

import nl.ruggensteun.platform.Language;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The rules of urgency (_urgentieregels_), for members and evaluated in their browsers: what they
/// answer about a file is never sent.
@Component
public class UrgencyRules {
  private final Publications publications;
  private final Rules rules;
  private final JsonMapper json;

  UrgencyRules(Publications publications, JsonMapper json) {
    this.publications = publications;
    this.rules = RuleFile.load("urgency", publications.now());
    this.json = json;
  }

  public String json(Language language) {
    return json.writeValueAsString(new RulesForBrowser(rules, language, publications.now()).tree());
  }
}
