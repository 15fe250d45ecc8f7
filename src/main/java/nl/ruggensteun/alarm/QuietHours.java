package nl.ruggensteun.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruggensteun.office.LineSettingsStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who was called in the night and took it, and may sleep a while (_rustuur_). It says who is rung
/// first, never whether somebody is.
final class QuietHours {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final LocalTime LATE = LocalTime.of(23, 0);
  private static final LocalTime MORNING = LocalTime.of(7, 0);
  private static final Duration USUAL = Duration.ofMinutes(60);

  /// Longer than any line may ask for.
  private static final Duration LOOKING_BACK = Duration.ofHours(13);

  private final JdbcClient jdbc;
  private final LineSettingsStore lines;

  QuietHours(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.lines = new LineSettingsStore(jdbc);
  }

  private record Taken(UUID member, Optional<String> line, Instant at, Optional<Instant> endedAt) {
    boolean atNight() {
      LocalTime time = at.atZone(ZONE).toLocalTime();
      return !time.isBefore(LATE) || time.isBefore(MORNING);
    }

    /// From the end of it on; as long as it is in her hands she does not sleep either.
    boolean rests(Instant now, Duration quiet) {
      return endedAt.map(ended -> now.isBefore(ended.plus(quiet))).orElse(true);
    }
  }

  Set<UUID> resting(Instant now) {
    List<Taken> taken =
        jdbc
            .sql(
                """
                SELECT acknowledged_by, line_id, acknowledged_at, closed_at FROM alarm
                WHERE acknowledged_by IS NOT NULL AND acknowledged_at > :since
                  AND kind IN ('request', 'call')
                """)
            .param("since", Columns.of(now.minus(LOOKING_BACK)))
            .query(QuietHours::taken)
            .list()
            .stream()
            .filter(Taken::atNight)
            .toList();
    if (taken.isEmpty()) {
      return Set.of();
    }
    Map<String, Duration> quiet =
        lines.all().stream()
            .collect(
                Collectors.toMap(
                    one -> one.line().code(), one -> Duration.ofMinutes(one.quietMinutes())));
    return taken.stream()
        .filter(one ->
            one.rests(now, one.line().map(line -> quiet.getOrDefault(line, USUAL)).orElse(USUAL)))
        .map(Taken::member)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Taken taken(ResultSet row, int number) throws SQLException {
    return new Taken(
        Columns.id(row, "acknowledged_by"),
        Optional.ofNullable(row.getString("line_id")),
        Columns.moment(row, "acknowledged_at"),
        Columns.maybeMoment(row, "closed_at"));
  }
}
