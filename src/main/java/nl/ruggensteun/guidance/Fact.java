package nl.ruggensteun.guidance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A fact that rules ask for (_feit_): one question that may always be skipped.
///
/// @param block the part of a conversation it belongs to
/// @param why why it is asked
record Fact(
    String id,
    Optional<String> block,
    BothLanguages question,
    Optional<BothLanguages> why,
    Kind kind) {
  /// What stands for an answer that nobody gave.
  static final String UNKNOWN = "unknown";

  /// What can be answered.
  sealed interface Kind {
    /// One of these.
    record OneOf(List<Named> answers) implements Kind {}

    /// Any of these together.
    record SomeOf(List<Named> answers) implements Kind {}

    /// A number, or that there is none.
    record Numeral(int from, int to, Optional<Named> otherwise) implements Kind {}
  }

  /// Every answer a rule may name.
  List<String> answers() {
    List<String> all =
        new ArrayList<>(
            switch (kind) {
              case Kind.OneOf(List<Named> answers) -> ids(answers);
              case Kind.SomeOf(List<Named> answers) -> ids(answers);
              case Kind.Numeral(int from, int to, Optional<Named> otherwise) ->
                  numbers(from, to, otherwise);
            });
    all.add(UNKNOWN);
    return all;
  }

  /// Every way to answer it, each as the set of answers that it holds.
  List<Set<String>> ways() {
    return switch (kind) {
      case Kind.SomeOf(List<Named> some) -> subsets(ids(some));
      case Kind.OneOf one -> alone(answers());
      case Kind.Numeral numeral -> alone(answers());
    };
  }

  boolean isNumber() {
    return kind instanceof Kind.Numeral;
  }

  private static List<Set<String>> alone(List<String> answers) {
    return answers.stream().map(Set::of).toList();
  }

  private static List<Set<String>> subsets(List<String> ids) {
    List<Set<String>> all = new ArrayList<>();
    all.add(Set.of(UNKNOWN));
    for (int chosen = 1; chosen < 1 << ids.size(); chosen++) {
      int bits = chosen;
      all.add(
          IntStream.range(0, ids.size())
              .filter(at -> ((bits >> at) & 1) == 1)
              .mapToObj(ids::get)
              .collect(Collectors.toUnmodifiableSet()));
    }
    return all;
  }

  private static List<String> numbers(int from, int to, Optional<Named> otherwise) {
    List<String> all =
        new ArrayList<>(IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList());
    otherwise.ifPresent(none -> all.add(none.id()));
    return all;
  }

  private static List<String> ids(List<Named> answers) {
    return answers.stream().map(Named::id).toList();
  }
}
