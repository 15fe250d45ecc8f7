package nl.ruggensteun.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The grants (_sleutels voor één lezer_): who can open which epoch. A withheld grant is kept but
/// handed to nobody: somebody else took the request.
@Repository
public class Grants {
  private final JdbcClient jdbc;

  Grants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public record StoredGrant(UUID audienceId, int n, String keyId, Ciphertext sealed) {}

  /// What these keys may open of a file.
  public List<StoredGrant> forKeys(UUID caseId, Collection<KeyId> keys) {
    return jdbc.sql(
            """
            SELECT audience_id, n, key_id, sealed FROM vault_grant
            WHERE case_id = ? AND key_id = ANY (?) AND NOT withheld ORDER BY audience_id, n
            """)
        .params(caseId, texts(keys))
        .query(Grants::grant)
        .list();
  }

  /// Whose keys hold a grant in this audience.
  public Set<KeyId> holders(UUID caseId, UUID audienceId) {
    return jdbc.sql(
            "SELECT DISTINCT key_id FROM vault_grant WHERE case_id = ? AND audience_id = ? AND NOT withheld")
        .params(caseId, audienceId)
        .query((row, index) -> new KeyId(row.getString("key_id")))
        .set();
  }

  /// The same for many audiences at once, by audience.
  public Map<UUID, List<StoredGrant>> forKeysIn(Places places, Collection<KeyId> keys) {
    return jdbc
        .sql(
            """
            SELECT held.audience_id, held.n, held.key_id, held.sealed
            FROM unnest(?::uuid[], ?::uuid[]) AS place (case_id, audience_id)
            JOIN vault_grant held ON held.case_id = place.case_id AND held.audience_id = place.audience_id
            WHERE held.key_id = ANY (?) AND NOT held.withheld ORDER BY held.n
            """)
        .params(places.cases(), places.audiences(), texts(keys))
        .query(Grants::grant)
        .list()
        .stream()
        .collect(Collectors.groupingBy(StoredGrant::audienceId));
  }

  /// From a take on only the taker is served; the reporter's own grants stay hers.
  public void withholdOthers(UUID caseId, Collection<KeyId> taker) {
    jdbc.sql(
            """
            UPDATE vault_grant SET withheld = NOT (key_id = ANY (?))
            WHERE case_id = ? AND key_id <> 'reporter'
            """)
        .params(texts(taker), caseId)
        .update();
  }

  /// A take lapsed or was given back: the others can have it again.
  public void releaseAll(UUID caseId) {
    jdbc.sql("UPDATE vault_grant SET withheld = false WHERE case_id = ? AND withheld")
        .param(caseId)
        .update();
  }

  public void deleteWithheld(UUID caseId) {
    jdbc.sql("DELETE FROM vault_grant WHERE case_id = ? AND withheld").param(caseId).update();
  }

  /// Somebody who must not have this file at all.
  public void deleteFor(UUID caseId, Collection<KeyId> keys) {
    jdbc.sql("DELETE FROM vault_grant WHERE case_id = ? AND key_id = ANY (?)")
        .params(caseId, texts(keys))
        .update();
  }

  /// Somebody left an audience: nothing of it is served any more, not even what was once granted.
  public void deleteIn(UUID caseId, UUID audienceId, Collection<KeyId> keys) {
    jdbc.sql("DELETE FROM vault_grant WHERE case_id = ? AND audience_id = ? AND key_id = ANY (?)")
        .params(caseId, audienceId, texts(keys))
        .update();
  }

  private static StoredGrant grant(ResultSet row, int index) throws SQLException {
    return new StoredGrant(
        row.getObject("audience_id", UUID.class),
        row.getInt("n"),
        row.getString("key_id"),
        new Ciphertext(row.getBytes("sealed")));
  }

  private static String[] texts(Collection<KeyId> keys) {
    return keys.stream().map(KeyId::text).toArray(String[]::new);
  }
}
