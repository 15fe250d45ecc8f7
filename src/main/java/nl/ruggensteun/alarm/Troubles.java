package nl.ruggensteun.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is wrong with the ringing, as all nodes together know it.
final class Troubles {
  /// Seen by no node for this long, it is over.
  private static final Duration OVER = Duration.ofSeconds(90);

  /// While it lasts coordinators hear of it again.
  private static final Duration AGAIN = Duration.ofMinutes(15);

  private final JdbcClient jdbc;

  Troubles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param since when it was seen first
  record Seen(String what, Instant since, Instant seenAt) {}

  List<Seen> present(Instant now) {
    return jdbc.sql("SELECT * FROM alarm_trouble WHERE seen_at > :over ORDER BY since, what")
        .param("over", Columns.of(now.minus(OVER)))
        .query((row, number) ->
            new Seen(
                row.getString("what"),
                Columns.moment(row, "since"),
                Columns.moment(row, "seen_at")))
        .list();
  }

  /// Writes down that it is so now.
  ///
  /// @return whether this node is the one to tell coordinators
  boolean seen(PagerTrouble trouble, Instant now) {
    jdbc.sql(
            """
            INSERT INTO alarm_trouble AS known (what, since, seen_at) VALUES (:what, :now, :now)
            ON CONFLICT (what) DO UPDATE SET
              since = CASE WHEN known.seen_at < :over THEN :now ELSE known.since END,
              told_at = CASE WHEN known.seen_at < :over THEN NULL ELSE known.told_at END,
              seen_at = :now
            """)
        .param("what", trouble.code())
        .param("now", Columns.of(now))
        .param("over", Columns.of(now.minus(OVER)))
        .update();
    return jdbc.sql(
                """
                UPDATE alarm_trouble SET told_at = :now
                WHERE what = :what AND (told_at IS NULL OR told_at <= :again)
                """)
            .param("what", trouble.code())
            .param("now", Columns.of(now))
            .param("again", Columns.of(now.minus(AGAIN)))
            .update()
        == 1;
  }
}
