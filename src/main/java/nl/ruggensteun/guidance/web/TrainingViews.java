package nl.ruggensteun.guidance.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.ruggensteun.guidance.BothLanguages;
import nl.ruggensteun.guidance.Training;
import nl.ruggensteun.guidance.TrainingDate;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Texts;
import org.springframework.stereotype.Component;

/// A training in the words of its page: what is known, what is not, and when it is.
@Component
class TrainingViews {
  static final BothLanguages ROOT = new BothLanguages("/trainingen", "/en/training");

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final Texts texts;

  TrainingViews(Texts texts) {
    this.texts = texts;
  }

  /// @param groups as the page is narrowed to them, `executives chairs`
  /// @param other where it stands in the other language
  /// @param unknown what nobody told us yet, in words; empty when everything is known
  /// @param enrolment what somebody who wants to take part sends, whatever the date
  public record Shown(
      String path,
      String other,
      String groups,
      String title,
      String summary,
      String audience,
      List<String> goals,
      List<ShownFact> facts,
      String unknown,
      List<ShownDate> dates,
      String enrolment) {}

  public record ShownFact(String name, String words) {}

  /// @param when day and hours in words
  /// @param places for how many people, empty when that is not known
  /// @param calendar where a calendar reads it
  /// @param enrolment what somebody who wants to come then sends
  public record ShownDate(
      Instant from, String when, String place, String places, String calendar, String enrolment) {}

  /// A date of any training, for the list of all of them.
  public record Planned(String when, String place, String title, String path) {}

  /// All dates of these trainings, the first one first.
  static List<Planned> inOrder(List<Shown> trainings) {
    record One(Shown training, ShownDate date) {}
    return trainings.stream()
        .flatMap(training -> training.dates().stream().map(date -> new One(training, date)))
        .sorted(Comparator.comparing((One one) -> one.date().from()))
        .map(one ->
            new Planned(
                one.date().when(),
                one.date().place(),
                one.training().title(),
                one.training().path()))
        .toList();
  }

  Shown of(Training training, LocalDate today, Language language) {
    String path = ROOT.in(language) + "/" + training.address().in(language);
    return new Shown(
        path,
        other(training, language),
        training.groupsWord(),
        training.title().in(language),
        training.summary().in(language),
        training.audience().in(language),
        training.goals().stream().map(goal -> goal.in(language)).toList(),
        facts(training, language),
        unknown(training, language),
        training.datesFrom(today).stream()
            .map(date -> date(training, date, path, language))
            .toList(),
        enrolment(training, "", language));
  }

  private static String other(Training training, Language language) {
    Language other =
        switch (language) {
          case NL -> Language.EN;
          case EN -> Language.NL;
        };
    return ROOT.in(other) + "/" + training.address().in(other);
  }

  private List<ShownFact> facts(Training training, Language language) {
    return Arrays.stream(Training.Fact.values())
        .filter(training::knows)
        .map(fact -> new ShownFact(name(fact, language), training.said(fact, language)))
        .toList();
  }

  private String unknown(Training training, Language language) {
    return Arrays.stream(Training.Fact.values())
        .filter(fact -> !training.knows(fact))
        .map(fact -> name(fact, language))
        .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
        .collect(Collectors.joining(", "));
  }

  private String name(Training.Fact fact, Language language) {
    return texts.text(language, "guidance.training.fact." + fact.code());
  }

  private ShownDate date(Training training, TrainingDate date, String path, Language language) {
    String when =
        texts.text(
            language,
            "guidance.training.when",
            Days.withWeekday(date.day(), language),
            clock(date.start()),
            clock(date.end()));
    String place = date.place().in(language);
    return new ShownDate(
        date.from(),
        when,
        place,
        date.places()
            .map(count -> texts.text(language, "guidance.training.places", count))
            .orElse(""),
        path + "/" + date.id() + ".ics",
        enrolment(training, when + ", " + place, language));
  }

  /// @param when empty when no date was chosen
  private String enrolment(Training training, String when, Language language) {
    String date = when.isEmpty() ? texts.text(language, "guidance.training.take.no-date") : when;
    return training.ask().in(language)
        + "\n"
        + texts.text(language, "guidance.training.take.which", training.title().in(language))
        + "\n"
        + texts.text(language, "guidance.training.take.when", date)
        + "\n";
  }

  private static String clock(LocalTime time) {
    return CLOCK.format(time);
  }
}
