package nl.ruggensteun.handover;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All hand-overs of duty; one runs as long as she who came has duty.
@Repository
class HandOvers {
  private static final String SELECT =
      """
      SELECT handover_id, line_id, member_id, from_members, since_at, confirm_by, confirmed_at
      FROM handover
      """;

  private final JdbcClient jdbc;

  HandOvers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Adds one; false when she has duty for that line already.
  boolean add(UUID handOverId, CameOnDuty came, Instant confirmBy) {
    return jdbc.sql(
                """
                INSERT INTO handover
                  (handover_id, line_id, member_id, from_members, since_at, confirm_by)
                VALUES (?, ?, ?, ?::uuid[], ?, ?)
                ON CONFLICT (line_id, member_id) WHERE ended_at IS NULL DO NOTHING
                """)
            .params(
                handOverId,
                came.lineId(),
                came.memberId(),
                came.from().stream().map(UUID::toString).toArray(String[]::new),
                Timestamp.from(came.since()),
                Timestamp.from(confirmBy))
            .update()
        == 1;
  }

  List<ShiftHandOver> running() {
    return jdbc.sql(SELECT + "WHERE ended_at IS NULL ORDER BY since_at, handover_id")
        .query(HandOvers::read)
        .list();
  }

  List<ShiftHandOver> runningOf(UUID memberId) {
    return jdbc.sql(
            SELECT + "WHERE member_id = ? AND ended_at IS NULL ORDER BY since_at, handover_id")
        .param(memberId)
        .query(HandOvers::read)
        .list();
  }

  /// What this member handed to others since then.
  List<ShiftHandOver> givenBy(UUID memberId, Instant since) {
    return jdbc.sql(
            SELECT
                + """
                WHERE ? = ANY (from_members) AND since_at > ? AND ended_at IS NULL
                ORDER BY since_at, handover_id
                """)
        .params(memberId, Timestamp.from(since))
        .query(HandOvers::read)
        .list();
  }

  /// The one that was handed to this member, and nobody changes it until the end of the
  /// transaction.
  Optional<ShiftHandOver> lock(UUID handOverId, UUID memberId) {
    return jdbc.sql(
            SELECT + "WHERE handover_id = ? AND member_id = ? AND ended_at IS NULL FOR UPDATE")
        .params(handOverId, memberId)
        .query(HandOvers::read)
        .optional();
  }

  void confirmed(UUID handOverId, Instant now) {
    set("confirmed_at", handOverId, now);
  }

  void alarmed(UUID handOverId, Instant now) {
    set("alarmed_at", handOverId, now);
  }

  void ended(UUID handOverId, Instant now) {
    set("ended_at", handOverId, now);
  }

  /// Those that nobody read in time, about which nobody was rung yet.
  List<ShiftHandOver> unread(Instant now) {
    return jdbc.sql(
            SELECT
                + """
                WHERE ended_at IS NULL AND confirmed_at IS NULL AND alarmed_at IS NULL
                  AND confirm_by <= ?
                ORDER BY confirm_by
                """)
        .param(Timestamp.from(now))
        .query(HandOvers::read)
        .list();
  }

  void forgetEndedBefore(Instant then) {
    jdbc.sql("DELETE FROM handover WHERE ended_at < ?").param(Timestamp.from(then)).update();
  }

  private void set(String column, UUID handOverId, Instant now) {
    jdbc.sql("UPDATE handover SET " + column + " = ? WHERE handover_id = ?")
        .params(Timestamp.from(now), handOverId)
        .update();
  }

  private static ShiftHandOver read(ResultSet row, int index) throws SQLException {
    Array from = row.getArray("from_members");
    return new ShiftHandOver(
        row.getObject("handover_id", UUID.class),
        row.getString("line_id"),
        row.getObject("member_id", UUID.class),
        List.of((UUID[]) from.getArray()),
        row.getTimestamp("since_at").toInstant(),
        row.getTimestamp("confirm_by").toInstant(),
        Optional.ofNullable(row.getTimestamp("confirmed_at")).map(Timestamp::toInstant));
  }
}
