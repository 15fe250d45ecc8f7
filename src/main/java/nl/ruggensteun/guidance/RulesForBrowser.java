package nl.ruggensteun.guidance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.ruggensteun.platform.Language;

/// Rules as the browser evaluates them: in one language, those that hold today. A statement on law
/// that nobody vouched for is left out for everybody, and marked for members.
final class RulesForBrowser {
  private final Rules rules;
  private final Language language;
  private final GuidancePages guidance;
  private final Readership readers;

  /// For everybody.
  RulesForBrowser(Rules rules, Language language, GuidancePages guidance) {
    this(rules, language, guidance, Readership.EVERYBODY);
  }

  RulesForBrowser(Rules rules, Language language, GuidancePages guidance, Readership readers) {
    this.rules = rules;
    this.language = language;
    this.guidance = guidance;
    this.readers = readers;
  }

  Map<String, Object> tree() {
    List<Rule.Step> steps =
        rules.steps().stream().filter(this::holds).filter(readers::mayRead).toList();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", rules.id());
    tree.put("version", rules.version());
    tree.put("reviewed", rules.review().on().toString());
    tree.put("nextReview", rules.review().next().toString());
    tree.put("blocks", named(rules.blocks()));
    tree.put("people", named(rules.people()));
    tree.put("moments", named(rules.moments()));
    tree.put("facts", rules.facts().stream().map(this::fact).toList());
    tree.put("outcomes", rules.outcomes().stream().map(this::outcome).toList());
    tree.put("steps", steps.stream().map(this::step).toList());
    tree.put("floors", rules.floors().stream().filter(this::holds).map(this::floor).toList());
    tree.put("flags", rules.flags().stream().filter(this::holds).map(this::flag).toList());
    tree.put("sources", sources(steps));
    return tree;
  }

  private boolean holds(Rule rule) {
    return rule.common().span().holdsOn(guidance.day());
  }

  private Map<String, Object> fact(Fact fact) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", fact.id());
    fact.block().ifPresent(block -> tree.put("block", block));
    tree.put("question", fact.question().in(language));
    fact.why().ifPresent(why -> tree.put("why", why.in(language)));
    switch (fact.kind()) {
      case Fact.Kind.OneOf(List<Named> answers) -> {
        tree.put("kind", "one");
        tree.put("answers", named(answers));
      }
      case Fact.Kind.SomeOf(List<Named> answers) -> {
        tree.put("kind", "some");
        tree.put("answers", named(answers));
      }
      case Fact.Kind.Numeral(int from, int to, Optional<Named> otherwise) -> {
        tree.put("kind", "number");
        tree.put("from", from);
        tree.put("to", to);
        tree.put("answers", named(otherwise.stream().toList()));
      }
    }
    return tree;
  }

  private Map<String, Object> outcome(Rules.Outcome outcome) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", outcome.id());
    tree.put("name", outcome.name().in(language));
    tree.put("meaning", outcome.meaning().in(language));
    tree.put("first", outcome.first().in(language));
    tree.put("againHours", outcome.againHours());
    return tree;
  }

  private Map<String, Object> step(Rule.Step step) {
    Map<String, Object> tree = common(step.common());
    tree.put("level", step.level().name().toLowerCase(Locale.ROOT));
    tree.put("text", step.text().in(language));
    tree.put("reason", step.reason().in(language));
    tree.put("who", step.who());
    tree.put("by", step.by());
    step.opens().ifPresent(place -> tree.put("opens", place));
    step.page().flatMap(this::address).ifPresent(page -> tree.put("page", page));
    tree.put("sources", step.common().sources());
    step.law().ifPresent(law -> tree.put("law", standing(law)));
    return tree;
  }

  private static Map<String, Object> standing(Rule.Standing law) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("confidence", law.confidence().name());
    law.reviewedOn().ifPresent(day -> tree.put("reviewed", day.toString()));
    return tree;
  }

  private Optional<String> address(String page) {
    return guidance
        .page(page, language)
        .map(found -> found.pathFor(readers))
        .or(() -> Door.named(page).map(door -> door.address(language)));
  }

  private Map<String, Object> floor(Rule.Floor floor) {
    Map<String, Object> tree = common(floor.common());
    tree.put("floor", floor.outcome());
    tree.put("reason", floor.reason().in(language));
    floor.againHours().ifPresent(hours -> tree.put("againHours", hours));
    if (floor.otherwise()) {
      tree.put("otherwise", true);
    }
    return tree;
  }

  private Map<String, Object> flag(Rule.Flag flag) {
    Map<String, Object> tree = common(flag.common());
    tree.put("text", flag.text().in(language));
    return tree;
  }

  private static Map<String, Object> common(Rule.Common common) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", common.id());
    common.when().ifPresent(when -> tree.put("when", condition(when)));
    return tree;
  }

  private static Map<String, Object> condition(Condition condition) {
    return switch (condition) {
      case Condition.All(List<Condition> parts) -> Map.of("all", parts(parts));
      case Condition.Any(List<Condition> parts) -> Map.of("any", parts(parts));
      case Condition.None(List<Condition> parts) -> Map.of("none", parts(parts));
      case Condition.Is(String fact, Set<String> answers) ->
          leaf(fact, "is", answers.stream().sorted().toList());
      case Condition.AtLeast(String fact, int number) -> leaf(fact, "atLeast", number);
      case Condition.AtMost(String fact, int number) -> leaf(fact, "atMost", number);
    };
  }

  private static List<Map<String, Object>> parts(List<Condition> parts) {
    return parts.stream().map(RulesForBrowser::condition).toList();
  }

  private static Map<String, Object> leaf(String fact, String compared, Object with) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("fact", fact);
    tree.put(compared, with);
    return tree;
  }

  private List<Map<String, Object>> named(List<Named> all) {
    List<Map<String, Object>> trees = new ArrayList<>();
    for (Named one : all) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("id", one.id());
      tree.put("name", one.name().in(language));
      one.why().ifPresent(why -> tree.put("why", why.in(language)));
      trees.add(tree);
    }
    return trees;
  }

  /// Each source that a step rests on, once.
  private Map<String, Object> sources(List<Rule.Step> steps) {
    Map<String, Object> trees = new LinkedHashMap<>();
    steps.stream()
        .flatMap(step -> step.common().sources().stream())
        .distinct()
        .sorted()
        .map(guidance.sources()::get)
        .forEach(source -> trees.put(source.id(), source(source)));
    return trees;
  }

  private static Map<String, Object> source(Source source) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("title", source.title());
    tree.put("address", source.address().toString());
    if (source.onlySite()) {
      tree.put("site", source.site());
    }
    tree.put("seen", source.seen().toString());
    return tree;
  }
}
