package nl.ruggensteun.alarm;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The calling orders (_belvolgordes_) that coordinators set, per line and urgency. A line that
/// none was set for goes the usual way.
final class Policies {
  private final JdbcClient jdbc;

  Policies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// All that were set, as they are now.
  record Known(Map<String, LinePolicy> byLine) {
    static final Known NONE = new Known(Map.of());

    Policy of(DueAlarm alarm) {
      Duration wait = alarm.pace().step();
      Optional<Policy> set =
          alarm
              .line()
              .flatMap(line -> Optional.ofNullable(byLine.get(line)))
              .map(line -> line.orders().get(Urgency.of(alarm.wish()).ordered()));
      return switch (alarm.kind()) {
        case REQUEST -> set.orElseGet(() -> Policy.usual(wait));
        case NOBODY ->
            set.map(policy -> policy.forCoordinators(wait)).orElseGet(() -> Policy.usual(wait));
        case HANDOVER -> Policy.atOnce(wait);
        case COMMITMENT, GAP, PRACTICE, CALL, RESCUE, DISK, REPLY, OWNER -> Policy.usual(wait);
      };
    }
  }

  Known known() {
    Map<String, LinePolicy> byLine = new HashMap<>();
    all().forEach(line -> byLine.put(line.lineId(), line));
    return new Known(Map.copyOf(byLine));
  }

  List<LinePolicy> all() {
    record Row(String line, int version, Urgency urgency, PolicyStep step) {}
    List<Row> rows =
        jdbc.sql(
                """
                SELECT line_id, version, urgency, whom, channels, wait_seconds
                FROM alarm_policy JOIN alarm_policy_step USING (line_id)
                ORDER BY line_id, urgency, place
                """)
            .query((row, number) ->
                new Row(
                    row.getString("line_id"),
                    row.getInt("version"),
                    Urgency.of(Optional.of(row.getString("urgency"))),
                    step(row)))
            .list();
    Map<String, List<Row>> byLine =
        rows.stream().collect(groupingBy(Row::line, LinkedHashMap::new, toList()));
    return byLine.entrySet().stream()
        .map(line ->
            new LinePolicy(
                line.getKey(),
                line.getValue().getFirst().version(),
                line.getValue().stream()
                    .collect(groupingBy(Row::urgency, mapping(Row::step, toList())))
                    .entrySet()
                    .stream()
                    .collect(
                        Collectors.toMap(Map.Entry::getKey, one -> new Policy(one.getValue())))))
        .toList();
  }

  /// Puts a line's calling orders in the place of those of the version that was looked at; 0 is the
  /// version of a line that goes the usual way.
  ///
  /// @return false when somebody changed them meanwhile; nothing changed then
  boolean replace(LinePolicy line) {
    int kept =
        jdbc.sql(
                line.version() == 0
                    ? "INSERT INTO alarm_policy (line_id, version) VALUES (:line, 1) ON CONFLICT DO NOTHING"
                    : "UPDATE alarm_policy SET version = version + 1 WHERE line_id = :line AND version = :version")
            .param("line", line.lineId())
            .param("version", line.version())
            .update();
    if (kept == 0) {
      return false;
    }
    jdbc.sql("DELETE FROM alarm_policy_step WHERE line_id = :line")
        .param("line", line.lineId())
        .update();
    line.orders().forEach((urgency, policy) -> insert(line.lineId(), urgency, policy.steps()));
    return true;
  }

  /// Lets a line go the usual way again.
  boolean forget(String line, int version) {
    return jdbc.sql("DELETE FROM alarm_policy WHERE line_id = :line AND version = :version")
            .param("line", line)
            .param("version", version)
            .update()
        == 1;
  }

  private void insert(String line, Urgency urgency, List<PolicyStep> steps) {
    for (int place = 0; place < steps.size(); place++) {
      PolicyStep step = steps.get(place);
      jdbc.sql(
              """
              INSERT INTO alarm_policy_step (line_id, urgency, place, whom, channels, wait_seconds)
              VALUES (:line, :urgency, :place, :whom, :channels, :wait)
              """)
          .param("line", line)
          .param("urgency", urgency.code())
          .param("place", place)
          .param("whom", step.whom().code())
          .param("channels", codes(step.channels()))
          .param("wait", step.pause().toSeconds())
          .update();
    }
  }

  private static String codes(Set<ChannelKind> channels) {
    return channels.stream().sorted().map(ChannelKind::code).collect(Collectors.joining(","));
  }

  private static PolicyStep step(ResultSet row) throws SQLException {
    return new PolicyStep(
        Whom.of(row.getString("whom")).orElseThrow(),
        Stream.of(row.getString("channels").split(","))
            .map(ChannelKind::of)
            .collect(Collectors.toSet()),
        Duration.ofSeconds(row.getInt("wait_seconds")));
  }
}
