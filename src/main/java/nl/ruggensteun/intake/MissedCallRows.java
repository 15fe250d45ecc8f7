package nl.ruggensteun.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The missed calls as they lie in the database.
@Repository
class MissedCallRows {
  private static final String OPEN =
      """
      SELECT call_id, line_id, asked, missed_at, taken_by, tries, next_at
      FROM intake_missed_call WHERE ended_at IS NULL
      """;

  private final JdbcClient jdbc;

  MissedCallRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Adds one, or learns that its caller wants to be called back after all.
  void add(UUID callId, String lineId, boolean asked, Instant missedAt) {
    jdbc.sql(
            """
            INSERT INTO intake_missed_call (call_id, line_id, asked, missed_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (call_id) DO UPDATE SET asked = true, outcome = NULL, ended_at = NULL
              WHERE excluded.asked AND NOT intake_missed_call.asked
            """)
        .params(callId, lineId, asked, Timestamp.from(missedAt))
        .update();
  }

  List<MissedCall> open(Collection<String> lineIds) {
    return jdbc.sql(OPEN + "AND line_id = ANY(?) ORDER BY asked DESC, missed_at, call_id")
        .param(lineIds.toArray(String[]::new))
        .query(MissedCallRows::read)
        .list();
  }

  /// The open calls that somebody took and whose callers wait for a call.
  List<MissedCall> takenToCallBack() {
    return jdbc.sql(OPEN + "AND asked AND taken_by IS NOT NULL ORDER BY missed_at, call_id")
        .query(MissedCallRows::read)
        .list();
  }

  /// An open call, held until the present transaction ends.
  Optional<MissedCall> lock(UUID callId) {
    return jdbc.sql(OPEN + "AND call_id = ? FOR UPDATE")
        .param(callId)
        .query(MissedCallRows::read)
        .optional();
  }

  void taken(UUID callId, UUID memberId) {
    jdbc.sql("UPDATE intake_missed_call SET taken_by = ?, next_at = NULL WHERE call_id = ?")
        .params(memberId, callId)
        .update();
  }

  void notReached(UUID callId, Instant next) {
    jdbc.sql("UPDATE intake_missed_call SET tries = tries + 1, next_at = ? WHERE call_id = ?")
        .params(Timestamp.from(next), callId)
        .update();
  }

  void ended(UUID callId, String outcome, Instant now) {
    jdbc.sql("UPDATE intake_missed_call SET outcome = ?, ended_at = ? WHERE call_id = ?")
        .params(outcome, Timestamp.from(now), callId)
        .update();
  }

  void forget(Instant endedBefore) {
    jdbc.sql("DELETE FROM intake_missed_call WHERE ended_at < ?")
        .param(Timestamp.from(endedBefore))
        .update();
  }

  private static MissedCall read(ResultSet row, int index) throws SQLException {
    @Nullable Timestamp next = row.getTimestamp("next_at");
    return new MissedCall(
        row.getObject("call_id", UUID.class),
        row.getString("line_id"),
        row.getBoolean("asked"),
        row.getTimestamp("missed_at").toInstant(),
        Optional.ofNullable(row.getObject("taken_by", UUID.class)),
        row.getInt("tries"),
        Optional.ofNullable(next).map(Timestamp::toInstant));
  }
}
