package nl.ruggensteun.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.platform.CivilTime;

/// The fictional team plans trainings (_trainingen plannen_): one coordinator writes the dates into
/// the text of the trainings, another approves it. What the program brings has none.
final class PlannedTrainings {
  private static final String DOCUMENT = "training";
  private static final Pattern TRAINING = Pattern.compile("(?m)^  - id: (\\S+)$");

  private final FictionalTeam team;
  private final LocalDate today;

  PlannedTrainings(FictionalTeam team, Today today) {
    this.team = team;
    this.today = CivilTime.day(today.now());
  }

  /// A date, so many weeks from now.
  record Planned(
      String training,
      String id,
      int week,
      DayOfWeek weekday,
      String start,
      String end,
      String nl,
      String en,
      int places) {

    String written(LocalDate today) {
      LocalDate day = today.plusWeeks(week).with(TemporalAdjusters.nextOrSame(weekday));
      return """
            - id: %s
              date: %s
              start: "%s"
              end: "%s"
              place: { nl: "%s", en: "%s" }
              places: %d
      """
          .formatted(id, day, start, end, nl, en, places);
    }
  }

  void publish() {
    List<Visit> coordinators = coordinators();
    TextWriting texts = new TextWriting(coordinators.getFirst(), coordinators.getLast());
    texts.publish(DOCUMENT, withDates(texts.newest(DOCUMENT)), "De data van deze winter");
  }

  private List<Visit> coordinators() {
    return team.members().stream()
        .filter(member -> member.person().functions().contains(MemberFunction.COORDINATOR))
        .map(Colleague::visit)
        .toList();
  }

  /// Each training keeps its place; its dates come at its end.
  private String withDates(String text) {
    Map<String, String> dates = new HashMap<>();
    Stream.of(Scripts.read("training-dates.json", Planned[].class))
        .collect(
            Collectors.groupingBy(
                Planned::training,
                Collectors.mapping(one -> one.written(today), Collectors.joining())))
        .forEach((training, written) -> dates.put(training, "    dates:\n" + written));
    StringBuilder all = new StringBuilder();
    Matcher next = TRAINING.matcher(text);
    int at = 0;
    String before = "";
    while (next.find()) {
      all.append(text, at, next.start()).append(dates.getOrDefault(before, ""));
      at = next.start();
      before = next.group(1);
    }
    return all.append(text.substring(at).stripTrailing())
        .append('\n')
        .append(dates.getOrDefault(before, ""))
        .toString();
  }
}
