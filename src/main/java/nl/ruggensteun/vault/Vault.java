package nl.ruggensteun.vault;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Everything sealed of one file, at once.
@Repository
public class Vault {
  private final JdbcClient jdbc;

  Vault(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Destroys (_vernietigt_) a file: keys first, then what they opened, then the statements.
  public void destroy(UUID caseId) {
    jdbc.sql("DELETE FROM vault_grant WHERE case_id = ?").param(caseId).update();
    jdbc.sql("DELETE FROM vault_share WHERE case_id = ?").param(caseId).update();
    jdbc.sql("DELETE FROM vault_entry WHERE case_id = ?").param(caseId).update();
    jdbc.sql("DELETE FROM vault_epoch WHERE case_id = ?").param(caseId).update();
  }

  /// Destroys one audience of a file, so that nobody is served anything of it any more.
  public void destroy(UUID caseId, UUID audienceId) {
    for (String table : List.of("vault_grant", "vault_share", "vault_entry", "vault_epoch")) {
      jdbc.sql("DELETE FROM " + table + " WHERE case_id = ? AND audience_id = ?")
          .params(caseId, audienceId)
          .update();
    }
  }

  /// Gives the pages of what was destroyed back to the disk, so that the bytes do not linger in
  /// them. Must not run inside a transaction.
  public void vacuum() {
    jdbc.sql("VACUUM vault_grant, vault_share, vault_entry, vault_epoch").update();
  }
}
