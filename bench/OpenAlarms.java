import org.springframework.jdbc.core.simple.JdbcClient;

/// Many open alarms of sixty seconds a step, due evenly over a minute: how late each step begins.
record OpenAlarms(JdbcClient database) {
  static final int STEP_SECONDS = 60;

  /// A step that is so long past should have been taken.
  private static final int SURELY_TAKEN_SECONDS = 5;

  /// Opens as many on one line, for whoever answers two lines; the first is due in three seconds.
  static OpenAlarms spread(JdbcClient database, int count) {
    database.sql("DROP TABLE IF EXISTS bench_alarm").update();
    database
        .sql(
            """
            CREATE TABLE bench_alarm AS
            SELECT gen_random_uuid() AS alarm_id,
                   now() + interval '3 seconds' + n * make_interval(secs => ?) / ? AS due
            FROM generate_series(1, ?) n
            """)
        .params(STEP_SECONDS, count, count)
        .update();
    database
        .sql(
            """
            WITH opened AS (
              INSERT INTO alarm (alarm_id, kind, subject_id, line_id, step_seconds, hold_seconds, next_step_at, opened_at)
              SELECT alarm_id, 'request', gen_random_uuid(), 'mayors', ?, 600, due, now() FROM bench_alarm
              RETURNING alarm_id)
            INSERT INTO alarm_route (alarm_id, position, member_id)
            SELECT alarm_id, place, member_id FROM opened,
              (SELECT row_number() OVER (ORDER BY key_id) - 1 AS place, member_id FROM access_key
               WHERE line_id IN ('mayors', 'executives')) member
            """)
        .param(STEP_SECONDS)
        .update();
    return new OpenAlarms(database);
  }

  /// For each step that fell due, by how many milliseconds it was taken after that.
  double[] late() {
    return database
        .sql(
            """
            SELECT extract(epoch FROM coalesce(min(planned_at), now()) - due) * 1000 FROM bench_alarm
            LEFT JOIN alarm_attempt USING (alarm_id)
            WHERE due < now() - make_interval(secs => ?) GROUP BY alarm_id, due
            """)
        .param(SURELY_TAKEN_SECONDS)
        .query((row, n) -> row.getDouble(1))
        .list()
        .stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  static void closeAll(JdbcClient database) {
    database
        .sql("UPDATE alarm SET state = 'closed', closed_at = now() WHERE state = 'open'")
        .update();
  }
}
