package nl.ruggensteun.guidance;

import tools.jackson.databind.JsonNode;

/// A file of rules, read and looked at (_regelbestand_). There is none that half works.
final class RuleFile {
  private RuleFile() {}

  /// @param name `advice` or `urgency`
  /// @param guidance what is published with it
  /// @throws ContentRefused when anything is wrong, with everything that is
  static Rules load(String name, GuidancePages guidance) {
    String file = path(name);
    Faults faults = new Faults();
    Rules rules = rules(guidance.texts().yaml(file, JsonNode.class), faults.in(file));
    RuleCheck check = new RuleCheck(rules, guidance, faults.in(file));
    if (isShipped(file, guidance.texts())) {
      check.withoutGoingThroughAnswers();
    } else {
      check.check();
    }
    faults.refuse();
    return rules;
  }

  /// The build went through every way to answer what is shipped; that takes time.
  private static boolean isShipped(String file, ContentTexts texts) {
    return ContentTexts.shipped().find(file).equals(texts.find(file));
  }

  static String path(String name) {
    return "guidance/rules/" + name + ".yaml";
  }

  static Rules read(JsonNode tree, GuidancePages guidance, Faults.InFile faults) {
    Rules rules = rules(tree, faults);
    new RuleCheck(rules, guidance, faults).check();
    return rules;
  }

  private static Rules rules(JsonNode tree, Faults.InFile faults) {
    return new RuleReader(new RulePlace(tree, "", faults)).read();
  }
}
