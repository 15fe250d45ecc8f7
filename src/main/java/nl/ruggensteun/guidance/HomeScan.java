package nl.ruggensteun.guidance;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.ruggensteun.platform.Language;
import tools.jackson.databind.JsonNode;

/// The home scan (_woningscan_): what to look at in one's own house, or in one to buy or rent.
///
/// Only the questions are here. Answers exist in the memory of a page and nowhere else: filled in,
/// this list would be of use to whoever means harm.
///
/// @param themes in the order in which they are asked
public record HomeScan(Review review, Validity validity, List<Theme> themes) {
  static final String FILE = "guidance/home-scan.yaml";
  private static final int LONGEST_LABEL = 14;

  /// Which house is looked at.
  public enum House {
    /// Where somebody lives now.
    PRESENT,
    /// One to buy or rent.
    NEW
  }

  /// Where the drawing shows a theme; each has room for one.
  public enum Place {
    DOOR,
    POST,
    FACADE,
    GARDEN,
    ALARM,
    FIRE,
    CAR,
    HOUSEHOLD,
    ADDRESS,
    NEIGHBOURHOOD
  }

  /// When it is wise to do something about it.
  public enum Turn {
    FIRST,
    SOON,
    LATER
  }

  /// Roughly what it takes; we know no prices.
  public enum Cost {
    NOTHING,
    SMALL,
    CRAFTSMAN,
    BUILDING
  }

  /// One part of house or life.
  ///
  /// @param label a word or two for the drawing
  public record Theme(
      String id,
      Place place,
      BothLanguages label,
      BothLanguages title,
      BothLanguages about,
      List<Source> sources,
      List<Question> questions) {
    public Theme {
      sources = List.copyOf(sources);
      questions = List.copyOf(questions);
    }

    static Theme read(ContentPlace place, Sources sources) {
      Theme theme =
          new Theme(
              place.id(),
              place.oneOf("place", Place.class),
              place.both("label"),
              place.both("title"),
              place.both("about"),
              place.sources(sources),
              place.list("questions", Question::read));
      for (Language language : Language.values()) {
        if (theme.label.in(language).length() > LONGEST_LABEL) {
          place.refuse(
              "label is too long for the drawing", "At most %d signs".formatted(LONGEST_LABEL));
        }
      }
      return theme;
    }

    /// Its place in the words of the page.
    public String placeWord() {
      return ContentPlace.word(place);
    }
  }

  /// One question, asked so that "yes" means in order.
  public record Question(
      String id,
      Set<House> houses,
      BothLanguages ask,
      BothLanguages why,
      BothLanguages helps,
      Turn turn,
      Cost cost) {
    public Question {
      houses = Set.copyOf(houses);
    }

    static Question read(ContentPlace place) {
      return new Question(
          place.id(),
          place.someOf("houses", House.class),
          place.both("ask"),
          place.both("why"),
          place.both("helps"),
          place.oneOf("turn", Turn.class),
          place.oneOf("cost", Cost.class));
    }

    /// For which houses, as the page's script reads it: `present new`.
    public String housesWord() {
      return String.join(" ", houses.stream().sorted().map(ContentPlace::word).toList());
    }

    /// `first`, `soon` or `later`.
    public String turnWord() {
      return ContentPlace.word(turn);
    }

    /// `nothing`, `small`, `craftsman` or `building`.
    public String costWord() {
      return ContentPlace.word(cost);
    }
  }

  public HomeScan {
    themes = List.copyOf(themes);
  }

  static HomeScan in(ContentTexts texts, Sources sources) {
    return read(texts.yaml(FILE, JsonNode.class), sources);
  }

  static HomeScan read(JsonNode file, Sources sources) {
    return ContentPlace.read(
        FILE,
        file,
        place -> {
          HomeScan scan =
              new HomeScan(
                  place.review(),
                  place.validity(),
                  place.list("themes", theme -> Theme.read(theme, sources)));
          scan.check(place);
          return scan;
        });
  }

  /// Every source once.
  public List<Source> sources() {
    return themes.stream().flatMap(theme -> theme.sources.stream()).distinct().toList();
  }

  private void check(ContentPlace file) {
    Set<Place> drawn = EnumSet.noneOf(Place.class);
    for (Theme theme : themes) {
      if (!drawn.add(theme.place)) {
        file.refuse(
            "two themes share the place " + theme.placeWord(), "Give each a place of its own");
      }
    }
    List<String> ids =
        themes.stream().flatMap(theme -> theme.questions.stream()).map(Question::id).toList();
    ids.stream()
        .filter(id -> ids.indexOf(id) != ids.lastIndexOf(id))
        .distinct()
        .forEach(
            id -> file.refuse("question " + id + " stands in two themes", "Give each its own id"));
  }
}
