package nl.ruggensteun.guidance;

import nl.ruggensteun.platform.Language;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The rules of urgency (_urgentieregels_), for members and evaluated in their browsers: what they
/// answer about a file is never sent.
@Component
public class UrgencyRules {
  private final PerPublication<BothLanguages> json;

  UrgencyRules(Publications publications, JsonMapper json) {
    Rules rules = RuleFile.load("urgency", publications.now());
    this.json =
        new PerPublication<>(
            publications,
            guidance ->
                new BothLanguages(
                    json(json, rules, guidance, Language.NL),
                    json(json, rules, guidance, Language.EN)));
  }

  public String json(Language language) {
    return json.now().in(language);
  }

  private static String json(
      JsonMapper mapper, Rules rules, GuidancePages guidance, Language language) {
    return mapper.writeValueAsString(new RulesForBrowser(rules, language, guidance).tree());
  }
}
