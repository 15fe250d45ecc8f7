package nl.ruggensteun.alarm;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The alarms whose step is due. A node takes a handful at a time; what another node has locked it
/// passes over, so no step is taken twice.
final class DueAlarms {
  private final JdbcClient jdbc;

  DueAlarms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Locks at most `limit` of them, longest due first, until the present transaction ends.
  List<DueAlarm> claim(Instant now, int limit) {
    List<DueAlarm> due =
        jdbc.sql(
                """
                SELECT alarm_id, kind, subject_id, line_id, wish, step_seconds, hold_seconds, opened_at,
                       next_step_at, step, round, turn, acknowledged_by, fell_silent
                FROM alarm
                WHERE state = 'open' AND next_step_at <= :now
                ORDER BY next_step_at
                LIMIT :limit
                FOR UPDATE SKIP LOCKED
                """)
            .param("now", Columns.of(now))
            .param("limit", limit)
            .query(DueAlarms::alarm)
            .list();
    Map<UUID, List<Place>> routes = routes(due.stream().map(DueAlarm::alarmId).toList());
    return due.stream()
        .map(alarm -> with(alarm, routes.getOrDefault(alarm.alarmId(), List.of())))
        .toList();
  }

  /// When the next step of all is due, so that nobody waits for the beat.
  Optional<Instant> nextDue() {
    return jdbc.sql("SELECT min(next_step_at) AS next FROM alarm WHERE state = 'open'")
        .query((row, number) -> Columns.maybeMoment(row, "next"))
        .single();
  }

  /// Records the steps, so that they go on whatever happens to this node. The alarms are named
  /// twice: from the list alone PostgreSQL expects many and reads every alarm there is.
  void goOn(List<PlannedStep> steps) {
    jdbc.sql(
            """
            UPDATE alarm SET next_step_at = planned.next_step_at, step = planned.step,
                   round = planned.round, turn = planned.turn,
                   acknowledged_by = NULL, acknowledged_at = NULL, fell_silent = planned.fell_silent
            FROM (SELECT unnest(:ids::uuid[]) AS alarm_id,
                         unnest(:nexts::timestamptz[]) AS next_step_at,
                         unnest(:steps::int[]) AS step, unnest(:rounds::int[]) AS round,
                         unnest(:turns::int[]) AS turn, unnest(:silents::uuid[]) AS fell_silent) planned
            WHERE alarm.alarm_id = ANY(:ids::uuid[]) AND alarm.alarm_id = planned.alarm_id
            """)
        .param("ids", Columns.of(steps, step -> step.alarm().alarmId()))
        .param("nexts", Columns.of(steps, PlannedStep::nextStep))
        .param("steps", Columns.of(steps, step -> step.progress().step()))
        .param("rounds", Columns.of(steps, step -> step.progress().round()))
        .param("turns", Columns.of(steps, step -> step.progress().turn()))
        .param("silents", Columns.of(steps, step -> step.progress().fellSilent().orElse(null)))
        .update();
  }

  /// After a jump of the clock: whoever was being rung is rung now, and nothing is held longer than
  /// was agreed.
  int pullTo(Instant now) {
    return jdbc.sql(
            """
            UPDATE alarm SET next_step_at = CASE WHEN acknowledged_by IS NULL THEN :now
                   ELSE least(next_step_at, :now + make_interval(secs => hold_seconds)) END
            WHERE state = 'open' AND next_step_at > :now
            """)
        .param("now", Columns.of(now))
        .update();
  }

  private record Place(UUID alarm, UUID member, Optional<String> line) {}

  private static DueAlarm with(DueAlarm alarm, List<Place> route) {
    Map<UUID, String> lines = new HashMap<>();
    route.forEach(place -> place.line().ifPresent(line -> lines.put(place.member(), line)));
    return alarm.with(route.stream().map(Place::member).toList(), lines);
  }

  private Map<UUID, List<Place>> routes(List<UUID> alarms) {
    return jdbc
        .sql(
            """
            SELECT alarm_id, member_id, line_id FROM alarm_route
            WHERE alarm_id = ANY(:ids::uuid[]) ORDER BY alarm_id, position
            """)
        .param("ids", Columns.ids(alarms))
        .query((row, number) ->
            new Place(
                Columns.id(row, "alarm_id"),
                Columns.id(row, "member_id"),
                Optional.ofNullable(row.getString("line_id"))))
        .list()
        .stream()
        .collect(groupingBy(Place::alarm));
  }

  private static DueAlarm alarm(ResultSet row, int number) throws SQLException {
    return new DueAlarm(
        Columns.id(row, "alarm_id"),
        AlarmKind.of(row.getString("kind")),
        Columns.id(row, "subject_id"),
        Optional.ofNullable(row.getString("line_id")),
        Optional.ofNullable(row.getString("wish")),
        new Pace(
            Duration.ofSeconds(row.getInt("step_seconds")),
            Duration.ofSeconds(row.getInt("hold_seconds"))),
        Columns.moment(row, "opened_at"),
        Columns.moment(row, "next_step_at"),
        new DueAlarm.Progress(
            row.getInt("step"),
            row.getInt("round"),
            row.getInt("turn"),
            Columns.maybeId(row, "acknowledged_by"),
            Columns.maybeId(row, "fell_silent")),
        List.of(),
        Map.of());
  }
}
