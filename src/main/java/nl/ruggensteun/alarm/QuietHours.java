package nl.ruggensteun.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruggensteun.office.LineSettingsStore;
import nl.ruggensteun.platform.CivilTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who was called in the night and took it, and may sleep a while (_rustuur_). It says who is rung
/// first, never whether somebody is.
@Component
final class QuietHours {
  // The hours in which most people are in bed; wider than the night by which duty is shared out.
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

  /// Who took which calls lately. Whoever rested when an alarm began is spared by it until it ends:
  /// an order that changed within a round would ring one twice and pass another over.
  record Rests(List<Rest> rests) {
    Set<UUID> at(Instant opened) {
      return rests.stream()
          .filter(rest -> rest.holds(opened))
          .map(Rest::member)
          .collect(Collectors.toUnmodifiableSet());
    }

    /// An order in which to ring at that moment.
    List<UUID> sparing(List<UUID> order, Instant moment) {
      return Sparing.first(Sparing.ahead(order, at(moment)), order);
    }
  }

  /// After the call until so long after its end; as long as it is in her hands she does not sleep
  /// either.
  record Rest(UUID member, Instant from, Optional<Instant> until) {
    boolean holds(Instant moment) {
      return moment.isAfter(from) && until.map(moment::isBefore).orElse(true);
    }
  }

  private record Taken(UUID member, Optional<String> line, Instant at, Optional<Instant> endedAt) {
    boolean atNight() {
      LocalTime time = CivilTime.time(at);
      return !time.isBefore(LATE) || time.isBefore(MORNING);
    }

    Rest rest(Map<String, Duration> quiet) {
      Duration own = line.map(one -> quiet.getOrDefault(one, USUAL)).orElse(USUAL);
      return new Rest(member, at, endedAt.map(ended -> ended.plus(own)));
    }
  }

  Rests lately(Instant now) {
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
      return new Rests(List.of());
    }
    Map<String, Duration> quiet =
        lines.all().stream()
            .collect(
                Collectors.toMap(
                    one -> one.line().code(), one -> Duration.ofMinutes(one.quietMinutes())));
    return new Rests(taken.stream().map(one -> one.rest(quiet)).toList());
  }

  private static Taken taken(ResultSet row, int number) throws SQLException {
    return new Taken(
        Columns.id(row, "acknowledged_by"),
        Optional.ofNullable(row.getString("line_id")),
        Columns.moment(row, "acknowledged_at"),
        Columns.maybeMoment(row, "closed_at"));
  }
}
