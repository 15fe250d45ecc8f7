package nl.ruggensteun.duty;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where the roster is kept (_roosters_): all that was agreed, as far as it touches a span.
@Component
public class Rosters {
  private static final String DURING =
      " WHERE from_at < :until AND coalesce(until_at, 'infinity') > :from";

  private final JdbcClient jdbc;

  public Rosters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What was agreed for all lines and matters in that span.
  public Roster during(Span span) {
    Map<String, List<Rotation>> rotations = rotations();
    Map<String, List<SingleShift>> singles =
        within("SELECT * FROM duty_shift" + DURING, span).query(Rosters::single).list().stream()
            .collect(groupingBy(SingleShift::lineId));
    Map<String, List<Replacement>> replacements =
        within("SELECT * FROM duty_replacement" + DURING, span)
            .query(Rosters::replacement)
            .list()
            .stream()
            .collect(groupingBy(Replacement::lineId));
    List<Leave> leave =
        within("SELECT * FROM duty_leave" + DURING, span).query(Rosters::leave).list();
    Map<String, LineRoster> lines = new HashMap<>();
    rules()
        .forEach((line, rules) ->
            lines.put(
                line,
                new LineRoster(
                    line,
                    rules,
                    rotations.getOrDefault(line, List.of()),
                    singles.getOrDefault(line, List.of()),
                    replacements.getOrDefault(line, List.of()),
                    leave)));
    return new Roster(lines, fallback());
  }

  private JdbcClient.StatementSpec within(String sql, Span span) {
    return jdbc.sql(sql)
        .param("from", Columns.of(span.from()))
        .param("until", Columns.of(span.until()));
  }

  private Map<String, RosterRules> rules() {
    Map<String, RosterRules> rules = new HashMap<>();
    jdbc.sql("SELECT * FROM duty_line")
        .query(row -> {
          rules.put(
              row.getString("line_id"),
              new RosterRules(
                  row.getInt("most_nights"), Duration.ofHours(row.getInt("rest_hours"))));
        });
    return rules;
  }

  private Map<String, List<Rotation>> rotations() {
    record Placed(UUID rotation, Seat seat) {}
    Map<UUID, List<Seat>> seats =
        jdbc
            .sql("SELECT * FROM duty_seat ORDER BY rotation_id, position")
            .query((row, number) -> new Placed(Columns.id(row, "rotation_id"), seat(row)))
            .list()
            .stream()
            .collect(groupingBy(Placed::rotation, mapping(Placed::seat, toList())));
    return jdbc
        .sql("SELECT * FROM duty_rotation")
        .query((row, number) -> rotation(row, seats))
        .list()
        .stream()
        .collect(groupingBy(Rotation::lineId));
  }

  private Fallback fallback() {
    return jdbc.sql("SELECT * FROM duty_fallback")
        .query((row, number) -> {
          Array lines = row.getArray("line_ids");
          return new Fallback(
              row.getBoolean("in_turn"), Arrays.asList((String[]) lines.getArray()));
        })
        .optional()
        .orElse(Fallback.UNTIL_A_COORDINATOR_DECIDES);
  }

  private static Rotation rotation(ResultSet row, Map<UUID, List<Seat>> seats) throws SQLException {
    UUID rotationId = Columns.id(row, "rotation_id");
    return new Rotation(
        rotationId,
        row.getString("line_id"),
        Columns.rank(row),
        Turn.of(row.getString("turn")).orElseThrow(),
        new HandOver(
            DayOfWeek.of(row.getInt("weekday")), row.getObject("at_time", LocalTime.class)),
        row.getObject("starts_on", LocalDate.class),
        Columns.maybeDay(row, "ends_on"),
        seats.getOrDefault(rotationId, List.of()));
  }

  private static Seat seat(ResultSet row) throws SQLException {
    return new Seat(
        Columns.id(row, "member_id"),
        new Pattern(
            Columns.days(row, "free_days"), Hours.of(row.getString("hours")).orElseThrow()));
  }

  private static SingleShift single(ResultSet row, int number) throws SQLException {
    return new SingleShift(
        Columns.id(row, "shift_id"),
        row.getString("line_id"),
        Columns.rank(row),
        Columns.id(row, "member_id"),
        Columns.span(row),
        row.getBoolean("pinned"));
  }

  private static Replacement replacement(ResultSet row, int number) throws SQLException {
    return new Replacement(
        Columns.id(row, "replacement_id"),
        row.getString("line_id"),
        Columns.rank(row),
        Columns.id(row, "member_id"),
        Columns.span(row));
  }

  private static Leave leave(ResultSet row, int number) throws SQLException {
    return new Leave(Columns.id(row, "leave_id"), Columns.id(row, "member_id"), Columns.span(row));
  }
}
