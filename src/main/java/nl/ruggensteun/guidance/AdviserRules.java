package nl.ruggensteun.guidance;

import java.time.LocalDate;
import nl.ruggensteun.platform.Language;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The rules of the adviser (_adviesregels_). Bad rules end the start; a rule whose last day has
/// passed is left out and the rest goes on.
@Component
public class AdviserRules {
  private final Rules rules;
  private final JsonMapper json;

  AdviserRules(Publications publications, JsonMapper json) {
    this.rules = RuleFile.load("advice", publications.now());
    this.json = json;
  }

  /// How many questions there are.
  public int questions() {
    return rules.facts().size();
  }

  /// When somebody last looked at all of it.
  public LocalDate reviewed() {
    return rules.review().on();
  }

  /// What everybody's browser evaluates, with pages and sources as they are published now.
  public String json(GuidancePages guidance, Language language) {
    return json(guidance, language, Readership.EVERYBODY);
  }

  public String json(GuidancePages guidance, Language language, Readership readers) {
    return json.writeValueAsString(new RulesForBrowser(rules, language, guidance, readers).tree());
  }
}
