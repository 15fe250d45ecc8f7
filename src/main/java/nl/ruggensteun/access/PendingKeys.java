package nl.ruggensteun.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.Recipient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keys that wait for two coordinators (_sleutels in afwachting_). Until they are signed they open
/// nothing and nobody seals to them.
@Component
public class PendingKeys {
  private final JdbcClient jdbc;
  private final Clock clock;

  PendingKeys(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// What two coordinators are asked to sign, if the words they compare agree.
  public record Pending(MemberKey key, Recipient recipient) {}

  public Optional<Pending> of(UUID memberId) {
    return all().stream().filter(pending -> pending.key().memberId().equals(memberId)).findFirst();
  }

  public List<Pending> all() {
    return jdbc.sql("SELECT * FROM access_pending_key ORDER BY made_at")
        .query(PendingKeys::pending)
        .list();
  }

  /// Whether this id was ever given to keys.
  boolean isTaken(KeyId keyId) {
    return jdbc.sql(
            """
            SELECT 1 FROM access_key WHERE key_id = :key
            UNION ALL SELECT 1 FROM access_pending_key WHERE key_id = :key
            """)
        .param("key", keyId.uuid())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  void put(MemberKey key, Recipient recipient) {
    drop(key.memberId());
    jdbc.sql(
            """
            INSERT INTO access_pending_key (member_id, key_id, key_epoch, recipient, verify_key, functions,
              line_id, association, shown_nl, shown_en, avoids, made_at)
            VALUES (:member, :key, :epoch, :recipient, :verifyKey, :functions,
              :line, :association, :nl, :en, :avoids, :now)
            """)
        .param("member", key.memberId())
        .param("key", key.keyId().uuid())
        .param("epoch", key.keyEpoch())
        .param("recipient", recipient.text())
        .param("verifyKey", key.verifyKey().bytes())
        .param("functions", Columns.ofFunctions(key.functions()))
        .param("line", key.line())
        .param("association", key.association())
        .param("nl", key.shownAs().nl())
        .param("en", key.shownAs().en())
        .param("avoids", Columns.of(key.avoids().stream().map(Hash::text).toList()))
        .param("now", Columns.of(clock.instant()))
        .update();
  }

  void drop(UUID memberId) {
    jdbc.sql("DELETE FROM access_pending_key WHERE member_id = :member")
        .param("member", memberId)
        .update();
  }

  private static Pending pending(ResultSet row, int number) throws SQLException {
    return new Pending(Columns.memberKey(row), new Recipient(row.getString("recipient")));
  }
}
