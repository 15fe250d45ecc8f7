package nl.ruggensteun.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rescues that run, with what each coordinator gave. Once a rescue ended nothing of that is
/// kept.
@Repository
class FileRescues {
  private static final String SELECT =
      """
      SELECT case_id, rescue_id, receiver, receiver_member, reason, first_key, proposed_at, second_key
      FROM casefile_rescue WHERE state IN ('open', 'confirmed')
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  FileRescues(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<FileRescue> running() {
    return jdbc.sql(SELECT + " ORDER BY proposed_at").query(FileRescues::read).list();
  }

  Optional<FileRescue> runningOf(UUID caseId) {
    return jdbc.sql(SELECT + " AND case_id = ?").param(caseId).query(FileRescues::read).optional();
  }

  /// Nobody else changes it until the end of the transaction.
  Optional<FileRescue> lock(UUID rescueId) {
    return jdbc.sql(SELECT + " AND rescue_id = ? FOR UPDATE")
        .param(rescueId)
        .query(FileRescues::read)
        .optional();
  }

  /// False when one runs already, or the id is in use.
  boolean add(FileRescue rescue) {
    return jdbc.sql(
                """
                INSERT INTO casefile_rescue (case_id, rescue_id, receiver, receiver_member, reason,
                  first_key, proposed_at, state)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'open') ON CONFLICT DO NOTHING
                """)
            .params(
                rescue.caseId(),
                rescue.rescueId(),
                rescue.receiver(),
                rescue.receiverMember(),
                rescue.reason().code(),
                rescue.first(),
                Timestamp.from(rescue.proposedAt()))
            .update()
        == 1;
  }

  void confirmed(FileRescue rescue, UUID second) {
    jdbc.sql(
            """
            UPDATE casefile_rescue SET state = 'confirmed', second_key = ?, confirmed_at = ?
            WHERE rescue_id = ?
            """)
        .params(second, Timestamp.from(clock.instant()), rescue.rescueId())
        .update();
  }

  /// @param state done or withdrawn
  void ended(FileRescue rescue, String state) {
    jdbc.sql("UPDATE casefile_rescue SET state = ?, ended_at = ? WHERE rescue_id = ?")
        .params(state, Timestamp.from(clock.instant()), rescue.rescueId())
        .update();
    forgetGiven("rescue_id", rescue.rescueId());
  }

  void forget(UUID caseId) {
    forgetGiven("case_id", caseId);
    jdbc.sql("DELETE FROM casefile_rescue WHERE case_id = ?").param(caseId).update();
  }

  private void forgetGiven(String by, UUID id) {
    jdbc.sql("DELETE FROM casefile_rescue_share WHERE " + by + " = ?").param(id).update();
    jdbc.sql("DELETE FROM casefile_rescue_consent WHERE " + by + " = ?").param(id).update();
  }

  record Consent(UUID audienceId, UUID keyId, String statement) {}

  record Share(UUID audienceId, int n, UUID keyId, byte[] sealed) {}

  void give(FileRescue rescue, Consent consent) {
    jdbc.sql(
            """
            INSERT INTO casefile_rescue_consent (case_id, rescue_id, key_id, audience_id, statement)
            VALUES (?, ?, ?, ?, ?)
            """)
        .params(rescue.caseId(), rescue.rescueId(), consent.keyId(), consent.audienceId())
        .param(consent.statement())
        .update();
  }

  void give(FileRescue rescue, Share share) {
    jdbc.sql(
            """
            INSERT INTO casefile_rescue_share (case_id, rescue_id, key_id, audience_id, n, sealed)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .params(rescue.caseId(), rescue.rescueId(), share.keyId(), share.audienceId(), share.n())
        .param(share.sealed())
        .update();
  }

  List<Consent> consents(FileRescue rescue) {
    return jdbc.sql(
            """
            SELECT audience_id, key_id, statement FROM casefile_rescue_consent
            WHERE rescue_id = ? ORDER BY audience_id, key_id
            """)
        .param(rescue.rescueId())
        .query((row, index) ->
            new Consent(
                row.getObject("audience_id", UUID.class),
                row.getObject("key_id", UUID.class),
                row.getString("statement")))
        .list();
  }

  List<Share> shares(FileRescue rescue) {
    return jdbc.sql(
            """
            SELECT audience_id, n, key_id, sealed FROM casefile_rescue_share
            WHERE rescue_id = ? ORDER BY audience_id, n, key_id
            """)
        .param(rescue.rescueId())
        .query((row, index) ->
            new Share(
                row.getObject("audience_id", UUID.class),
                row.getInt("n"),
                row.getObject("key_id", UUID.class),
                row.getBytes("sealed")))
        .list();
  }

  private static FileRescue read(ResultSet row, int index) throws SQLException {
    return new FileRescue(
        row.getObject("case_id", UUID.class),
        row.getObject("rescue_id", UUID.class),
        row.getObject("receiver", UUID.class),
        row.getObject("receiver_member", UUID.class),
        FileRescue.Reason.of(row.getString("reason")),
        row.getObject("first_key", UUID.class),
        row.getTimestamp("proposed_at").toInstant(),
        Optional.ofNullable(row.getObject("second_key", UUID.class)));
  }
}
