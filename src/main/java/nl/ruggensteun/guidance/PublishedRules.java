package nl.ruggensteun.guidance;

import java.util.Map;
import nl.ruggensteun.platform.Language;

/// Rules that are published (_gepubliceerde regels_), of the adviser or of urgency. What somebody
/// answers is evaluated in her own browser and never sent.
public final class PublishedRules {
  private final Rules rules;
  private final GuidancePages guidance;

  PublishedRules(Rules rules, GuidancePages guidance) {
    this.rules = rules;
    this.guidance = guidance;
  }

  /// How many questions there are.
  public int questions() {
    return rules.facts().size();
  }

  /// When somebody looked at all of it.
  public Review review() {
    return rules.review();
  }

  /// What the browser evaluates, with pages and sources as they are published with it. A rule whose
  /// last day has passed is left out.
  public Map<String, Object> forBrowser(Language language, Readership readers) {
    return new RulesForBrowser(rules, language, guidance, readers).tree();
  }

  /// How many steps rest on law that no jurist looked at.
  int concepts() {
    return (int)
        rules.steps().stream()
            .flatMap(step -> step.law().stream())
            .filter(law -> law.reviewedOn().isEmpty())
            .count();
  }

  Rules rules() {
    return rules;
  }
}
