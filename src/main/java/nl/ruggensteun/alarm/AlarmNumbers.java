package nl.ruggensteun.alarm;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Alarms in numbers (_toezicht_), for whoever answers for the line: never about whom.
@Component
public class AlarmNumbers {
  private final JdbcClient jdbc;

  AlarmNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What can wait is not ringing before a telephone rang for it, and no median counts it.
  ///
  /// @param ringing open and held by nobody
  /// @param secondsToRing median from opening to the first ring that a channel took
  /// @param secondsToAcknowledge median from opening to somebody who took it
  public record Numbers(
      int open,
      int ringing,
      int nobodyTook,
      Optional<Integer> secondsToRing,
      Optional<Integer> secondsToAcknowledge) {}

  /// What waits now, and how requests went since then.
  public Numbers since(Instant moment) {
    return jdbc.sql(
            """
            SELECT count(*) FILTER (WHERE state = 'open') AS open,
                   count(*) FILTER (WHERE state = 'open' AND acknowledged_by IS NULL
                     AND (hurried OR first_rung_at IS NOT NULL)) AS ringing,
                   count(*) FILTER (WHERE kind = 'nobody' AND opened_at >= :since) AS nobody,
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM first_rung_at - opened_at))
                     FILTER (WHERE kind = 'request' AND hurried AND opened_at >= :since) AS ring,
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM first_acknowledged_at - opened_at))
                     FILTER (WHERE kind = 'request' AND hurried AND opened_at >= :since) AS acknowledge
            FROM (SELECT *, wish IS DISTINCT FROM 'unhurried' AS hurried FROM alarm) alarm
            WHERE state = 'open' OR opened_at >= :since
            """)
        .param("since", Columns.of(moment))
        .query((row, number) ->
            new Numbers(
                row.getInt("open"),
                row.getInt("ringing"),
                row.getInt("nobody"),
                seconds(row.getObject("ring", Double.class)),
                seconds(row.getObject("acknowledge", Double.class))))
        .single();
  }

  private static Optional<Integer> seconds(@Nullable Double seconds) {
    return Optional.ofNullable(seconds).map(Double::intValue);
  }
}
