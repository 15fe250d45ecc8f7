package nl.ruggensteun.duty;

import java.util.Comparator;
import java.util.List;

/// How good a roster is (_roostercijfer_): 100 when nothing is wrong with it, 0 when nobody is on
/// it.
///
/// @param concerns what took points away, the heaviest first
public record RosterScore(int points, List<Concern> concerns) {
  private static final int ALL = 100;

  static RosterScore of(List<Concern> concerns) {
    int lost = concerns.stream().mapToInt(Concern::points).sum();
    return new RosterScore(
        Math.max(0, ALL - lost),
        concerns.stream().sorted(Comparator.comparingInt(Concern::points).reversed()).toList());
  }
}
