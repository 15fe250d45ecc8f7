package nl.ruggensteun.alarm;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The time as the database has it.
record DatabaseTime(JdbcClient jdbc) {
  Instant now() {
    return jdbc.sql("SELECT clock_timestamp() AS now")
        .query((row, number) -> Columns.moment(row, "now"))
        .single();
  }
}
