package nl.ruggensteun.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruggensteun.platform.CivilTime;
import nl.ruggensteun.suite.EntryKind;
import org.jspecify.annotations.Nullable;

/// Dates that somebody must not forget (_afspraken_) in a fictional file: the exact one sealed, the
/// quarter of an hour for the program.
record Promises(Stage stage, PlayedFile file) {
  private static final long QUARTER = 15 * 60;
  private static final Duration AHEAD = Duration.ofMinutes(30);
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /// A date as it is planned: what is sent in clear, and the words.
  record Planned(Map<String, Object> commitment, List<Map<String, Object>> entries) {}

  Planned plan(CaseScript.PromiseScript script, Instant at) {
    UUID id = file.id("promise " + script.id(), at);
    Instant due = due(script);
    Map<String, Object> commitment = new LinkedHashMap<>();
    commitment.put("commitmentId", id);
    commitment.put("kind", script.kind());
    commitment.put("dueAt", Moments.of(possible(id, due)));
    if (script.room() != null) {
      commitment.put("audienceId", file.room(script.room()).audience().id());
    }
    return new Planned(commitment, said(script, "open", at));
  }

  /// What is said about it: to the team, and to the person when it concerns the own room.
  List<Map<String, Object>> said(CaseScript.PromiseScript script, String state, Instant at) {
    Map<String, Object> words = words(script, state, at);
    List<Map<String, Object>> entries = new ArrayList<>();
    entries.add(file.forTeam(EntryKind.COMMITMENT, words, at));
    if (script.room() != null) {
      SealedAudience room = file.room(script.room()).audience();
      entries.add(room.write(EntryKind.COMMITMENT, words, file.owner().author(), at));
    }
    return entries;
  }

  private Map<String, Object> words(CaseScript.PromiseScript script, String state, Instant at) {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("commitmentId", file.id("promise " + script.id(), at));
    words.put("kind", script.kind());
    words.put("dueAt", Moments.of(due(script)));
    words.put("text", script.text());
    words.put("personId", script.person() == null ? null : file.id(script.person(), at));
    words.put("knownOn", knownOn(script.knownOn()));
    words.put("state", state);
    return words;
  }

  private @Nullable String knownOn(@Nullable String day) {
    return day == null ? null : stage.today().day(day).toString();
  }

  /// The last day of a prosecution request is the earlier of ninety days and three months.
  private Instant due(CaseScript.PromiseScript script) {
    if (script.due() != null) {
      return stage.today().at(script.due());
    }
    LocalDate known = stage.today().day(String.valueOf(script.knownOn()));
    LocalDate days = known.plusDays(90);
    LocalDate months = known.plusMonths(3);
    return CivilTime.at(days.isBefore(months) ? days : months, MORNING);
  }

  /// Nobody can plan a date that has passed: it gets one that has not, and its own afterwards.
  private Instant possible(UUID id, Instant due) {
    Instant soonest = stage.today().now().plus(AHEAD);
    if (due.isBefore(soonest)) {
      stage.past().due(id, quarter(due));
      return quarter(soonest);
    }
    return quarter(due);
  }

  private static Instant quarter(Instant moment) {
    return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), QUARTER) * QUARTER);
  }
}
