package nl.ruggensteun.guidance;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads one fact with what can be answered: `yes-no`, a list, or a number from and to.
final class FactReader {
  private static final Set<String> KEYS =
      Set.of("id", "block", "question", "why", "choose", "answers");
  private static final List<Named> YES_NO =
      List.of(
          new Named("yes", new BothLanguages("ja", "yes"), Optional.empty()),
          new Named("no", new BothLanguages("nee", "no"), Optional.empty()));

  private FactReader() {}

  static Fact read(RulePlace place) {
    place.knowsOnly(KEYS);
    return new Fact(
        place.text("id"),
        place.maybe("block"),
        place.both("question"),
        place.maybeBoth("why"),
        kind(place));
  }

  private static Fact.Kind kind(RulePlace place) {
    if (place.maybe("answers").map("yes-no"::equals).orElse(false)) {
      return new Fact.Kind.OneOf(YES_NO);
    }
    RulePlace answers = place.at("answers");
    if (answers.has("from")) {
      return number(answers);
    }
    List<Named> named = place.list("answers", "answer").stream().map(RuleReader::answer).toList();
    if (named.isEmpty()) {
      place.fault("nothing can be answered", "Give answers: yes-no, a list, or from and to");
    }
    return place.maybe("choose").map("several"::equals).orElse(false)
        ? new Fact.Kind.SomeOf(named)
        : new Fact.Kind.OneOf(named);
  }

  private static Fact.Kind number(RulePlace answers) {
    answers.knowsOnly(Set.of("from", "to", "or", "nl", "en"));
    Optional<Named> otherwise =
        answers
            .maybe("or")
            .map(id ->
                new Named(
                    id,
                    new BothLanguages(answers.text("nl"), answers.text("en")),
                    Optional.empty()));
    return new Fact.Kind.Numeral(answers.number("from"), answers.number("to"), otherwise);
  }
}
