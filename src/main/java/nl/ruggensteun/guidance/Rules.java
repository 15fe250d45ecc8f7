package nl.ruggensteun.guidance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A file of rules (_regelset_), as somebody who is not a programmer writes and reads it; the form
/// is in `docs/guidance-rules.md`.
record Rules(
    String id,
    int version,
    Rule.Span span,
    Review review,
    List<Named> blocks,
    List<Named> people,
    List<Named> moments,
    List<Fact> facts,
    List<Outcome> outcomes,
    List<Rule.Step> steps,
    List<Rule.Floor> floors,
    List<Rule.Flag> flags) {

  /// What floors can come to, the lightest first (_uitkomst_).
  ///
  /// @param againHours after how many hours it must be rated again
  record Outcome(
      String id, BothLanguages name, BothLanguages meaning, BothLanguages first, int againHours) {}

  Stream<Rule> all() {
    return Stream.<List<? extends Rule>>of(steps, floors, flags).flatMap(List::stream);
  }

  Optional<Fact> fact(String fact) {
    return facts.stream().filter(one -> one.id().equals(fact)).findFirst();
  }
}
