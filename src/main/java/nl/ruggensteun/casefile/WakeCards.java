package nl.ruggensteun.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.vault.Grants;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The wake cards of all files. A card that is withdrawn takes its key with it, so that nothing of
/// it is ever served again.
@Repository
class WakeCards {
  private final JdbcClient jdbc;
  private final Vault vault;
  private final Grants grants;
  private final Members members;
  private final AuditLog audit;
  private final Clock clock;

  WakeCards(
      JdbcClient jdbc, Vault vault, Grants grants, Members members, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.grants = grants;
    this.members = members;
    this.audit = audit;
    this.clock = clock;
  }

  Optional<WakeCard> of(UUID caseId) {
    return jdbc.sql("SELECT * FROM casefile_wake_card WHERE case_id = ?")
        .param(caseId)
        .query(WakeCards::read)
        .optional();
  }

  /// The cards of open files of these lines, longest ready first.
  List<WakeCard> ofLines(Collection<String> lines) {
    return jdbc.sql(
            """
            SELECT card.* FROM casefile_wake_card card JOIN casefile_file file USING (case_id)
            WHERE file.state IN ('open', 'aftercare') AND file.line_id = ANY (?)
            ORDER BY card.written_at, card.case_id
            """)
        .param(lines.toArray(String[]::new))
        .query(WakeCards::read)
        .list();
  }

  void keep(UUID caseId, UUID audienceId) {
    jdbc.sql("INSERT INTO casefile_wake_card (case_id, audience_id, written_at) VALUES (?, ?, ?)")
        .params(caseId, audienceId, Timestamp.from(clock.instant()))
        .update();
  }

  /// Nobody is shown it any more, from this moment on.
  void withdraw(UUID caseId, KeyId by) {
    of(caseId)
        .ifPresent(card -> {
          vault.destroy(caseId, card.audienceId());
          forget(caseId);
          audit.record(ChainId.ofCase(caseId), Act.of("card.withdrawn", by.text()));
        });
  }

  /// The file has another owner now: the people of another line were never meant.
  void crossed(CaseFile before, Optional<String> line, KeyId by) {
    if (line.filter(before.lineId()::equals).isEmpty()) {
      withdraw(before.caseId(), by);
    }
  }

  /// Whom the reporter takes out of her file reads no card about her either.
  void leaveOut(UUID caseId, Collection<KeyId> excluded) {
    of(caseId)
        .ifPresent(card ->
            grants.deleteIn(
                caseId,
                card.audienceId(),
                excluded.stream()
                    .flatMap(key -> members.byKey(key.uuid()).stream())
                    .flatMap(member -> members.keysOf(member.memberId()).stream())
                    .map(KeyId::of)
                    .toList()));
  }

  void forget(UUID caseId) {
    jdbc.sql("DELETE FROM casefile_wake_card WHERE case_id = ?").param(caseId).update();
  }

  private static WakeCard read(ResultSet row, int index) throws SQLException {
    return new WakeCard(
        row.getObject("case_id", UUID.class),
        row.getObject("audience_id", UUID.class),
        row.getTimestamp("written_at").toInstant());
  }
}
