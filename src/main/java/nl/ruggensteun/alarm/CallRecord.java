package nl.ruggensteun.alarm;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was rung (_belverslag_): every attempt with its result, alarm by alarm. It names colleagues
/// and channels, never an address, and nothing by which a request or file could be found.
@Component
public class CallRecord {
  private static final Duration LOOKING_BACK = Duration.ofDays(30);
  private static final int SHOWN = 100;

  private final JdbcClient jdbc;
  private final Clock clock;

  CallRecord(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param round in which turn of the alarm
  /// @param state planned, bundled, sent, delivered, answered or failed
  /// @param code what the channel said
  public record Call(
      UUID memberId,
      String channel,
      int round,
      Instant at,
      String state,
      Optional<String> code,
      Optional<Instant> resultAt,
      int tries) {}

  public record Rung(
      String kind,
      Optional<String> line,
      Optional<String> wish,
      Instant openedAt,
      Optional<Instant> acknowledgedAt,
      Optional<Instant> closedAt,
      List<Call> calls) {
    public Rung {
      calls = List.copyOf(calls);
    }
  }

  private record Row(UUID alarm, Rung rung) {}

  private record OfAlarm(UUID alarm, Call call) {}

  /// The latest alarms first: all of them for a coordinator, for others those that woke them, with
  /// their own calls only.
  public List<Rung> seenBy(SignedIn who) {
    boolean everything = who.is(MemberFunction.COORDINATOR);
    List<Row> rows = alarms(who.memberId(), everything);
    Map<UUID, List<OfAlarm>> calls =
        calls(rows.stream().map(Row::alarm).toList(), who.memberId(), everything).stream()
            .collect(groupingBy(OfAlarm::alarm));
    return rows.stream()
        .map(row ->
            with(
                row.rung(),
                calls.getOrDefault(row.alarm(), List.of()).stream().map(OfAlarm::call).toList()))
        .toList();
  }

  private static Rung with(Rung rung, List<Call> calls) {
    return new Rung(
        rung.kind(),
        rung.line(),
        rung.wish(),
        rung.openedAt(),
        rung.acknowledgedAt(),
        rung.closedAt(),
        calls);
  }

  private List<Row> alarms(UUID member, boolean everything) {
    return jdbc.sql(
            """
            SELECT alarm_id, kind, line_id, wish, opened_at, first_acknowledged_at, closed_at
            FROM alarm
            WHERE (opened_at > :since OR state = 'open')
              AND (:everything OR EXISTS (SELECT 1 FROM alarm_attempt mine
                                          WHERE mine.alarm_id = alarm.alarm_id
                                            AND mine.member_id = :member))
            ORDER BY opened_at DESC, alarm_id LIMIT :shown
            """)
        .param("since", Columns.of(clock.instant().minus(LOOKING_BACK)))
        .param("everything", everything)
        .param("member", member)
        .param("shown", SHOWN)
        .query((row, number) ->
            new Row(
                Columns.id(row, "alarm_id"),
                new Rung(
                    row.getString("kind"),
                    Optional.ofNullable(row.getString("line_id")),
                    Optional.ofNullable(row.getString("wish")),
                    Columns.moment(row, "opened_at"),
                    Columns.maybeMoment(row, "first_acknowledged_at"),
                    Columns.maybeMoment(row, "closed_at"),
                    List.of())))
        .list();
  }

  private List<OfAlarm> calls(List<UUID> alarms, UUID member, boolean everything) {
    return jdbc.sql(
            """
            SELECT alarm_id, member_id, kind, turn, planned_at, state, result_code, result_at, tries
            FROM alarm_attempt
            WHERE alarm_id = ANY(:alarms::uuid[]) AND (:everything OR member_id = :member)
            ORDER BY planned_at, attempt_id
            """)
        .param("alarms", Columns.ids(alarms))
        .param("everything", everything)
        .param("member", member)
        .query((row, number) ->
            new OfAlarm(
                Columns.id(row, "alarm_id"),
                new Call(
                    Columns.id(row, "member_id"),
                    row.getString("kind"),
                    row.getInt("turn"),
                    Columns.moment(row, "planned_at"),
                    row.getString("state"),
                    Optional.ofNullable(row.getString("result_code")),
                    Columns.maybeMoment(row, "result_at"),
                    row.getInt("tries"))))
        .list();
  }
}
