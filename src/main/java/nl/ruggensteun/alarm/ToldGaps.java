package nl.ruggensteun.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.ruggensteun.duty.Gap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The gaps that somebody was told of (_gemelde gaten_), so that each is told once a stage and not
/// at every look.
@Component
class ToldGaps {
  private final JdbcClient jdbc;

  ToldGaps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  enum Stage {
    /// There is time to mend it.
    AHEAD,
    /// It begins within a day.
    SOON;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param gapId what the alarm is about
  record Told(UUID gapId, String lineId, Stage stage, Gap gap) {}

  List<Told> all() {
    return jdbc.sql("SELECT * FROM alarm_gap ORDER BY from_at, gap_id")
        .query(ToldGaps::told)
        .list();
  }

  void keep(Told told) {
    jdbc.sql(
            """
            INSERT INTO alarm_gap (gap_id, line_id, stage, from_at, until_at)
            VALUES (:gap, :line, :stage, :from, :until)
            ON CONFLICT (gap_id) DO UPDATE SET from_at = excluded.from_at, until_at = excluded.until_at
            """)
        .param("gap", told.gapId())
        .param("line", told.lineId())
        .param("stage", told.stage().code())
        .param("from", Columns.of(told.gap().from()))
        .param("until", Columns.of(told.gap().until()))
        .update();
  }

  void forget(UUID gapId) {
    jdbc.sql("DELETE FROM alarm_gap WHERE gap_id = :gap").param("gap", gapId).update();
  }

  private static Told told(ResultSet row, int number) throws SQLException {
    return new Told(
        Columns.id(row, "gap_id"),
        row.getString("line_id"),
        Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
        new Gap(Columns.moment(row, "from_at"), Columns.moment(row, "until_at")));
  }
}
