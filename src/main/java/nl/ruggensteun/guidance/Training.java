package nl.ruggensteun.guidance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.ruggensteun.platform.Language;

/// One training (_training_): for whom, what it gives, and what we know of it. What we do not know
/// is left out of the file and said in so many words on the page.
///
/// @param address the last part of its address
/// @param groups for whom, as the page can be narrowed to it
/// @param audience the same in words
/// @param ask what somebody who wants to take part tells us
/// @param dates all that were planned, those in the past too
public record Training(
    String id,
    BothLanguages address,
    Set<Group> groups,
    BothLanguages audience,
    BothLanguages title,
    BothLanguages summary,
    List<BothLanguages> goals,
    Map<Fact, BothLanguages> known,
    BothLanguages ask,
    List<Source> sources,
    List<TrainingDate> dates) {

  /// Who looks for one.
  public enum Group {
    REPRESENTATIVES,
    EXECUTIVES,
    CHAIRS,
    ORGANISATION,
    FAMILY,
    /// People of the same office whom the team brings in.
    PEERS;

    /// As content, messages and addresses write it.
    public String code() {
      return ContentPlace.word(this);
    }
  }

  /// What one wants to know before one comes, in the order in which it is asked.
  public enum Fact {
    /// In a room, on a screen, or both.
    FORM,
    SIZE,
    DURATION,
    PAYS,
    PRICE,
    PROVIDER,
    REGION;

    /// As content and messages write it.
    public String code() {
      return ContentPlace.word(this);
    }
  }

  public Training {
    groups = Set.copyOf(groups);
    goals = List.copyOf(goals);
    known = Map.copyOf(known);
    sources = List.copyOf(sources);
    dates =
        dates.stream()
            .sorted(Comparator.comparing(TrainingDate::from).thenComparing(TrainingDate::id))
            .toList();
  }

  static Training read(ContentPlace place, Sources sources) {
    return new Training(
        place.id(),
        place.both("address"),
        place.someOf("for", Group.class),
        place.both("audience"),
        place.both("title"),
        place.both("summary"),
        place.listIfAny("goals", Training::goal),
        facts(place),
        place.both("ask"),
        place.sources(sources),
        place.listIfAny("dates", TrainingDate::read));
  }

  private static BothLanguages goal(ContentPlace place) {
    place.id();
    return place.both("text");
  }

  private static Map<Fact, BothLanguages> facts(ContentPlace place) {
    Map<Fact, BothLanguages> facts = new EnumMap<>(Fact.class);
    for (Fact fact : Fact.values()) {
      place.bothIfAny(fact.code()).ifPresent(words -> facts.put(fact, words));
    }
    return facts;
  }

  /// For whom, as a page is narrowed to it: `executives chairs`.
  public String groupsWord() {
    return String.join(" ", groups.stream().sorted().map(Group::code).toList());
  }

  public boolean knows(Fact fact) {
    return known.containsKey(fact);
  }

  /// What is known of it; empty when nothing is.
  public String said(Fact fact, Language language) {
    return Optional.ofNullable(known.get(fact)).map(words -> words.in(language)).orElse("");
  }

  /// Those that are still to come, today's included.
  public List<TrainingDate> datesFrom(LocalDate today) {
    return dates.stream().filter(date -> !date.day().isBefore(today)).toList();
  }

  /// One that is still to come, by its id.
  public Optional<TrainingDate> date(String dateId, LocalDate today) {
    return datesFrom(today).stream().filter(date -> date.id().equals(dateId)).findFirst();
  }
}
