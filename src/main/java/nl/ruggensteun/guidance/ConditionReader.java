package nl.ruggensteun.guidance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Reads a condition as it is written: all, any or none of some others, or a fact with what it is,
/// is at least or is at most.
final class ConditionReader {
  private static final Set<String> KEYS =
      Set.of("all", "any", "none", "fact", "is", "at-least", "at-most");

  private ConditionReader() {}

  static Optional<Condition> under(RulePlace rule) {
    return rule.has("when") ? Optional.of(read(rule.at("when"))) : Optional.empty();
  }

  private static Condition read(RulePlace place) {
    place.knowsOnly(KEYS);
    List<String> said = Stream.of("all", "any", "none", "fact").filter(place::has).toList();
    if (said.size() != 1) {
      place.fault("a condition says one thing", "Begin it with all, any, none or fact");
      return new Condition.Any(List.of());
    }
    return switch (said.getFirst()) {
      case "all" -> new Condition.All(parts(place, "all"));
      case "any" -> new Condition.Any(parts(place, "any"));
      case "none" -> new Condition.None(parts(place, "none"));
      default -> leaf(place);
    };
  }

  private static List<Condition> parts(RulePlace place, String key) {
    List<Condition> parts = place.list(key, key).stream().map(ConditionReader::read).toList();
    if (parts.isEmpty()) {
      place.fault("\"" + key + "\" has nothing under it", "Add at least one condition");
    }
    return parts;
  }

  private static Condition leaf(RulePlace place) {
    String fact = place.text("fact");
    if (place.has("at-least")) {
      return new Condition.AtLeast(fact, place.number("at-least"));
    }
    if (place.has("at-most")) {
      return new Condition.AtMost(fact, place.number("at-most"));
    }
    Set<String> answers = new TreeSet<>(place.words("is"));
    if (answers.isEmpty()) {
      place.fault("the fact " + fact + " is compared with nothing", "Add is, at-least or at-most");
    }
    return new Condition.Is(fact, answers);
  }
}
