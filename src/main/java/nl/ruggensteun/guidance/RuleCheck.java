package nl.ruggensteun.guidance;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.ruggensteun.platform.Language;

/// Whether a file of rules says what can be done with it (_keuring_): everything it names exists,
/// every rule can come up, and each says why and from where.
final class RuleCheck {
  private static final int MOST_ANSWERS = 200;
  private static final int MOST_TOGETHER = 14;

  private final Rules rules;
  private final GuidancePages guidance;
  private final Faults.InFile faults;
  private final Reach reach;
  private boolean goesThroughAnswers;

  /// @param guidance what it may refer to
  RuleCheck(Rules rules, GuidancePages guidance, Faults.InFile faults) {
    this.rules = rules;
    this.guidance = guidance;
    this.faults = faults;
    this.reach = new Reach(rules);
  }

  void check() {
    goesThroughAnswers = true;
    withoutGoingThroughAnswers();
  }

  /// Everything but whether each rule can come up.
  void withoutGoingThroughAnswers() {
    twice("fact", rules.facts().stream().map(Fact::id));
    twice("rule", rules.all().map(rule -> rule.common().id()));
    twice("outcome", rules.outcomes().stream().map(Rules.Outcome::id));
    twice("person", ids(rules.people()).stream());
    twice("moment", ids(rules.moments()).stream());
    rules.facts().forEach(this::fact);
    if (rules.facts().stream().allMatch(RuleCheck::isManageable)) {
      rules.all().forEach(this::rule);
    }
  }

  /// More can neither be read by anybody nor gone through here.
  private static boolean isManageable(Fact fact) {
    return switch (fact.kind()) {
      case Fact.Kind.OneOf(List<Named> answers) -> answers.size() <= MOST_ANSWERS;
      case Fact.Kind.SomeOf(List<Named> answers) -> answers.size() <= MOST_TOGETHER;
      case Fact.Kind.Numeral(int from, int to, Optional<Named> otherwise) ->
          from <= to && (long) to - from <= MOST_ANSWERS;
    };
  }

  private void fact(Fact fact) {
    String place = "fact " + fact.id();
    if (!isManageable(fact)) {
      fault(
          place,
          "there are too many answers",
          "At most " + MOST_ANSWERS + ", and " + MOST_TOGETHER + " when one may choose several");
      return;
    }
    twice(place + ", answer", fact.answers().stream());
    fact.block().ifPresent(block -> exists(place, "block", block, ids(rules.blocks())));
    if (fact.why().isEmpty() && fact.block().isEmpty()) {
      fault(place, "nobody reads why this is asked", "Add why, or a block that says so");
    }
  }

  private void rule(Rule rule) {
    String place = "rule " + rule.common().id();
    sources(place, rule.common().sources());
    switch (rule) {
      case Rule.Step step -> step(place, step);
      case Rule.Floor floor -> floor(place, floor);
      case Rule.Flag flag -> needsCondition(place, flag.common().when());
    }
    rule.common().when().ifPresent(when -> condition(place, when));
  }

  private void step(String place, Rule.Step step) {
    exists(place, "person", step.who(), ids(rules.people()));
    exists(place, "moment", step.by(), ids(rules.moments()));
    step.page().ifPresent(page -> page(place, page));
    step.law()
        .filter(law -> law.reviewedBy().isPresent() != law.reviewedOn().isPresent())
        .ifPresent(law ->
            fault(
                place,
                "half a review is none",
                "Give both reviewed-by and reviewed-on, or neither"));
  }

  private void page(String place, String page) {
    if (Door.named(page).isEmpty() && guidance.page(page, Language.NL).isEmpty()) {
      fault(place, "there is no page or door " + page, "Use the id of a page, or of a door");
    }
  }

  private void floor(String place, Rule.Floor floor) {
    List<String> outcomes = rules.outcomes().stream().map(Rules.Outcome::id).toList();
    exists(place, "outcome", floor.outcome(), outcomes);
    if (!floor.otherwise()) {
      needsCondition(place, floor.common().when());
    }
  }

  private void needsCondition(String place, Optional<Condition> when) {
    if (when.isEmpty()) {
      fault(place, "it says not when it holds", "Add when");
    }
  }

  private void sources(String place, List<String> sources) {
    if (sources.isEmpty()) {
      fault(place, "it has no source", "Add sources, ids of the list");
    }
    sources.stream()
        .filter(source -> !guidance.sources().has(source))
        .forEach(source ->
            fault(place, "there is no source " + source, "Add it to the list of sources"));
  }

  private void condition(String place, Condition when) {
    when.leaves().forEach(leaf -> leaf(place, leaf));
    if (goesThroughAnswers && when.leaves().allMatch(this::isKnown)) {
      switch (reach.of(when)) {
        case POSSIBLE -> {}
        case IMPOSSIBLE ->
            fault(
                place,
                "no answers exist that make it hold",
                "Look at what contradicts itself under when");
        case TOO_MANY_WAYS ->
            fault(place, "it can hold in too many ways", "Make two rules of it, or more");
      }
    }
  }

  private void leaf(String place, Condition leaf) {
    switch (leaf) {
      case Condition.Is(String fact, Set<String> answers) ->
          known(place, fact)
              .ifPresent(one ->
                  answers.forEach(
                      answer -> exists(place, "answer to " + fact, answer, one.answers())));
      case Condition.AtLeast(String fact, int number) -> number(place, fact, number);
      case Condition.AtMost(String fact, int number) -> number(place, fact, number);
      case Condition.All all -> throw new IllegalStateException("all asks no fact");
      case Condition.Any any -> throw new IllegalStateException("any asks no fact");
      case Condition.None none -> throw new IllegalStateException("none asks no fact");
    }
  }

  /// Something that asks for an unknown fact or answer was told already.
  private boolean isKnown(Condition leaf) {
    return switch (leaf) {
      case Condition.Is(String fact, Set<String> answers) ->
          rules.fact(fact).filter(one -> one.answers().containsAll(answers)).isPresent();
      case Condition.AtLeast(String fact, int number) -> isNumber(fact, number);
      case Condition.AtMost(String fact, int number) -> isNumber(fact, number);
      case Condition.All all -> false;
      case Condition.Any any -> false;
      case Condition.None none -> false;
    };
  }

  private boolean isNumber(String fact, int number) {
    return rules
        .fact(fact)
        .filter(one -> one.isNumber() && one.answers().contains(Integer.toString(number)))
        .isPresent();
  }

  private void number(String place, String fact, int number) {
    known(place, fact)
        .ifPresent(one -> {
          if (!one.isNumber()) {
            fault(place, "the answer to " + fact + " is not a number", "Use is");
          } else {
            exists(place, "answer to " + fact, Integer.toString(number), one.answers());
          }
        });
  }

  private Optional<Fact> known(String place, String fact) {
    exists(place, "fact", fact, rules.facts().stream().map(Fact::id).toList());
    return rules.fact(fact);
  }

  private void exists(String place, String word, String id, List<String> ids) {
    if (!ids.contains(id)) {
      String wayOut = ids.size() > 20 ? "Look at the list in the file" : "Use one of " + ids;
      fault(place, "there is no " + word + " \"" + id + "\"", wayOut);
    }
  }

  private void twice(String word, Stream<String> ids) {
    Set<String> seen = new HashSet<>();
    ids.filter(id -> !seen.add(id))
        .forEach(id -> fault(word + " " + id, "it is there twice", "Give one of them another id"));
  }

  private static List<String> ids(List<Named> named) {
    return named.stream().map(Named::id).toList();
  }

  private void fault(String place, String what, String wayOut) {
    faults.add(place, what, wayOut);
  }
}
