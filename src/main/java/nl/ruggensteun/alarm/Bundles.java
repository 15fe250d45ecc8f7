package nl.ruggensteun.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Waves (_golven_): when many wait within a minute, a member is rung once for all of them. Each
/// alarm keeps its own next step; only the doubled ringing is left out.
final class Bundles {
  private final JdbcClient jdbc;
  private final Duration window;

  Bundles(JdbcClient jdbc, Duration window) {
    this.jdbc = jdbc;
    this.window = window;
  }

  /// Whom a ring would wake, and for what kind of alarm.
  record Ear(UUID member, AlarmKind kind) {}

  /// The alarm that rings there, standing for a wave.
  record Bundle(UUID alarm, UUID bundleId) {}

  /// For each ear the alarm that may ring: the one that rang there within the window, or else the
  /// proposed one. Without a window each alarm rings for itself.
  Map<Ear, Bundle> of(Map<Ear, Bundle> proposed, Instant now) {
    if (proposed.isEmpty() || window.isZero()) {
      return Map.of();
    }
    Collection<Map.Entry<Ear, Bundle>> rows = List.copyOf(proposed.entrySet());
    Map<Ear, Bundle> ringing = new HashMap<>();
    jdbc.sql(
            """
            INSERT INTO alarm_ring AS ring (member_id, kind, alarm_id, bundle_id, rung_at)
            SELECT member_id, kind, alarm_id, bundle_id, :now
            FROM (SELECT unnest(:members::uuid[]) AS member_id, unnest(:kinds::text[]) AS kind,
                         unnest(:alarms::uuid[]) AS alarm_id, unnest(:bundles::uuid[]) AS bundle_id) proposed
            ORDER BY member_id, kind
            ON CONFLICT (member_id, kind) DO UPDATE SET
              alarm_id = CASE WHEN ring.rung_at > :since THEN ring.alarm_id ELSE excluded.alarm_id END,
              bundle_id = CASE WHEN ring.rung_at > :since THEN ring.bundle_id ELSE excluded.bundle_id END,
              rung_at = CASE WHEN ring.rung_at > :since THEN ring.rung_at ELSE excluded.rung_at END
            RETURNING member_id, kind, alarm_id, bundle_id
            """)
        .param("now", Columns.of(now))
        .param("since", Columns.of(now.minus(window)))
        .param("members", Columns.of(rows, row -> row.getKey().member()))
        .param("kinds", Columns.of(rows, row -> row.getKey().kind().code()))
        .param("alarms", Columns.of(rows, row -> row.getValue().alarm()))
        .param("bundles", Columns.of(rows, row -> row.getValue().bundleId()))
        .query(Bundles::row)
        .list()
        .forEach(row -> ringing.put(row.getKey(), row.getValue()));
    return ringing;
  }

  private static Map.Entry<Ear, Bundle> row(ResultSet row, int number) throws SQLException {
    return Map.entry(
        new Ear(Columns.id(row, "member_id"), AlarmKind.of(row.getString("kind"))),
        new Bundle(Columns.id(row, "alarm_id"), Columns.id(row, "bundle_id")));
  }
}
