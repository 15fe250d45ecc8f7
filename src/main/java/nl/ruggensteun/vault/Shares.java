package nl.ruggensteun.vault;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The shares (_deelsleutels_) of epochs: each is handed to the coordinator it was sealed to, who
/// can do nothing with it alone.
@Repository
public class Shares {
  private final JdbcClient jdbc;

  Shares(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A coordinator left: her parts are gone, and the next epoch is split anew.
  public void deleteFor(KeyId key) {
    jdbc.sql("DELETE FROM vault_share WHERE key_id = ?").param(key.text()).update();
  }

  public record StoredShare(UUID audienceId, int n, String keyId, Ciphertext sealed) {}

  /// What a coordinator holds of a file, under any of her keys.
  public List<StoredShare> forKeys(UUID caseId, Collection<KeyId> keys) {
    return jdbc.sql(
            """
            SELECT audience_id, n, key_id, sealed FROM vault_share
            WHERE case_id = ? AND key_id = ANY (?) ORDER BY audience_id, n
            """)
        .params(caseId, keys.stream().map(KeyId::text).toArray(String[]::new))
        .query((row, index) ->
            new StoredShare(
                row.getObject("audience_id", UUID.class),
                row.getInt("n"),
                row.getString("key_id"),
                new Ciphertext(row.getBytes("sealed"))))
        .list();
  }
}
