package nl.ruggensteun.guidance;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A place in a file of rules. What is wrong there is noted, with the way out, and reading goes on,
/// so that whoever wrote it hears everything at once.
final class RulePlace {
  private static final LocalDate NO_DAY = LocalDate.EPOCH;

  private final @Nullable JsonNode node;
  private final String name;
  private final Faults.InFile faults;

  /// @param name of the place, empty for the file itself
  RulePlace(@Nullable JsonNode node, String name, Faults.InFile faults) {
    this.node = node;
    this.name = name;
    this.faults = faults;
  }

  void fault(String what, String wayOut) {
    faults.add(name, what, wayOut);
  }

  /// Refuses a word that the form does not know: mostly a slip of the pen.
  void knowsOnly(Set<String> keys) {
    if (node != null && node.isObject()) {
      node.propertyNames().stream()
          .filter(key -> !keys.contains(key))
          .forEach(key -> fault("\"" + key + "\" means nothing here", "Use " + sorted(keys)));
    }
  }

  boolean has(String key) {
    return child(key) != null;
  }

  RulePlace at(String key) {
    return new RulePlace(child(key), under(key), faults);
  }

  /// The entries of a list, each named by its id.
  List<RulePlace> list(String key, String word) {
    List<RulePlace> all = new ArrayList<>();
    JsonNode list = child(key);
    if (list != null && !list.isArray()) {
      at(key).fault("this is not a list", "Begin each entry with a dash");
    } else if (list != null) {
      for (JsonNode entry : list) {
        all.add(new RulePlace(entry, under(word + " " + idOf(entry, all.size())), faults));
      }
    }
    return all;
  }

  /// A word, or a list of words.
  List<String> words(String key) {
    JsonNode value = child(key);
    if (value == null) {
      return List.of();
    }
    return value.isArray()
        ? value.valueStream().map(JsonNode::asString).toList()
        : List.of(value.asString());
  }

  String text(String key) {
    return maybe(key)
        .orElseGet(() -> {
          fault("\"" + key + "\" is missing", "Add " + key);
          return "";
        });
  }

  Optional<String> maybe(String key) {
    JsonNode value = child(key);
    return value == null || !value.isValueNode()
        ? Optional.empty()
        : Optional.of(value.asString().strip()).filter(text -> !text.isEmpty());
  }

  BothLanguages both(String key) {
    RulePlace place = at(key);
    return new BothLanguages(place.text("nl"), place.text("en"));
  }

  Optional<BothLanguages> maybeBoth(String key) {
    return has(key) ? Optional.of(both(key)) : Optional.empty();
  }

  int number(String key) {
    return maybeNumber(key)
        .orElseGet(() -> {
          fault("\"" + key + "\" is not a number", "Add " + key + " as a whole number");
          return 0;
        });
  }

  Optional<Integer> maybeNumber(String key) {
    JsonNode value = child(key);
    return value != null && value.isInt() ? Optional.of(value.intValue()) : Optional.empty();
  }

  boolean says(String key) {
    return maybe(key).map("true"::equals).orElse(false);
  }

  LocalDate day(String key) {
    return maybeDay(key)
        .orElseGet(() -> {
          fault("\"" + key + "\" is missing", "Add " + key + " as a date such as 2026-11-22");
          return NO_DAY;
        });
  }

  Optional<LocalDate> maybeDay(String key) {
    return maybe(key)
        .map(text -> {
          try {
            return LocalDate.parse(text);
          } catch (DateTimeParseException notADay) {
            fault("\"" + key + "\" is not a date", "Write it as 2026-11-22");
            return NO_DAY;
          }
        });
  }

  private @Nullable JsonNode child(String key) {
    JsonNode value = node == null ? null : node.get(key);
    return value == null || value.isNull() ? null : value;
  }

  private String under(String inner) {
    return name.isEmpty() ? inner : name + ", " + inner;
  }

  private static String idOf(JsonNode entry, int at) {
    JsonNode id = entry.get("id");
    return id == null ? "number " + (at + 1) : id.asString();
  }

  private static String sorted(Set<String> keys) {
    return String.join(", ", keys.stream().sorted().toList());
  }
}
