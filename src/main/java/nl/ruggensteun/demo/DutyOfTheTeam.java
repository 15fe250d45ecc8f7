package nl.ruggensteun.demo;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruggensteun.suite.Suite;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The fictional team goes on duty: everybody has a telephone that rings in this program only, took
/// a practice call once, and stands on a roster that leaves no hour open.
final class DutyOfTheTeam {
  private static final int MINUTE = 60;

  private final FictionalTeam team;
  private final JdbcClient jdbc;
  private final Suite suite;
  private final Instant since;

  DutyOfTheTeam(FictionalTeam team, JdbcClient jdbc, Suite suite, Instant since) {
    this.team = team;
    this.jdbc = jdbc;
    this.suite = suite;
    this.since = since;
  }

  void begin(List<TeamScript.Watch> watches) {
    for (Colleague member : team.members()) {
      member.person().number().ifPresent(number -> hasPractised(member, number));
    }
    Colleague coordinator =
        team.members().stream()
            .filter(member -> member.person().line() == null)
            .findFirst()
            .orElseThrow();
    String revision = coordinator.visit().get("/roster").get("revision").asString();
    List<Map<String, Object>> slots = watches.stream().flatMap(w -> week(w).stream()).toList();
    coordinator.visit().put("/roster", Map.of("revision", revision, "slots", slots));
  }

  /// The channel is added as any other; that it was proved and practised lies before the beginning.
  private void hasPractised(Colleague member, String number) {
    member.visit().post("/channels", Map.of("kind", "voice", "address", number));
    jdbc.sql(
            """
            UPDATE alarm_channel SET added_at = :since, verified_at = :since, last_worked_at = :since
            WHERE member_id = :member
            """)
        .param("since", Timestamp.from(since))
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

  /// By day one and by night the next, with the other as second; tomorrow it moves up.
  private List<Map<String, Object>> week(TeamScript.Watch watch) {
    List<Map<String, Object>> slots = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      int turn = day.getValue();
      slots.add(slot(watch, day, "08:00", "20:00", new Turn(turn, 1)));
      slots.add(slot(watch, day, "08:00", "20:00", new Turn(turn + 1, 2)));
      slots.add(slot(watch, day, "20:00", "08:00", new Turn(turn + 1, 1)));
      slots.add(slot(watch, day, "20:00", "08:00", new Turn(turn + 2, 2)));
    }
    return slots;
  }

  private record Turn(int number, int rank) {}

  private Map<String, Object> slot(
      TeamScript.Watch watch, DayOfWeek day, String from, String until, Turn turn) {
    String whose = watch.members().get(turn.number() % watch.members().size());
    return Map.of(
        "lineId", watch.line(),
        "weekday", day.getValue(),
        "from", from,
        "until", until,
        "memberId", team.member(whose).memberId(),
        "rank", turn.rank());
  }
}
