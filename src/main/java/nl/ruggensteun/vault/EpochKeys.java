package nl.ruggensteun.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.ruggensteun.platform.Write;

/// The sealed keys that come with one epoch: a grant for each reader, a share for each coordinator.
/// All rows of a kind go in one statement, since a request brings a dozen of them.
record EpochKeys(EpochStatement epoch) {

  List<Write> writes(HandedEpoch next) {
    List<Write> writes = new ArrayList<>();
    writes.add(grants(List.copyOf(next.epoch().grants().entrySet())));
    EpochStatement.Shares division = epoch.shares();
    if (division != null) {
      writes.add(shares(division, List.copyOf(next.epoch().shares().entrySet())));
    }
    next.earlier().forEach(grant -> writes.add(earlier(grant)));
    return writes;
  }

  private Write grants(List<Map.Entry<KeyId, Ciphertext>> grants) {
    return Write.of(
        grants.size(),
        """
        INSERT INTO vault_grant (case_id, audience_id, n, key_id, sealed)
        SELECT ?, ?, ?, key_id, sealed FROM unnest(?, ?) AS given (key_id, sealed)
        ON CONFLICT DO NOTHING
        """,
        epoch.caseId(),
        epoch.audienceId(),
        epoch.n(),
        grants.stream().map(grant -> grant.getKey().text()).toArray(String[]::new),
        grants.stream().map(grant -> grant.getValue().bytes()).toArray(byte[][]::new));
  }

  private Write shares(
      EpochStatement.Shares division, List<Map.Entry<KeyId, NewEpoch.GivenShare>> shares) {
    return Write.of(
        shares.size(),
        """
        INSERT INTO vault_share (case_id, audience_id, n, key_id, share_index, split_id, sealed)
        SELECT ?, ?, ?, key_id, share_index, ?, sealed
        FROM unnest(?, ?, ?) AS given (key_id, share_index, sealed)
        ON CONFLICT DO NOTHING
        """,
        epoch.caseId(),
        epoch.audienceId(),
        epoch.n(),
        division.splitId(),
        shares.stream().map(share -> share.getKey().text()).toArray(String[]::new),
        shares.stream().mapToInt(share -> share.getValue().index()).toArray(),
        shares.stream().map(share -> share.getValue().sealed().bytes()).toArray(byte[][]::new));
  }

  private Write earlier(HandedEpoch.EarlierGrant grant) {
    return Write.of(
        1,
        """
        INSERT INTO vault_grant (case_id, audience_id, n, key_id, sealed) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (case_id, audience_id, n, key_id)
        DO UPDATE SET sealed = excluded.sealed, withheld = false
        """,
        epoch.caseId(),
        epoch.audienceId(),
        grant.n(),
        grant.keyId().text(),
        grant.sealed().bytes());
  }
}
