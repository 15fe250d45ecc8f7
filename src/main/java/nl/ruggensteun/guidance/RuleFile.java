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
    Rules rules = read(guidance.texts().yaml(file, JsonNode.class), guidance, faults.in(file));
    faults.refuse();
    return rules;
  }

  static String path(String name) {
    return "guidance/rules/" + name + ".yaml";
  }

  static Rules read(JsonNode tree, GuidancePages guidance, Faults.InFile faults) {
    Rules rules = new RuleReader(new RulePlace(tree, "", faults)).read();
    new RuleCheck(rules, guidance, faults).check();
    return rules;
  }
}
