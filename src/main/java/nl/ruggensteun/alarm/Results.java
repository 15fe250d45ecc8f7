package nl.ruggensteun.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes down what channels said, many at a time. What gets lost here is tried again by the sweep.
final class Results {
  private static final int AT_ONCE = 1_000;
  private static final Duration KEPT_BACK = Duration.ofSeconds(20);

  private final JdbcClient jdbc;
  private final AlarmFigures figures;
  private final Clock clock;
  private volatile Consumer<List<Attempt>> besideFailed = failed -> {};
  private final BlockingQueue<Result> waiting = new LinkedBlockingQueue<>();
  private final Set<UUID> unwritten = ConcurrentHashMap.newKeySet();

  Results(JdbcClient jdbc, AlarmFigures figures, Clock clock) {
    this.jdbc = jdbc;
    this.figures = figures;
    this.clock = clock;
  }

  /// What is done at once besides trying again: ringing over the next channels.
  void onFailed(Consumer<List<Attempt>> next) {
    besideFailed = next;
  }

  void add(Result result) {
    figures.attempted(result);
    unwritten.add(result.attempt().attemptId());
    waiting.add(result);
  }

  /// What has rung and is not written down as such.
  Set<UUID> unwritten() {
    return Set.copyOf(unwritten);
  }

  boolean knows(UUID attemptId) {
    return unwritten.contains(attemptId);
  }

  /// Writes what waits; waits a little for the first.
  ///
  /// @return how many were written
  int write(long patienceMillis) throws InterruptedException {
    Result first = waiting.poll(patienceMillis, TimeUnit.MILLISECONDS);
    if (first == null) {
      return 0;
    }
    List<Result> results = new ArrayList<>(List.of(first));
    waiting.drainTo(results, AT_ONCE);
    try {
      attempts(results);
    } catch (DataAccessException away) {
      writeLater(results);
      throw away;
    }
    results.forEach(result -> unwritten.remove(result.attempt().attemptId()));
    List<Result> taken = results.stream().filter(Result::taken).toList();
    firstRings(taken);
    channels("last_worked_at", taken);
    List<Result> failed = results.stream().filter(result -> !result.taken()).toList();
    channels("last_failed_at", failed);
    if (!failed.isEmpty()) {
      besideFailed.accept(failed.stream().map(Result::attempt).toList());
    }
    return results.size();
  }

  /// A database that restarts is no reason to ring again what has rung; only what it could not take
  /// for long is left to the sweep.
  private void writeLater(List<Result> results) {
    Instant longAgo = clock.instant().minus(KEPT_BACK);
    for (Result result : results) {
      if (result.at().isAfter(longAgo)) {
        waiting.add(result);
      } else {
        unwritten.remove(result.attempt().attemptId());
      }
    }
  }

  /// A receipt may have come earlier; it knows more than we do. Each is looked up by its id, see
  /// [Attempts#keep].
  private void attempts(List<Result> results) {
    jdbc.sql(
            """
            UPDATE alarm_attempt attempt SET state = result.state, result_code = result.code,
                   result_at = result.at,
                   sent_at = CASE WHEN result.state = 'sent' THEN result.at ELSE attempt.sent_at END,
                   retry_at = CASE WHEN result.state = 'planned' THEN result.again END
            FROM (SELECT unnest(:ids::uuid[]) AS attempt_id, unnest(:states::text[]) AS state,
                         unnest(:codes::text[]) AS code, unnest(:ats::timestamptz[]) AS at,
                         unnest(:agains::timestamptz[]) AS again) result
            WHERE attempt.attempt_id = result.attempt_id AND coalesce(attempt.state, '') = 'planned'
            """)
        .param("ids", Columns.of(results, result -> result.attempt().attemptId()))
        .param("states", Columns.of(results, Result::state))
        .param("codes", Columns.of(results, result -> result.outcome().code()))
        .param("ats", Columns.of(results, Result::at))
        .param("agains", Columns.of(results, result -> result.at().plus(Attempts.RETRY)))
        .update();
  }

  private void firstRings(List<Result> taken) {
    if (taken.isEmpty()) {
      return;
    }
    Instant at = taken.getFirst().at();
    jdbc.sql(
            """
            UPDATE alarm SET first_rung_at = :at
            WHERE alarm_id = ANY(:ids::uuid[]) AND first_rung_at IS NULL
            RETURNING opened_at, line_id
            """)
        .param("at", Columns.of(at))
        .param("ids", Columns.of(taken, result -> result.attempt().alarmId()))
        .query((row, number) ->
            new First(
                Columns.moment(row, "opened_at"), Optional.ofNullable(row.getString("line_id"))))
        .list()
        .forEach(first -> figures.rungFirst(first.line(), Duration.between(first.openedAt(), at)));
  }

  private record First(Instant openedAt, Optional<String> line) {}

  /// Once a minute is enough to show that a channel works.
  private void channels(String column, List<Result> results) {
    if (results.isEmpty()) {
      return;
    }
    Instant at = results.getFirst().at();
    jdbc.sql(
            "UPDATE alarm_channel SET "
                + column
                + " = :at WHERE channel_id = ANY(:ids::uuid[]) AND ("
                + column
                + " IS NULL OR "
                + column
                + " < :recently)")
        .param("at", Columns.of(at))
        .param("recently", Columns.of(at.minusSeconds(60)))
        .param("ids", Columns.of(results, result -> result.attempt().channel().channelId()))
        .update();
  }
}
