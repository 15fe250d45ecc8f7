package nl.ruggensteun.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.ruggensteun.platform.Changes;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.platform.Write;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The alarms (_alarmering_): opened in the transaction that makes somebody wait, and ringing until
/// somebody takes it. Rights are the caller's to look at.
public class Alarms {
  private final JdbcClient jdbc;
  private final Changes changes;
  private final AlarmFigures figures;
  private final Clock clock;
  private final Ids ids;

  Alarms(JdbcClient jdbc, Changes changes, AlarmFigures figures, Clock clock, Ids ids) {
    this.jdbc = jdbc;
    this.changes = changes;
    this.figures = figures;
    this.clock = clock;
    this.ids = ids;
  }

  /// Opens an alarm in the present transaction; after its commit the first step is taken at once.
  /// One that is open already for the same thing goes on as it was.
  public void open(NewAlarm alarm) {
    opening(alarm).alone(jdbc);
  }

  /// The same for something new, for the caller to write together with it; it rings once that is
  /// kept.
  public Write opening(NewAlarm alarm) {
    changes.announce(new HashSet<>(alarm.route()));
    changes.announceSweep();
    return Write.of(
        alarm.route().size(),
        """
        WITH opened AS (
          INSERT INTO alarm (alarm_id, kind, subject_id, line_id, wish, step_seconds,
                             hold_seconds, next_step_at, opened_at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (kind, subject_id) WHERE state = 'open' DO NOTHING
          RETURNING alarm_id)
        INSERT INTO alarm_route (alarm_id, position, member_id, line_id)
        SELECT opened.alarm_id, place.position, place.member_id, place.line_id
        FROM opened, unnest(?::uuid[], ?::text[]) WITH ORDINALITY AS place (member_id, line_id, position)
        """,
        ids.next(),
        alarm.kind().code(),
        alarm.subject(),
        alarm.line().orElse(null),
        alarm.wish().orElse(null),
        alarm.pace().step().toSeconds(),
        alarm.pace().hold().toSeconds(),
        Columns.of(alarm.firstStep()),
        Columns.of(clock.instant()),
        Columns.ids(alarm.route()),
        Columns.of(alarm.route(), alarm.lines()::get));
  }

  /// When the first telephone rings for such a wish: at once, but for what can wait.
  public static Instant ringsFirst(Optional<String> wish, Instant opened) {
    return Urgency.of(wish).first(opened);
  }

  /// From when the ringing for such a wish goes on without a pause: at night a wish for later waits
  /// until the morning.
  public static Instant ringsOnFrom(Optional<String> wish, Instant opened) {
    Urgency urgency = Urgency.of(wish);
    return urgency.next(urgency.first(opened));
  }

  /// A member of the route says "I take this": the ringing holds, and goes on by itself when the
  /// waiting has not ended by then. The first who says so is the one.
  ///
  /// @return until when it holds; empty when the alarm is closed, held by another, or not theirs
  public Optional<Instant> acknowledge(UUID alarmId, UUID memberId) {
    return hold(alarmId, memberId, false);
  }

  /// Whoever takes what waits holds its alarm, also when another had acknowledged it.
  public Optional<Instant> take(AlarmKind kind, UUID subject, UUID memberId) {
    return stateOf(kind, subject).flatMap(alarm -> hold(alarm.alarmId(), memberId, true));
  }

  private record Held(Instant until, Instant openedAt, Optional<String> line, boolean first) {}

  private Optional<Instant> hold(UUID alarmId, UUID memberId, boolean overAnother) {
    Instant now = clock.instant();
    Optional<Held> held =
        jdbc.sql(
                """
                UPDATE alarm SET acknowledged_by = :member, acknowledged_at = :now,
                       next_step_at = :now + make_interval(secs => hold_seconds),
                       first_acknowledged_at = coalesce(first_acknowledged_at, :now)
                WHERE alarm_id = :alarm AND state = 'open'
                  AND (acknowledged_by IS NULL OR acknowledged_by = :member OR :over)
                  AND EXISTS (SELECT 1 FROM alarm_route
                              WHERE alarm_route.alarm_id = :alarm AND member_id = :member)
                RETURNING next_step_at, opened_at, line_id,
                          first_acknowledged_at = :now AND wish IS DISTINCT FROM 'unhurried' AS first
                """)
            .param("alarm", alarmId)
            .param("member", memberId)
            .param("over", overAnother)
            .param("now", Columns.of(now))
            .query(Alarms::held)
            .optional();
    held.filter(Held::first)
        .ifPresent(
            alarm -> figures.acknowledged(alarm.line(), Duration.between(alarm.openedAt(), now)));
    held.ifPresent(alarm -> changes.announce(route(alarmId)));
    return held.map(Held::until);
  }

  private static Held held(ResultSet row, int number) throws SQLException {
    return new Held(
        Columns.moment(row, "next_step_at"),
        Columns.moment(row, "opened_at"),
        Optional.ofNullable(row.getString("line_id")),
        row.getBoolean("first"));
  }

  /// Nobody waits for this any more.
  public void close(AlarmKind kind, UUID subject) {
    List<UUID> closed =
        jdbc.sql(
                """
                UPDATE alarm SET state = 'closed', closed_at = :now
                WHERE state = 'open' AND kind = :kind AND subject_id = :subject
                RETURNING alarm_id
                """)
            .param("now", Columns.of(clock.instant()))
            .param("kind", kind.code())
            .param("subject", subject)
            .query((row, number) -> Columns.id(row, "alarm_id"))
            .list();
    closed.forEach(alarm -> changes.announce(route(alarm)));
  }

  /// Somebody gave back what waits, or cannot open it: the others are rung again, at once.
  ///
  /// @param route who can still open it
  public void goOn(AlarmKind kind, UUID subject, List<UUID> route) {
    jdbc.sql(
            """
            WITH going AS (
              UPDATE alarm SET next_step_at = :now, step = 0, round = round + 1,
                     fell_silent = acknowledged_by, acknowledged_by = NULL, acknowledged_at = NULL
              WHERE state = 'open' AND kind = :kind AND subject_id = :subject
              RETURNING alarm_id),
            gone AS (
              DELETE FROM alarm_route USING going
              WHERE alarm_route.alarm_id = going.alarm_id AND NOT member_id = ANY(:route::uuid[]))
            INSERT INTO alarm_route (alarm_id, position, member_id)
            SELECT going.alarm_id,
                   (SELECT coalesce(max(old.position), 0) FROM alarm_route old
                    WHERE old.alarm_id = going.alarm_id) + place.position, place.member_id
            FROM going, unnest(:route::uuid[]) WITH ORDINALITY AS place (member_id, position)
            WHERE NOT EXISTS (SELECT 1 FROM alarm_route old
                              WHERE old.alarm_id = going.alarm_id AND old.member_id = place.member_id)
            """)
        .param("now", Columns.of(clock.instant()))
        .param("kind", kind.code())
        .param("subject", subject)
        .param("route", Columns.ids(route.stream().distinct().toList()))
        .update();
    changes.announce(new HashSet<>(route));
    changes.announceSweep();
  }

  /// Who answers these lines changed while somebody waits there: whoever is first now is rung at
  /// once, and the order begins anew. Who looks at it already, and a wish for later, go on as they
  /// were.
  void beginAnew(Collection<String> lineIds) {
    jdbc.sql(
            """
            UPDATE alarm SET step = 0, next_step_at = least(next_step_at, :now)
            WHERE state = 'open' AND kind IN ('request', 'call') AND acknowledged_by IS NULL
              AND coalesce(wish, '') NOT IN ('week', 'unhurried') AND line_id = ANY(:lines)
            """)
        .param("now", Columns.of(clock.instant()))
        .param("lines", lineIds.toArray(String[]::new))
        .update();
    changes.announceSweep();
  }

  /// This member's keys are good for nothing any more: no request that waits is rung there. One
  /// that they hold goes on by itself when their word lapses.
  void cannotOpen(UUID memberId) {
    jdbc.sql(
            """
            DELETE FROM alarm_route USING alarm
            WHERE alarm.alarm_id = alarm_route.alarm_id AND member_id = :member
              AND state = 'open' AND kind = 'request'
            """)
        .param("member", memberId)
        .update();
  }

  /// The open alarm for one thing.
  public Optional<AlarmState> stateOf(AlarmKind kind, UUID subject) {
    return Optional.ofNullable(statesOf(kind, List.of(subject)).get(subject));
  }

  /// The open alarms for many things, by thing.
  public Map<UUID, AlarmState> statesOf(AlarmKind kind, Collection<UUID> subjects) {
    return jdbc
        .sql(
            """
            SELECT alarm_id, subject_id, opened_at, acknowledged_by, next_step_at,
                   (SELECT count(DISTINCT member_id) FROM alarm_attempt attempt
                    WHERE attempt.alarm_id = alarm.alarm_id
                      AND attempt.state IN ('sent', 'delivered', 'answered')) AS people
            FROM alarm
            WHERE state = 'open' AND kind = :kind AND subject_id = ANY(:subjects::uuid[])
            """)
        .param("kind", kind.code())
        .param("subjects", Columns.ids(subjects))
        .query(Alarms::state)
        .list()
        .stream()
        .collect(Collectors.toMap(AlarmState::subject, Function.identity()));
  }

  /// How often an open alarm rang, and how many people of its route no channel reached yet.
  public record Rings(int times, int notCalledYet) {}

  /// The same for many things, by thing.
  public Map<UUID, Rings> ringsOf(AlarmKind kind, Collection<UUID> subjects) {
    Map<UUID, Rings> rings = new HashMap<>();
    jdbc.sql(
            """
            SELECT alarm.subject_id, alarm.turn,
                   (SELECT count(*) FROM alarm_route route
                    WHERE route.alarm_id = alarm.alarm_id AND NOT EXISTS (
                      SELECT 1 FROM alarm_attempt attempt
                      WHERE attempt.alarm_id = route.alarm_id AND attempt.member_id = route.member_id
                        AND attempt.state IN ('sent', 'delivered', 'answered', 'bundled'))) AS left_over
            FROM alarm
            WHERE state = 'open' AND kind = :kind AND subject_id = ANY(:subjects::uuid[])
            """)
        .param("kind", kind.code())
        .param("subjects", Columns.ids(subjects))
        .query(row -> {
          rings.put(
              Columns.id(row, "subject_id"),
              new Rings(row.getInt("turn"), row.getInt("left_over")));
        });
    return rings;
  }

  private Set<UUID> route(UUID alarmId) {
    return jdbc.sql("SELECT member_id FROM alarm_route WHERE alarm_id = :alarm")
        .param("alarm", alarmId)
        .query((row, number) -> Columns.id(row, "member_id"))
        .set();
  }

  private static AlarmState state(ResultSet row, int number) throws SQLException {
    return new AlarmState(
        Columns.id(row, "alarm_id"),
        Columns.id(row, "subject_id"),
        Columns.moment(row, "opened_at"),
        row.getInt("people"),
        Columns.maybeId(row, "acknowledged_by"),
        Columns.moment(row, "next_step_at"));
  }
}
