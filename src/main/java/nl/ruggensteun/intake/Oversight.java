package nl.ruggensteun.intake;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.alarm.AlarmNumbers;
import nl.ruggensteun.casefile.OverdueNumbers;
import nl.ruggensteun.casefile.Surroundings;
import nl.ruggensteun.platform.DiskRoom;
import nl.ruggensteun.platform.Reserve;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a coordinator sees (_toezicht_): does the line work, in numbers. Never which request or
/// file, and nothing of what is in them.
@Component
public class Oversight {
  private static final Duration LOOKING_BACK = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final AlarmNumbers alarms;
  private final OverdueNumbers overdue;
  private final Reserve reserve;
  private final Surroundings around;

  Oversight(
      JdbcClient jdbc,
      AlarmNumbers alarms,
      OverdueNumbers overdue,
      Reserve reserve,
      Surroundings around) {
    this.jdbc = jdbc;
    this.alarms = alarms;
    this.overdue = overdue;
    this.reserve = reserve;
    this.around = around;
  }

  /// @param longestSince of those who wait for a call, not of what can wait for a working day
  public record Waiting(int count, Optional<Instant> longestSince) {}

  public record Numbers(
      Instant since,
      Waiting waiting,
      AlarmNumbers.Numbers alarms,
      OverdueNumbers.Overdue overdue,
      int lapsedTakes,
      Calls calls,
      DiskRoom disk) {}

  /// @param missed that nobody answered
  /// @param notCalledBack of those whose callers asked for it: still waiting, or not reached
  public record Calls(int missed, int notCalledBack) {}

  /// Empty for everybody who does not coordinate.
  public Optional<Numbers> of(SignedIn who) {
    return who.is(MemberFunction.COORDINATOR) ? Optional.of(numbers()) : Optional.empty();
  }

  private Numbers numbers() {
    Instant since = around.clock().instant().minus(LOOKING_BACK);
    return new Numbers(
        since,
        waiting(),
        alarms.since(since),
        overdue.now(),
        lapsedTakes(since),
        calls(since),
        reserve.room());
  }

  private Waiting waiting() {
    return jdbc.sql(
            """
            SELECT count(*) AS waiting,
                   min(accepted_at) FILTER (WHERE wish IS DISTINCT FROM 'unhurried') AS longest
            FROM intake_request WHERE state IN ('waiting', 'taken')
            """)
        .query((row, index) ->
            new Waiting(
                row.getInt("waiting"),
                Optional.ofNullable(row.getTimestamp("longest")).map(Timestamp::toInstant)))
        .single();
  }

  private Calls calls(Instant since) {
    return jdbc.sql(
            """
            SELECT count(*) AS missed,
                   count(*) FILTER (WHERE asked AND (ended_at IS NULL OR outcome = 'unreachable'))
                     AS not_called_back
            FROM intake_missed_call WHERE missed_at >= ?
            """)
        .param(Timestamp.from(since))
        .query((row, index) -> new Calls(row.getInt("missed"), row.getInt("not_called_back")))
        .single();
  }

  private int lapsedTakes(Instant since) {
    return jdbc.sql("SELECT count(*) FROM intake_decline WHERE reason = 'silent' AND at >= ?")
        .param(Timestamp.from(since))
        .query(Integer.class)
        .single();
  }
}
