package nl.ruggensteun.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.ruggensteun.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Moves what was asked of the program just now to when it happened in the fictional past. The
/// program itself writes down the present and nothing else; only here, and only before anybody
/// looked, its rows are given another time.
final class RewrittenPast {
  /// A column with a moment, and the column that says of which file.
  private record Column(String table, String key, String moment) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("vault_epoch", "case_id", "added_at"),
          new Column("vault_entry", "case_id", "added_at"),
          new Column("casefile_file", "case_id", "opened_at"),
          new Column("casefile_file", "case_id", "closed_at"),
          new Column("casefile_audience", "case_id", "added_at"),
          new Column("casefile_member", "case_id", "since"),
          new Column("casefile_commitment", "case_id", "added_at"),
          new Column("casefile_commitment", "case_id", "done_at"),
          new Column("casefile_consent", "case_id", "given_at"),
          new Column("intake_request", "request_id", "accepted_at"),
          new Column("intake_request", "request_id", "taken_at"),
          new Column("intake_request", "request_id", "story_opened_at"),
          new Column("alarm", "subject_id", "opened_at"),
          new Column("alarm", "subject_id", "first_rung_at"),
          new Column("alarm", "subject_id", "first_acknowledged_at"),
          new Column("alarm", "subject_id", "acknowledged_at"),
          new Column("alarm", "subject_id", "closed_at"));

  private final JdbcClient jdbc;
  private final Transactions transactions;

  RewrittenPast(JdbcClient jdbc, Transactions transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  void write(Past past) {
    transactions.run(() -> {
      steps(past);
      COLUMNS.forEach(this::move);
      dues(past.dues());
      whatFollows();
      new RewrittenRings(jdbc).write();
      new RewrittenLog(jdbc).write(past.steps());
    });
  }

  /// Each step lasts until the next one of its file.
  private void steps(Past past) {
    jdbc.sql(
            """
            CREATE TEMPORARY TABLE demo_step
              (case_id uuid, really timestamptz, pretended timestamptz, until timestamptz) ON COMMIT DROP
            """)
        .update();
    List<Past.Step> steps = new ArrayList<>();
    past.steps().values().forEach(steps::addAll);
    jdbc.sql(
            """
            INSERT INTO demo_step
            SELECT case_id, really, pretended,
                   lead(really, 1, 'infinity') OVER (PARTITION BY case_id ORDER BY really)
            FROM unnest(:cases::uuid[], :really::timestamptz[], :pretended::timestamptz[])
              AS step (case_id, really, pretended)
            """)
        .param("cases", texts(steps, step -> step.caseId().toString()))
        .param("really", texts(steps, step -> step.really().toString()))
        .param("pretended", texts(steps, step -> step.pretended().toString()))
        .update();
  }

  private void move(Column column) {
    jdbc.sql(
            """
            UPDATE %1$s SET %3$s = step.pretended + (%1$s.%3$s - step.really) FROM demo_step step
            WHERE step.case_id = %1$s.%2$s AND %1$s.%3$s >= step.really AND %1$s.%3$s < step.until
            """
                .formatted(column.table(), column.key(), column.moment()))
        .update();
  }

  private void dues(List<Past.Due> dues) {
    jdbc.sql(
            """
            UPDATE casefile_commitment SET due_at = due.at
            FROM unnest(:ids::uuid[], :at::timestamptz[]) AS due (id, at)
            WHERE commitment_id = due.id
            """)
        .param("ids", texts(dues, due -> due.commitmentId().toString()))
        .param("at", texts(dues, due -> due.at().toString()))
        .update();
  }

  /// What the program computes from these moments. A date that has passed had its alarm then, and
  /// has the next one tomorrow, so that a fresh practice environment is not all ringing.
  private void whatFollows() {
    Timestamp now = Timestamp.from(Instant.now());
    jdbc.sql(
            """
            UPDATE casefile_commitment
            SET due_at = date_bin('15 minutes', added_at
              + CASE kind WHEN 'unread-reply' THEN interval '48 hours' ELSE interval '15 minutes' END,
              'epoch')
            WHERE kind IN ('unread-reply', 'think-along')
            """)
        .update();
    jdbc.sql(
            """
            UPDATE casefile_commitment
            SET next_step_at = CASE WHEN due_at > moment.now THEN due_at ELSE moment.now + interval '14 hours' END,
                alarm_stage = CASE WHEN due_at > moment.now THEN alarm_stage ELSE 1 END
            FROM (SELECT CAST(:now AS timestamptz) AS now) moment
            WHERE state = 'open' AND kind <> 'prosecution-request'
            """)
        .param("now", now)
        .update();
    jdbc.sql(
            """
            UPDATE casefile_file file SET next_at =
              (SELECT min(due_at) FROM casefile_commitment one WHERE one.case_id = file.case_id AND state = 'open')
            WHERE state IN ('open', 'aftercare')
            """)
        .update();
    jdbc.sql(
            """
            UPDATE intake_request SET nobody_alarm_at = accepted_at + interval '30 minutes'
            WHERE nobody_alarm_at IS NOT NULL
            """)
        .update();
  }

  private static <T> String[] texts(List<T> all, Function<T, String> text) {
    return all.stream().map(text).toArray(String[]::new);
  }
}
