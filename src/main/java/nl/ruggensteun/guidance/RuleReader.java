package nl.ruggensteun.guidance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads a file of rules into what it means. What cannot be read is noted at its place.
final class RuleReader {
  private static final Set<String> FILE =
      Set.of(
          "id",
          "version",
          "valid-from",
          "valid-until",
          "state",
          "reviewed-by",
          "reviewed",
          "next-review",
          "sources",
          "blocks",
          "people",
          "moments",
          "facts",
          "outcomes",
          "steps",
          "floors",
          "flags");
  private static final Set<String> COMMON =
      Set.of("id", "when", "sources", "valid-from", "valid-until", "state");
  private static final Set<String> STEP =
      Set.of("level", "text", "reason", "who", "by", "opens", "page", "law");
  private static final Set<String> FLOOR = Set.of("floor", "reason", "again-hours", "otherwise");

  private final RulePlace file;

  RuleReader(RulePlace file) {
    this.file = file;
  }

  Rules read() {
    file.knowsOnly(FILE);
    return new Rules(
        file.text("id"),
        file.number("version"),
        span(file),
        new Review(file.day("reviewed"), file.text("reviewed-by"), file.day("next-review")),
        file.list("blocks", "block").stream().map(RuleReader::block).toList(),
        file.list("people", "person").stream().map(RuleReader::answer).toList(),
        file.list("moments", "moment").stream().map(RuleReader::answer).toList(),
        file.list("facts", "fact").stream().map(FactReader::read).toList(),
        file.list("outcomes", "outcome").stream().map(RuleReader::outcome).toList(),
        file.list("steps", "step").stream().map(this::step).toList(),
        file.list("floors", "floor").stream().map(this::floor).toList(),
        file.list("flags", "flag").stream().map(this::flag).toList());
  }

  /// Something with an id and its words beside it.
  static Named answer(RulePlace place) {
    place.knowsOnly(Set.of("id", "nl", "en"));
    return new Named(
        place.text("id"), new BothLanguages(place.text("nl"), place.text("en")), Optional.empty());
  }

  private static Named block(RulePlace place) {
    place.knowsOnly(Set.of("id", "name", "why"));
    return new Named(place.text("id"), place.both("name"), Optional.of(place.both("why")));
  }

  private static Rules.Outcome outcome(RulePlace place) {
    place.knowsOnly(Set.of("id", "name", "meaning", "first", "again-hours"));
    return new Rules.Outcome(
        place.text("id"),
        place.both("name"),
        place.both("meaning"),
        place.both("first"),
        place.number("again-hours"));
  }

  private Rule.Step step(RulePlace place) {
    place.knowsOnly(joined(COMMON, STEP));
    return new Rule.Step(
        common(place),
        level(place),
        place.both("text"),
        place.both("reason"),
        place.text("who"),
        place.text("by"),
        opens(place),
        place.maybe("page"),
        place.has("law") ? Optional.of(standing(place.at("law"))) : Optional.empty());
  }

  private static Optional<Integer> opens(RulePlace place) {
    Optional<Integer> said = place.maybeNumber("opens");
    if (place.has("opens") && said.filter(rank -> rank >= 1 && rank <= 9).isEmpty()) {
      place.fault("opens is no place among the first", "Use a whole number from 1 to 9");
    }
    return said;
  }

  private Rule.Floor floor(RulePlace place) {
    place.knowsOnly(joined(COMMON, FLOOR));
    return new Rule.Floor(
        common(place),
        place.text("floor"),
        place.both("reason"),
        place.maybeNumber("again-hours"),
        place.says("otherwise"));
  }

  private Rule.Flag flag(RulePlace place) {
    place.knowsOnly(joined(COMMON, Set.of("text")));
    return new Rule.Flag(common(place), place.both("text"));
  }

  /// A rule without sources of its own rests on those of the file.
  private Rule.Common common(RulePlace place) {
    List<String> own = place.words("sources");
    return new Rule.Common(
        place.text("id"),
        ConditionReader.under(place),
        own.isEmpty() ? file.words("sources") : own,
        span(place));
  }

  private static Rule.Span span(RulePlace place) {
    Optional<String> state = place.maybe("state");
    return new Rule.Span(
        place.maybeDay("valid-from"),
        place.maybeDay("valid-until"),
        state.map("expired"::equals).orElse(false),
        state.map("future"::equals).orElse(false));
  }

  private static Rule.Level level(RulePlace place) {
    String said = place.text("level");
    return Stream.of(Rule.Level.values())
        .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(said))
        .findFirst()
        .orElseGet(() -> {
          place.fault("level \"" + said + "\" does not exist", "Use must, should or can");
          return Rule.Level.CAN;
        });
  }

  private static Rule.Standing standing(RulePlace place) {
    place.knowsOnly(Set.of("confidence", "reviewed-by", "reviewed-on"));
    String said = place.text("confidence");
    Confidence confidence =
        Confidence.named(said)
            .orElseGet(() -> {
              place.fault("confidence \"" + said + "\" does not exist", "Use A, B, C or GK");
              return Confidence.GK;
            });
    return new Rule.Standing(confidence, place.maybe("reviewed-by"), place.maybeDay("reviewed-on"));
  }

  private static Set<String> joined(Set<String> some, Set<String> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
  }
}
