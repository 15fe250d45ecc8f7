package nl.ruggensteun.guidance;

import java.util.List;

/// What in the texts is over, or still to come, without saying so. This stops a build and a new
/// version, never a running team.
final class ContentDates {
  private ContentDates() {}

  static List<ContentFault> of(GuidancePages guidance) {
    Faults faults = new Faults();
    guidance.written().expired(guidance.day()).forEach(faults::add);
    rules("advice", guidance.adviserRules(), guidance, faults);
    rules("urgency", guidance.urgencyRules(), guidance, faults);
    return faults.all();
  }

  private static void rules(
      String name, PublishedRules rules, GuidancePages guidance, Faults faults) {
    RuleDates.check(rules.rules(), guidance.day(), faults.in(RuleFile.path(name)));
  }
}
