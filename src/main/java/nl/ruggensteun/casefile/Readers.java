package nl.ruggensteun.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is on the list of each audience now (_wie leest mee_), as its last signed statement says.
@Repository
class Readers {
  private final JdbcClient jdbc;
  private final Clock clock;

  Readers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<Reader> of(UUID caseId) {
    return jdbc.sql(
            """
            SELECT audience_id, member_id, key_id, since FROM casefile_member
            WHERE case_id = ? ORDER BY since, member_id
            """)
        .param(caseId)
        .query(Readers::read)
        .list();
  }

  List<Reader> of(UUID caseId, UUID audienceId) {
    return of(caseId).stream().filter(reader -> reader.audienceId().equals(audienceId)).toList();
  }

  void add(UUID caseId, UUID audienceId, UUID memberId, UUID keyId) {
    jdbc.sql(
            """
            INSERT INTO casefile_member (case_id, audience_id, member_id, key_id, since)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (case_id, audience_id, member_id) DO UPDATE SET key_id = excluded.key_id
            """)
        .params(caseId, audienceId, memberId, keyId, Timestamp.from(clock.instant()))
        .update();
  }

  void remove(UUID caseId, UUID audienceId, Collection<UUID> members) {
    jdbc.sql(
            """
            DELETE FROM casefile_member
            WHERE case_id = ? AND audience_id = ? AND member_id = ANY (?::uuid[])
            """)
        .params(caseId, audienceId, members.stream().map(UUID::toString).toArray(String[]::new))
        .update();
  }

  void forget(UUID caseId) {
    jdbc.sql("DELETE FROM casefile_member WHERE case_id = ?").param(caseId).update();
  }

  private static Reader read(ResultSet row, int index) throws SQLException {
    return new Reader(
        row.getObject("audience_id", UUID.class),
        row.getObject("member_id", UUID.class),
        row.getObject("key_id", UUID.class),
        row.getTimestamp("since").toInstant());
  }
}
