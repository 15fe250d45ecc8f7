package nl.ruggensteun.guidance;

import java.time.LocalDate;

/// What in a file of rules is over or still to come without saying so (_houdbaarheid_). This stops
/// a build and never a running team: when a day passes, the rule is left out, the rest stays.
final class RuleDates {
  private RuleDates() {}

  static void check(Rules rules, LocalDate today, Faults.InFile faults) {
    check("", rules.span(), today, faults);
    rules
        .all()
        .forEach(rule -> check("rule " + rule.common().id(), rule.common().span(), today, faults));
  }

  private static void check(String place, Rule.Span span, LocalDate today, Faults.InFile faults) {
    if (span.isExpired(today) && !span.saysExpired()) {
      faults.add(place, "it is over since valid-until", "Add state: expired, or a later day");
    }
    if (span.isFuture(today) && !span.saysFuture()) {
      faults.add(place, "it holds only from valid-from", "Add state: future, or an earlier day");
    }
  }
}
