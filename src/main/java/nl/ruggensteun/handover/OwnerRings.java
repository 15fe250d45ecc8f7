package nl.ruggensteun.handover;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.casefile.CaseFileDestroyed;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All times that an owner was rung by whoever had duty.
@Repository
class OwnerRings {
  private static final String SELECT =
      """
      SELECT ring_id, case_id, line_id, asked_by, rung, asked_at, answered_by, ended_at
      FROM handover_owner_ring
      """;

  private final JdbcClient jdbc;

  OwnerRings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Adds one; false when somebody lets her be rung for that file already.
  boolean begin(OwnerRing ring) {
    return jdbc.sql(
                """
                INSERT INTO handover_owner_ring (ring_id, case_id, line_id, asked_by, rung, asked_at)
                VALUES (?, ?, ?, ?, ?::uuid[], ?)
                ON CONFLICT (case_id) WHERE ended_at IS NULL DO NOTHING
                """)
            .params(
                ring.ringId(),
                ring.caseId(),
                ring.lineId(),
                ring.askedBy(),
                texts(ring.rung()),
                Timestamp.from(ring.askedAt()))
            .update()
        == 1;
  }

  List<OwnerRing> open() {
    return jdbc.sql(SELECT + "WHERE ended_at IS NULL ORDER BY asked_at, ring_id")
        .query(OwnerRings::read)
        .list();
  }

  /// One that goes on, and nobody changes it until the end of the transaction.
  Optional<OwnerRing> lock(UUID ringId) {
    return jdbc.sql(SELECT + "WHERE ring_id = ? AND ended_at IS NULL FOR UPDATE")
        .param(ringId)
        .query(OwnerRings::read)
        .optional();
  }

  /// The last of each of these files since then.
  List<OwnerRing> lastOf(Collection<UUID> caseIds, Instant since) {
    return caseIds.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                SELECT DISTINCT ON (case_id) ring_id, case_id, line_id, asked_by, rung, asked_at,
                       answered_by, ended_at
                FROM handover_owner_ring
                WHERE case_id = ANY (?::uuid[]) AND asked_at > ?
                ORDER BY case_id, asked_at DESC
                """)
            .params(texts(caseIds), Timestamp.from(since))
            .query(OwnerRings::read)
            .list();
  }

  void ended(UUID ringId, Optional<UUID> answeredBy, Instant now) {
    jdbc.sql(
            """
            UPDATE handover_owner_ring SET ended_at = :now, answered_by = :answered
            WHERE ring_id = :ring
            """)
        .param("now", Timestamp.from(now))
        .param("answered", answeredBy.orElse(null))
        .param("ring", ringId)
        .update();
  }

  void forgetEndedBefore(Instant then) {
    jdbc.sql("DELETE FROM handover_owner_ring WHERE ended_at < ?")
        .param(Timestamp.from(then))
        .update();
  }

  @EventListener
  void on(CaseFileDestroyed destroyed) {
    jdbc.sql("DELETE FROM handover_owner_ring WHERE case_id = ?")
        .param(destroyed.caseId())
        .update();
  }

  private static String[] texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  private static OwnerRing read(ResultSet row, int index) throws SQLException {
    Array rung = row.getArray("rung");
    return new OwnerRing(
        row.getObject("ring_id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getString("line_id"),
        row.getObject("asked_by", UUID.class),
        List.of((UUID[]) rung.getArray()),
        row.getTimestamp("asked_at").toInstant(),
        Optional.ofNullable(row.getObject("answered_by", UUID.class)),
        Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
  }
}
