package nl.ruggensteun.demo;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruggensteun.platform.CivilTime;
import nl.ruggensteun.suite.Suite;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The fictional team goes on duty: everybody has a telephone that rings in this program only, took
/// a practice call once, and takes weekly turns. In three weeks two are away at once and leave a
/// day open, for a coordinator to mend.
final class DutyOfTheTeam {
  private static final int MINUTE = 60;
  private static final LocalTime HAND_OVER = LocalTime.of(9, 0);

  /// Whose telephone was silent for long.
  private static final String SILENT = "noor";

  private final FictionalTeam team;
  private final JdbcClient jdbc;
  private final Suite suite;
  private final Instant since;
  private final Instant now;

  DutyOfTheTeam(FictionalTeam team, JdbcClient jdbc, Suite suite, Instant since, Instant now) {
    this.team = team;
    this.jdbc = jdbc;
    this.suite = suite;
    this.since = since;
    this.now = now;
  }

  void begin(List<String> lines) {
    for (Colleague member : team.members()) {
      member.person().number().ifPresent(number -> hasPractised(member, number));
    }
    LocalDate today = CivilTime.day(now);
    LocalDate monday = presentTurnBegan();
    coordinator()
        .post(
            "/roster-setups",
            Map.of(
                "lineIds",
                lines,
                "turn",
                "weekly",
                "weekday",
                DayOfWeek.MONDAY.getValue(),
                "at",
                HAND_OVER.toString(),
                "startsOn",
                monday.minusWeeks(4).toString(),
                "second",
                true));
    away("hanneke", today.plusDays(20), today.plusDays(25));
    nobodyIsThere("councillors", monday.plusDays(24));
    standsIn("joost", "councillors", monday.plusDays(9));
    member("bram").put("/wishes/" + today.plusDays(40), Map.of("gladly", false));
  }

  /// Until the hand-over on Monday the turn of last week goes on, so that the same people have duty
  /// whenever the practice environment is made.
  private LocalDate presentTurnBegan() {
    LocalDate today = CivilTime.day(now);
    LocalDate last = CivilTime.time(now).isBefore(HAND_OVER) ? today.minusDays(1) : today;
    return last.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private Visit coordinator() {
    return team.members().stream()
        .filter(member -> member.person().line() == null)
        .findFirst()
        .orElseThrow()
        .visit();
  }

  private Visit member(String id) {
    return team.member(id).visit();
  }

  private void away(String id, LocalDate from, LocalDate until) {
    member(id).post("/leave", Map.of("from", midnight(from), "until", midnight(until)));
  }

  /// Whoever would have been on duty on that day is away.
  private void nobodyIsThere(String line, LocalDate day) {
    JsonNode roster =
        coordinator().get("/rosters/" + line + "?from=" + day + "&until=" + day.plusDays(1));
    roster
        .get("shifts")
        .valueStream()
        .map(shift -> shift.get("memberId").asString())
        .distinct()
        .forEach(member ->
            coordinator()
                .post(
                    "/leave",
                    Map.of(
                        "memberId", member,
                        "from", midnight(day),
                        "until", midnight(day.plusDays(1)))));
  }

  private void standsIn(String id, String line, LocalDate evening) {
    String path = "/rosters/" + line;
    String revision =
        coordinator()
            .get(path + "?from=" + evening + "&until=" + evening.plusDays(1))
            .get("revision")
            .asString();
    coordinator()
        .post(
            path + "/replacements",
            Map.of(
                "revision", revision,
                "rank", "first",
                "memberId", team.member(id).memberId(),
                "from", at(evening, LocalTime.of(18, 0)),
                "until", at(evening, LocalTime.of(23, 0))));
  }

  private static String midnight(LocalDate day) {
    return at(day, LocalTime.MIDNIGHT);
  }

  private static String at(LocalDate day, LocalTime time) {
    return CivilTime.at(day, time).toString();
  }

  /// The channel is added as any other; that it was proved and practised lies before the beginning.
  private void hasPractised(Colleague member, String number) {
    member.visit().post("/channels", Map.of("kind", "voice", "address", number));
    jdbc.sql(
            """
            UPDATE alarm_channel SET added_at = :since, verified_at = :worked, last_worked_at = :worked
            WHERE member_id = :member
            """)
        .param("since", Timestamp.from(since))
        .param("worked", Timestamp.from(now.minus(worked(member))))
        .param("member", member.memberId())
        .update();
    UUID alarm = suite.newId(since);
    jdbc.sql(
            """
            INSERT INTO alarm (alarm_id, kind, subject_id, state, step_seconds, hold_seconds, opened_at,
              first_rung_at, first_acknowledged_at, closed_at)
            VALUES (:alarm, 'practice', :subject, 'closed', 60, 600, :at, :at, :later, :later)
            """)
        .param("alarm", alarm)
        .param("subject", suite.newId(since))
        .param("at", Timestamp.from(since))
        .param("later", Timestamp.from(since.plusSeconds(MINUTE)))
        .update();
    jdbc.sql("INSERT INTO alarm_route (alarm_id, position, member_id) VALUES (:alarm, 0, :member)")
        .param("alarm", alarm)
        .param("member", member.memberId())
        .update();
  }

  private static Duration worked(Colleague member) {
    return Duration.ofDays(member.person().id().equals(SILENT) ? 40 : 6);
  }
}
