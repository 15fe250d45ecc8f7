package nl.ruggensteun.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Promises that were not kept in time, in numbers and never in which file.
@Component
public class OverdueNumbers {
  private final JdbcClient jdbc;
  private final Clock clock;

  OverdueNumbers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public record Overdue(int commitments, int unreadReplies) {}

  public Overdue now() {
    return jdbc.sql(
            """
            SELECT count(*) FILTER (WHERE kind <> 'unread-reply') AS commitments,
                   count(*) FILTER (WHERE kind = 'unread-reply') AS replies
            FROM casefile_commitment WHERE state = 'open' AND due_at < ?
            """)
        .param(Timestamp.from(clock.instant()))
        .query((row, index) -> new Overdue(row.getInt("commitments"), row.getInt("replies")))
        .single();
  }
}
