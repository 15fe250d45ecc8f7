package nl.ruggensteun.access;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.vault.DirectoryHead;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.KeyRegister;
import nl.ruggensteun.vault.Recipient;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The directory (_adresboek_) as it is kept: signed statements that are only ever added.
@Component
public class Directory implements KeyRegister {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final DirectoryProjection projection;

  Directory(JdbcClient jdbc, Clock clock, DirectoryProjection projection) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.projection = projection;
  }

  /// How far the directory is; empty while there is no team yet.
  public Optional<DirectoryHead> head() {
    return jdbc.sql(
            "SELECT position, statement_hash FROM access_directory ORDER BY position DESC LIMIT 1")
        .query((row, number) ->
            new DirectoryHead(
                row.getInt("position"), new Hash(Base64Url.encode(row.getBytes("statement_hash")))))
        .optional();
  }

  @Override
  public Optional<KnownKey> valid(KeyId keyId) {
    return known(keyId, "AND revoked_position IS NULL", Integer.MAX_VALUE);
  }

  @Override
  public Optional<KnownKey> validAt(KeyId keyId, int position) {
    return known(keyId, "AND (revoked_position IS NULL OR revoked_position > :position)", position);
  }

  private Optional<KnownKey> known(KeyId keyId, String unrevoked, int position) {
    if (keyId.isReporter()) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            SELECT * FROM access_key WHERE key_id = :key AND added_position <= :position
            """
                + unrevoked)
        .param("key", keyId.uuid())
        .param("position", position)
        .query((row, number) -> Columns.memberKey(row).known())
        .optional();
  }

  @Override
  public Optional<UUID> holder(KeyId keyId) {
    if (keyId.isReporter()) {
      return Optional.empty();
    }
    return jdbc.sql("SELECT member_id FROM access_key WHERE key_id = :key")
        .param("key", keyId.uuid())
        .query(UUID.class)
        .optional();
  }

  @Override
  public boolean had(DirectoryHead head) {
    return jdbc.sql(
            "SELECT 1 FROM access_directory WHERE position = :position AND statement_hash = :hash")
        .param("position", head.position())
        .param("hash", head.hash().bytes())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  public List<DirectoryElement> elements() {
    return jdbc.sql("SELECT statement, countersignature FROM access_directory ORDER BY position")
        .query((row, number) ->
            new DirectoryElement(row.getString("statement"), row.getString("countersignature")))
        .list();
  }

  /// The public key of every key id that ever was in the directory.
  public Map<String, String> recipients() {
    Map<String, String> recipients = new LinkedHashMap<>();
    jdbc.sql("SELECT key_id, recipient FROM access_key ORDER BY added_position")
        .query(
            (RowCallbackHandler)
                row -> recipients.put(row.getString("key_id"), row.getString("recipient")));
    return recipients;
  }

  /// Adds a statement when the rules admit it. Writers wait for each other on the one row of the
  /// set-up; there are a few a month.
  ///
  /// @param recipient the public key that a statement about a member's key goes with
  Optional<DirectoryRefused> add(DirectoryElement element, Optional<Recipient> recipient) {
    jdbc.sql("SELECT id FROM access_setup FOR UPDATE").query(Integer.class).single();
    List<DirectoryElement> present = elements();
    DirectoryRead read =
        present.isEmpty()
            ? DirectoryChain.begin(element)
            : DirectoryChain.read(present).then(chain -> chain.add(element));
    return switch (read) {
      case DirectoryRead.Refused(DirectoryRefused reason) -> Optional.of(reason);
      case DirectoryRead.Accepted(DirectoryChain chain) -> {
        keep(chain.head(), element);
        projection.follow(element, recipient);
        yield Optional.empty();
      }
    };
  }

  private void keep(DirectoryHead head, DirectoryElement element) {
    jdbc.sql(
            """
            INSERT INTO access_directory (position, statement, statement_hash, countersignature, added_at)
            VALUES (:position, :statement, :hash, :second, :now)
            """)
        .param("position", head.position())
        .param("statement", element.statement())
        .param("hash", head.hash().bytes())
        .param("second", element.countersignature())
        .param("now", Columns.of(clock.instant()))
        .update();
  }
}
