package nl.ruggensteun.guidance;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.ruggensteun.platform.Language;

/// What one municipality, province or water authority agrees on (_lokaal protocol_): the questions,
/// and the words that each kind of body uses. The answers are filled in by a browser and stay
/// there.
///
/// @param bodies the first is for a reader whose body is not known
public record LocalProtocol(List<Body> bodies, List<Part> parts) {
  private static final Set<String> WORDS =
      Set.of(
          "council", "members", "executive", "executives", "chair", "deputy", "clerk", "secretary");
  private static final Pattern WORD = Pattern.compile("\\{([^}]*)}");

  /// A kind of public body and what it calls its people.
  public record Body(String id, BothLanguages name, Map<String, BothLanguages> words) {
    public Body {
      words = Map.copyOf(words);
    }

    static Body read(ContentPlace place) {
      Map<String, BothLanguages> words = new LinkedHashMap<>();
      WORDS.stream().sorted().forEach(word -> words.put(word, place.both(word)));
      return new Body(place.id(), place.both("name"), words);
    }

    /// A text with the words of this body.
    String filled(BothLanguages text, Language language) {
      return WORD.matcher(text.in(language))
          .replaceAll(found -> Matcher.quoteReplacement(word(found, language)));
    }

    private String word(MatchResult found, Language language) {
      BothLanguages word = words.get(found.group(1));
      return word == null ? found.group() : word.in(language);
    }
  }

  /// How an answer is given.
  public enum Kind {
    DATE,
    TEXT,
    YES_NO
  }

  /// Questions that belong together.
  public record Part(String id, BothLanguages title, List<Item> items) {
    public Part {
      items = List.copyOf(items);
    }

    static Part read(ContentPlace place) {
      return new Part(place.id(), place.both("title"), place.list("items", Item::read));
    }
  }

  /// One agreement.
  ///
  /// @param label its heading in the protocol
  public record Item(
      String id, Kind kind, BothLanguages label, BothLanguages ask, BothLanguages hint) {
    static Item read(ContentPlace place) {
      Item item =
          new Item(
              place.id(),
              place.oneOf("kind", Kind.class),
              place.both("label"),
              place.both("ask"),
              place.both("hint"));
      Set<String> unknown = new HashSet<>();
      for (Language language : Language.values()) {
        List.of(item.label, item.ask, item.hint)
            .forEach(text ->
                WORD.matcher(text.in(language))
                    .results()
                    .map(found -> found.group(1))
                    .filter(word -> !WORDS.contains(word))
                    .forEach(unknown::add));
      }
      unknown.forEach(word ->
          place.refuse(
              "no body has a word for {" + word + "}",
              "Choose from " + String.join(", ", WORDS.stream().sorted().toList())));
      return item;
    }

    /// `date`, `text` or `yes-no`.
    public String kindWord() {
      return ContentPlace.word(kind);
    }
  }

  public LocalProtocol {
    bodies = List.copyOf(bodies);
    parts = List.copyOf(parts);
  }

  static LocalProtocol read(ContentPlace file) {
    LocalProtocol protocol =
        new LocalProtocol(file.list("bodies", Body::read), file.list("protocol", Part::read));
    Set<String> ids = new HashSet<>();
    protocol.parts.stream()
        .flatMap(part -> part.items.stream())
        .filter(item -> !ids.add(item.id))
        .forEach(item ->
            file.refuse("item " + item.id + " stands in two parts", "Give each its own id"));
    return protocol;
  }

  /// A text for a reader whose body is not known.
  public String forAnybody(BothLanguages text, Language language) {
    return bodies.getFirst().filled(text, language);
  }
}
