package nl.ruggensteun.guidance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.ruggensteun.platform.Language;
import tools.jackson.databind.JsonNode;

/// The safety package (_veiligheidspakket_): what is wise at the start of any office, for whoever
/// starts and for the organisation around them.
public record SafetyPackage(
    Review review, Validity validity, List<Office> offices, List<Item> items) {
  static final String FILE = "guidance/package.yaml";

  /// Offices that ask for the same.
  public enum Group {
    REPRESENTATIVES,
    EXECUTIVES,
    CHAIRS,
    ORGANISATION
  }

  /// When it is best done.
  public enum Turn {
    /// In the first week.
    FIRST,
    /// In the first months.
    SOON,
    /// When there is time.
    LATER
  }

  /// An office in which somebody starts, or the organisation itself.
  public record Office(String id, Group group, BothLanguages name) {
    static Office read(ContentPlace place) {
      return new Office(place.id(), place.oneOf("group", Group.class), place.both("name"));
    }

    /// `representatives` and the like.
    public String groupWord() {
      return ContentPlace.word(group);
    }
  }

  /// One thing to arrange.
  ///
  /// @param groups for whom
  /// @param law what the law says of it, shown only to who may read it
  public record Item(
      String id,
      Set<Group> groups,
      Turn turn,
      BothLanguages title,
      BothLanguages why,
      List<BothLanguages> steps,
      Optional<Door> door,
      List<Source> sources,
      List<Law> law) {
    public Item {
      groups = Set.copyOf(groups);
      steps = List.copyOf(steps);
      sources = List.copyOf(sources);
      law = List.copyOf(law);
    }

    static Item read(ContentPlace place, Sources sources) {
      return new Item(
          place.id(),
          place.someOf("for", Group.class),
          place.oneOf("turn", Turn.class),
          place.both("title"),
          place.both("why"),
          place.list("steps", Item::step),
          place.door("door"),
          place.sources(sources),
          place.listIfAny("law", law -> Law.read(law, sources)));
    }

    private static BothLanguages step(ContentPlace place) {
      place.id();
      return place.both("text");
    }

    /// For whom, as the page's script reads it: `executives chairs`.
    public String groupsWord() {
      return String.join(" ", groups.stream().sorted().map(ContentPlace::word).toList());
    }

    /// `first`, `soon` or `later`.
    public String turnWord() {
      return ContentPlace.word(turn);
    }

    public boolean hasDoor() {
      return door.isPresent();
    }

    /// The name of its door; empty without one.
    public String doorCode() {
      return door.map(Door::code).orElse("");
    }

    /// Where its door leads; empty without one.
    public String doorIn(Language language) {
      return door.map(one -> one.address(language)).orElse("");
    }

    /// What a reader may know of the law here.
    public List<Law> lawFor(Readership readers) {
      return law.stream().filter(one -> readers.mayRead(one.statement)).toList();
    }
  }

  /// What the law says about an item, in both languages.
  public record Law(LegalStatement statement, BothLanguages text, List<Source> sources) {
    public Law {
      sources = List.copyOf(sources);
    }

    static Law read(ContentPlace place, Sources known) {
      place.id();
      List<Source> sources = place.sources(known);
      BothLanguages text = place.both("text");
      return new Law(place.statement(sources, text.nl()), text, sources);
    }

    /// Nobody with knowledge of the law looked at it yet.
    public boolean isConcept() {
      return switch (statement) {
        case LegalStatement.Concept _ -> true;
        case LegalStatement.Reviewed _ -> false;
      };
    }

    /// When a jurist looked at it, as in 2026-11-22; empty for a concept.
    public String reviewedDay() {
      return switch (statement) {
        case LegalStatement.Concept _ -> "";
        case LegalStatement.Reviewed reviewed -> reviewed.on().toString();
      };
    }
  }

  public SafetyPackage {
    offices = List.copyOf(offices);
    items = List.copyOf(items);
  }

  static SafetyPackage in(ContentTexts texts, Sources sources) {
    return read(texts.yaml(FILE, JsonNode.class), sources);
  }

  static SafetyPackage read(JsonNode file, Sources sources) {
    return ContentPlace.read(
        FILE,
        file,
        place -> {
          SafetyPackage whole =
              new SafetyPackage(
                  place.review(),
                  place.validity(),
                  place.list("offices", Office::read),
                  place.list("items", item -> Item.read(item, sources)));
          whole.check(place);
          return whole;
        });
  }

  private void check(ContentPlace file) {
    for (Office office : offices) {
      if (items.stream().noneMatch(item -> item.groups.contains(office.group))) {
        file.refuse("nothing is for " + office.groupWord(), "Name the group under for");
      }
    }
  }

  /// How many statements on law nobody with knowledge of it looked at.
  int concepts() {
    return (int) items.stream().flatMap(item -> item.law.stream()).filter(Law::isConcept).count();
  }

  /// Every source once, those of the law that a reader may know of included.
  public List<Source> sources(Readership readers) {
    return items.stream()
        .flatMap(item ->
            Stream.concat(
                item.sources.stream(),
                item.lawFor(readers).stream().flatMap(law -> law.sources.stream())))
        .distinct()
        .toList();
  }
}
