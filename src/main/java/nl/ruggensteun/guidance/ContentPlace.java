package nl.ruggensteun.guidance;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// One place in a content file while it is being read. Whatever is wrong is collected with the
/// file, the ids on the way and the way out, so that whoever writes sees all of it at once.
final class ContentPlace {
  private final JsonNode node;
  private final String file;
  private final String where;
  private final List<ContentFault> wrong;
  private final Set<String> known = new HashSet<>();

  private ContentPlace(JsonNode node, String file, String where, List<ContentFault> wrong) {
    this.node = node;
    this.file = file;
    this.where = where;
    this.wrong = wrong;
  }

  /// A whole file, or [ContentRefused] with every reason.
  static <T> T read(String file, JsonNode root, Function<ContentPlace, T> reader) {
    List<ContentFault> wrong = new ArrayList<>();
    ContentPlace place = new ContentPlace(root, file, "", wrong);
    T whole = reader.apply(place);
    place.nothingElse();
    if (!wrong.isEmpty()) {
      throw new ContentRefused(wrong);
    }
    return whole;
  }

  String text(String key) {
    Optional<String> text = optionalText(key);
    if (text.isEmpty()) {
      refuse(key + " is missing", "Write it");
    }
    return text.orElse("");
  }

  Optional<String> optionalText(String key) {
    return given(key)
        .filter(JsonNode::isValueNode)
        .map(value -> value.asString().strip())
        .filter(text -> !text.isEmpty());
  }

  BothLanguages both(String key) {
    if (given(key).isEmpty()) {
      refuse(key + " is missing", "Write it in both languages, under nl and en");
      return new BothLanguages("", "");
    }
    ContentPlace words = new ContentPlace(given(key).orElse(node), file, in(key), wrong);
    BothLanguages both = new BothLanguages(words.text("nl"), words.text("en"));
    words.nothingElse();
    return both;
  }

  Optional<BothLanguages> bothIfAny(String key) {
    return given(key).isEmpty() ? Optional.empty() : Optional.of(both(key));
  }

  LocalDate date(String key) {
    if (optionalText(key).isEmpty()) {
      refuse(key + " is missing", "Write a date like 2026-11-22");
    }
    return optionalDate(key).orElse(LocalDate.EPOCH);
  }

  Optional<LocalDate> optionalDate(String key) {
    return optionalText(key)
        .flatMap(text -> {
          try {
            return Optional.of(LocalDate.parse(text));
          } catch (DateTimeParseException notADate) {
            refuse(key + " is not a date", "Write it like 2026-11-22");
            return Optional.empty();
          }
        });
  }

  Review review() {
    Review review = new Review(date("reviewed"), text("reviewed-by"), date("next-review"));
    if (!review.next().isAfter(review.on())) {
      refuse("next-review is not after reviewed", "Choose a later day");
    }
    return review;
  }

  Validity validity() {
    Validity validity = new Validity(date("valid-from"), optionalDate("valid-until"), false);
    if (validity.isOver(validity.from())) {
      refuse("valid-until is before valid-from", "Change one of them");
    }
    return validity;
  }

  <E extends Enum<E>> E oneOf(String key, Class<E> type) {
    return chosen(key, optionalText(key).orElse(""), type).orElse(type.getEnumConstants()[0]);
  }

  <E extends Enum<E>> Set<E> someOf(String key, Class<E> type) {
    Set<E> some = EnumSet.noneOf(type);
    words(key).forEach(word -> chosen(key, word, type).ifPresent(some::add));
    return Set.copyOf(some);
  }

  private <E extends Enum<E>> Optional<E> chosen(String key, String word, Class<E> type) {
    List<E> all = List.of(type.getEnumConstants());
    Optional<E> found = all.stream().filter(one -> word(one).equals(word)).findFirst();
    if (found.isEmpty()) {
      refuse(
          "%s does not know \"%s\"".formatted(key, word),
          "Choose from " + String.join(", ", all.stream().map(ContentPlace::word).toList()));
    }
    return found;
  }

  /// How a value is written in content: `water-authority`.
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// At least one word.
  List<String> words(String key) {
    List<String> words =
        given(key).stream()
            .flatMap(list -> list.values().stream())
            .map(value -> value.asString().strip())
            .toList();
    if (words.isEmpty()) {
      refuse(key + " is empty", "Name at least one");
    }
    return words;
  }

  /// At least one source, each of which must exist.
  List<Source> sources(Sources sources) {
    List<String> ids = words("sources");
    ids.stream()
        .filter(id -> !sources.has(id))
        .forEach(
            id -> refuse("source " + id + " is not in the list", "Add it to the list of sources"));
    return ids.stream().filter(sources::has).map(sources::get).toList();
  }

  /// A way on from here, if there is one.
  Optional<Door> door(String key) {
    Optional<String> code = optionalText(key);
    Optional<Door> door = code.flatMap(Door::named);
    if (code.isPresent() && door.isEmpty()) {
      refuse("there is no door " + code.get(), "Choose from " + doors());
    }
    return door;
  }

  private static String doors() {
    return String.join(", ", Stream.of(Door.values()).map(Door::code).toList());
  }

  /// A statement on law: a concept until a jurist gave name and date.
  LegalStatement statement(List<Source> sources, String text) {
    Confidence confidence = confidence();
    List<String> ids = sources.stream().map(Source::id).toList();
    Optional<String> by = optionalText("reviewed-by");
    Optional<LocalDate> on = optionalDate("reviewed-on");
    if (by.isPresent() != on.isPresent()) {
      refuse(
          "law was reviewed by nobody or never",
          "Give both reviewed-by and reviewed-on, or neither");
    }
    return by.isPresent() && on.isPresent()
        ? new LegalStatement.Reviewed(confidence, ids, text, by.get(), on.get())
        : new LegalStatement.Concept(confidence, ids, text);
  }

  private Confidence confidence() {
    Optional<Confidence> known = optionalText("confidence").flatMap(Confidence::named);
    if (known.isEmpty()) {
      refuse("law has no confidence", "Write confidence: A, B, C or GK");
    }
    return known.orElse(Confidence.GK);
  }

  /// The same as [#list], where there may be none.
  <T> List<T> listIfAny(String key, Function<ContentPlace, T> reader) {
    return given(key).isEmpty() ? List.of() : list(key, reader);
  }

  /// At least one entry, each with an id that no other in this list has.
  <T> List<T> list(String key, Function<ContentPlace, T> reader) {
    List<JsonNode> entries = given(key).map(list -> List.copyOf(list.values())).orElse(List.of());
    if (entries.isEmpty()) {
      refuse(key + " is empty", "Write at least one");
    }
    Set<String> ids = new HashSet<>();
    return entries.stream().map(entry -> entry(key, entry, ids, reader)).toList();
  }

  private <T> T entry(
      String key, JsonNode entry, Set<String> ids, Function<ContentPlace, T> reader) {
    JsonNode id = entry.get("id");
    String name = id == null ? key + " without an id" : id.asString();
    if (!ids.add(name)) {
      refuse("id " + name + " is used twice", "Give each its own");
    }
    ContentPlace place = new ContentPlace(entry, file, in(name), wrong);
    T read = reader.apply(place);
    place.nothingElse();
    return read;
  }

  /// The id, which also stands in the page.
  String id() {
    String id = text("id");
    if (!id.isEmpty() && !id.matches("[a-z][a-z0-9-]*")) {
      refuse("id " + id + " has other signs", "Use small letters, digits and hyphens");
    }
    return id;
  }

  void refuse(String fault, String wayOut) {
    wrong.add(new ContentFault(file, where, fault, wayOut));
  }

  private String in(String name) {
    return where.isEmpty() ? name : where + ", " + name;
  }

  private Optional<JsonNode> given(String key) {
    known.add(key);
    return Optional.ofNullable(node.get(key)).filter(value -> !value.isNull());
  }

  private void nothingElse() {
    node.propertyNames().stream()
        .filter(key -> !known.contains(key))
        .forEach(key -> refuse("there is no field " + key, "Mend the spelling, or remove it"));
  }
}
