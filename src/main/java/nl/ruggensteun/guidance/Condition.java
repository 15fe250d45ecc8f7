package nl.ruggensteun.guidance;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// When a rule holds (_voorwaarde_). A fact that nobody knows makes neither yes nor no of it.
sealed interface Condition {
  record All(List<Condition> parts) implements Condition {}

  record Any(List<Condition> parts) implements Condition {}

  record None(List<Condition> parts) implements Condition {}

  /// One of these answers was given.
  record Is(String fact, Set<String> answers) implements Condition {}

  record AtLeast(String fact, int number) implements Condition {}

  record AtMost(String fact, int number) implements Condition {}

  /// Each question about one fact that it asks, however deep.
  default Stream<Condition> leaves() {
    return switch (this) {
      case All(List<Condition> parts) -> parts.stream().flatMap(Condition::leaves);
      case Any(List<Condition> parts) -> parts.stream().flatMap(Condition::leaves);
      case None(List<Condition> parts) -> parts.stream().flatMap(Condition::leaves);
      case Is leaf -> Stream.of(leaf);
      case AtLeast leaf -> Stream.of(leaf);
      case AtMost leaf -> Stream.of(leaf);
    };
  }
}
