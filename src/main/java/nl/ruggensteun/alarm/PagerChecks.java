package nl.ruggensteun.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.ruggensteun.platform.SlowJob;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database tells of the ringing, and what can be mended there.
final class PagerChecks {
  private static final Duration LATE = Duration.ofSeconds(5);
  private static final Duration FAR = Duration.ofMinutes(31);
  private static final Duration FAR_FOR_LATER = Duration.ofHours(13);
  private static final Duration FAR_FOR_UNHURRIED = Duration.ofDays(8);
  private static final Duration JOB_LATE = Duration.ofMinutes(2);
  private static final Duration LATELY = Duration.ofMinutes(10);
  private static final int ENOUGH_FAILURES = 3;

  private final JdbcClient jdbc;
  private final List<SlowJob> jobs;

  /// @param jobs those that must go on
  PagerChecks(JdbcClient jdbc, List<SlowJob> jobs) {
    this.jdbc = jdbc;
    this.jobs = List.copyOf(jobs);
  }

  /// Looks, and lets every alarm that would stay silent ring now.
  Set<PagerTrouble> look(Instant now) {
    Set<PagerTrouble> troubles = EnumSet.noneOf(PagerTrouble.class);
    if (withNextStep(now) > 0) {
      troubles.add(PagerTrouble.NO_NEXT_STEP);
    }
    if (late(now)) {
      troubles.add(PagerTrouble.LATE_STEP);
    }
    if (pulledFromFar(now) > 0) {
      troubles.add(PagerTrouble.STEP_TOO_FAR);
    }
    if (jobsStopped(now)) {
      troubles.add(PagerTrouble.JOBS_STOPPED);
    }
    downFor(now).forEach(kind -> troubles.add(PagerTrouble.down(kind)));
    return troubles;
  }

  private int withNextStep(Instant now) {
    return jdbc.sql(
            "UPDATE alarm SET next_step_at = :now WHERE state = 'open' AND next_step_at IS NULL")
        .param("now", Columns.of(now))
        .update();
  }

  private boolean late(Instant now) {
    return yes(
        jdbc.sql(
                "SELECT EXISTS (SELECT 1 FROM alarm WHERE state = 'open' AND next_step_at < :then) AS yes")
            .param("then", Columns.of(now.minus(LATE))));
  }

  /// Neither an order nor a quiet waits half an hour, and a hold as long as the line gave; a wish
  /// for later waits a night, and what can wait the longest row of free days there is.
  private int pulledFromFar(Instant now) {
    return jdbc.sql(
            """
            UPDATE alarm SET next_step_at = :now
            WHERE state = 'open' AND kind = 'request' AND next_step_at > :far
              AND next_step_at > :now + make_interval(secs => hold_seconds + 60)
              AND next_step_at > CASE wish WHEN 'week' THEN :later WHEN 'unhurried' THEN :unhurried ELSE :far END
            """)
        .param("now", Columns.of(now))
        .param("far", Columns.of(now.plus(FAR)))
        .param("later", Columns.of(now.plus(FAR_FOR_LATER)))
        .param("unhurried", Columns.of(now.plus(FAR_FOR_UNHURRIED)))
        .update();
  }

  /// One is late and nobody is at it, fell out of the list, or waits longer than from one time to
  /// the next: a clock was set back.
  private boolean jobsStopped(Instant now) {
    return yes(
        jdbc.sql(
                """
                SELECT EXISTS (
                  SELECT 1 FROM (SELECT unnest(:names::text[]) AS name,
                                        unnest(:firsts::timestamptz[]) AS first) job
                  LEFT JOIN scheduled_tasks task ON task.task_name = job.name
                  WHERE task.task_name IS NULL OR task.execution_time > job.first
                     OR (task.execution_time < :late
                         AND (NOT task.picked OR task.last_heartbeat < :late))) AS yes
                """)
            .param("names", Columns.of(jobs, SlowJob::name))
            .param("firsts", Columns.of(jobs, job -> now.plus(job.every()).plus(JOB_LATE)))
            .param("late", Columns.of(now.minus(JOB_LATE))));
  }

  private Set<ChannelKind> downFor(Instant now) {
    return jdbc.sql(
            """
            SELECT kind FROM alarm_attempt
            WHERE planned_at > :since AND kind <> 'bundled'
            GROUP BY kind
            HAVING count(*) FILTER (WHERE result_code IS NOT NULL AND result_code <> 'no-longer-needed'
                                      AND state IN ('planned', 'failed')) >= :enough
               AND count(*) FILTER (WHERE state IN ('sent', 'delivered', 'answered')) = 0
            """)
        .param("since", Columns.of(now.minus(LATELY)))
        .param("enough", ENOUGH_FAILURES)
        .query((row, number) -> ChannelKind.of(row.getString("kind")))
        .set();
  }

  private static boolean yes(JdbcClient.StatementSpec question) {
    return question.query((row, number) -> row.getBoolean("yes")).single();
  }
}
