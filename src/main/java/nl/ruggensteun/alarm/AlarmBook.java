package nl.ruggensteun.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What members and coordinators read about alarms.
@Component
public class AlarmBook {
  private static final int SHOWN = 200;
  private static final Duration KEPT = Duration.ofDays(400);

  private final JdbcClient jdbc;
  private final Clock clock;

  AlarmBook(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// The open alarms in whose route the member stands and whose first step has come, longest
  /// waiting first.
  public List<RingingAlarm> of(UUID memberId) {
    return jdbc.sql(
            """
            SELECT alarm.* FROM alarm JOIN alarm_route USING (alarm_id)
            WHERE member_id = :member AND state = 'open' AND (turn > 0 OR next_step_at <= :now)
            ORDER BY opened_at, alarm_id LIMIT :shown
            """)
        .param("member", memberId)
        .param("now", Columns.of(clock.instant()))
        .param("shown", SHOWN)
        .query(AlarmBook::alarm)
        .list();
  }

  /// The alarms of requests in numbers, without what can wait for a working day.
  ///
  /// @param ringing open and held by nobody
  public record Numbers(
      int open,
      int ringing,
      OptionalDouble medianSecondsToRing,
      OptionalDouble medianSecondsToAcknowledge) {}

  /// How fast people were rung and answered since then.
  public Numbers numbers(Instant since) {
    return jdbc.sql(
            """
            SELECT count(*) FILTER (WHERE state = 'open') AS open,
                   count(*) FILTER (WHERE state = 'open' AND acknowledged_by IS NULL) AS ringing,
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM first_rung_at - opened_at))
                     FILTER (WHERE opened_at > :since) AS to_ring,
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM first_acknowledged_at - opened_at))
                     FILTER (WHERE opened_at > :since) AS to_acknowledge
            FROM alarm
            WHERE kind = 'request' AND wish IS DISTINCT FROM 'unhurried'
              AND (state = 'open' OR opened_at > :since)
            """)
        .param("since", Columns.of(since))
        .query((row, number) ->
            new Numbers(
                row.getInt("open"),
                row.getInt("ringing"),
                seconds(row, "to_ring"),
                seconds(row, "to_acknowledge")))
        .single();
  }

  /// Forgets alarms that ended long ago; who took a practice call stays known.
  void forgetOld() {
    jdbc.sql(
            "DELETE FROM alarm WHERE state = 'closed' AND kind <> 'practice' AND closed_at < :then")
        .param("then", Columns.of(clock.instant().minus(KEPT)))
        .update();
    new Mutes(jdbc).forgetBefore(clock.instant().minus(KEPT));
  }

  private static OptionalDouble seconds(ResultSet row, String column) throws SQLException {
    double seconds = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(seconds);
  }

  private static RingingAlarm alarm(ResultSet row, int number) throws SQLException {
    return new RingingAlarm(
        Columns.id(row, "alarm_id"),
        AlarmKind.of(row.getString("kind")),
        Columns.id(row, "subject_id"),
        Optional.ofNullable(row.getString("line_id")),
        Optional.ofNullable(row.getString("wish")),
        Columns.moment(row, "opened_at"),
        Columns.maybeId(row, "acknowledged_by"),
        Columns.moment(row, "next_step_at"));
  }
}
