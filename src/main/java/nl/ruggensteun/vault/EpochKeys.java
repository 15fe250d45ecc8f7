package nl.ruggensteun.vault;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The sealed keys that come with one epoch: a grant for each reader, a share for each coordinator.
/// All rows of a kind go in one statement, since a request brings a dozen of them.
record EpochKeys(JdbcClient jdbc, EpochStatement epoch) {

  void store(HandedEpoch next) {
    grants(List.copyOf(next.epoch().grants().entrySet()));
    shares(List.copyOf(next.epoch().shares().entrySet()));
    next.earlier().forEach(this::earlier);
  }

  private void earlier(HandedEpoch.EarlierGrant grant) {
    jdbc.sql(
            """
            INSERT INTO vault_grant (case_id, audience_id, n, key_id, sealed) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (case_id, audience_id, n, key_id)
            DO UPDATE SET sealed = excluded.sealed, withheld = false
            """)
        .params(
            epoch.caseId(),
            epoch.audienceId(),
            grant.n(),
            grant.keyId().text(),
            grant.sealed().bytes())
        .update();
  }

  private void grants(List<Map.Entry<KeyId, Ciphertext>> grants) {
    jdbc.sql(
            """
            INSERT INTO vault_grant (case_id, audience_id, n, key_id, sealed)
            SELECT ?, ?, ?, key_id, sealed FROM unnest(?, ?) AS given (key_id, sealed)
            """)
        .params(
            epoch.caseId(),
            epoch.audienceId(),
            epoch.n(),
            grants.stream().map(grant -> grant.getKey().text()).toArray(String[]::new),
            grants.stream().map(grant -> grant.getValue().bytes()).toArray(byte[][]::new))
        .update();
  }

  private void shares(List<Map.Entry<KeyId, NewEpoch.GivenShare>> shares) {
    EpochStatement.Shares division = epoch.shares();
    if (division == null) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO vault_share (case_id, audience_id, n, key_id, share_index, split_id, sealed)
            SELECT ?, ?, ?, key_id, share_index, ?, sealed
            FROM unnest(?, ?, ?) AS given (key_id, share_index, sealed)
            """)
        .params(
            epoch.caseId(),
            epoch.audienceId(),
            epoch.n(),
            division.splitId(),
            shares.stream().map(share -> share.getKey().text()).toArray(String[]::new),
            shares.stream().mapToInt(share -> share.getValue().index()).toArray(),
            shares.stream().map(share -> share.getValue().sealed().bytes()).toArray(byte[][]::new))
        .update();
  }
}
