package nl.ruggensteun.guidance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Whether anybody can ever answer so that a rule holds (_bereikbaar_). It goes through every way
/// to answer the facts that the condition names, and keeps for each fact which of them are left.
final class Reach {
  private static final int MOST_WAYS = 20_000;

  private final Rules rules;

  /// Every way to answer a fact, worked out once: there are thousands for one of which several may
  /// be true.
  private final Map<String, List<Set<String>>> answered = new HashMap<>();

  private boolean tooMany;

  Reach(Rules rules) {
    this.rules = rules;
  }

  enum Answer {
    POSSIBLE,
    IMPOSSIBLE,
    /// Going through all of them would keep the program from its work.
    TOO_MANY_WAYS
  }

  Answer of(Condition condition) {
    tooMany = false;
    boolean possible = !ways(condition, true).isEmpty();
    return tooMany ? Answer.TOO_MANY_WAYS : possible ? Answer.POSSIBLE : Answer.IMPOSSIBLE;
  }

  /// Each way in which it certainly holds, or certainly does not: per fact, the answers that are
  /// left.
  private List<Map<String, BitSet>> ways(Condition condition, boolean holds) {
    return switch (condition) {
      case Condition.All(List<Condition> parts) ->
          holds ? together(parts, true) : each(parts, false);
      case Condition.Any(List<Condition> parts) ->
          holds ? each(parts, true) : together(parts, false);
      case Condition.None(List<Condition> parts) ->
          holds ? together(parts, false) : each(parts, true);
      case Condition.Is(String fact, Set<String> answers) ->
          left(
              fact,
              way -> isKnown(way, answers) && way.stream().anyMatch(answers::contains) == holds);
      case Condition.AtLeast(String fact, int number) ->
          left(
              fact,
              way ->
                  !way.contains(Fact.UNKNOWN)
                      && (numberOf(way, Integer.MIN_VALUE) >= number) == holds);
      case Condition.AtMost(String fact, int number) ->
          left(
              fact,
              way ->
                  !way.contains(Fact.UNKNOWN)
                      && (numberOf(way, Integer.MAX_VALUE) <= number) == holds);
    };
  }

  /// An answer that nobody gave says nothing, unless the rule asks for just that.
  private static boolean isKnown(Set<String> way, Set<String> answers) {
    return !way.contains(Fact.UNKNOWN) || answers.contains(Fact.UNKNOWN);
  }

  private static int numberOf(Set<String> way, int none) {
    String answer = way.iterator().next();
    return answer.chars().allMatch(Character::isDigit) ? Integer.parseInt(answer) : none;
  }

  private List<Map<String, BitSet>> each(List<Condition> parts, boolean hold) {
    return parts.stream().flatMap(part -> ways(part, hold).stream()).toList();
  }

  private List<Map<String, BitSet>> together(List<Condition> parts, boolean hold) {
    List<Map<String, BitSet>> so = List.of(Map.of());
    for (Condition part : parts) {
      List<Map<String, BitSet>> more = ways(part, hold);
      if ((long) so.size() * more.size() > MOST_WAYS) {
        tooMany = true;
        return so;
      }
      List<Map<String, BitSet>> both = new ArrayList<>();
      so.forEach(one -> more.forEach(other -> joined(one, other, both)));
      so = both;
    }
    return so;
  }

  /// Adds what is left of two ways; nothing when they contradict each other.
  private static void joined(
      Map<String, BitSet> one, Map<String, BitSet> other, List<Map<String, BitSet>> into) {
    Map<String, BitSet> both = new HashMap<>(one);
    other.forEach((fact, left) ->
        both.merge(
            fact,
            left,
            (mine, theirs) -> {
              BitSet shared = (BitSet) mine.clone();
              shared.and(theirs);
              return shared;
            }));
    if (both.values().stream().noneMatch(BitSet::isEmpty)) {
      into.add(both);
    }
  }

  private List<Map<String, BitSet>> left(String fact, Predicate<Set<String>> fits) {
    List<Set<String>> ways =
        answered.computeIfAbsent(fact, id -> rules.fact(id).map(Fact::ways).orElse(List.of()));
    BitSet left = new BitSet(ways.size());
    IntStream.range(0, ways.size()).filter(at -> fits.test(ways.get(at))).forEach(left::set);
    return left.isEmpty() ? List.of() : List.of(Map.of(fact, left));
  }
}
