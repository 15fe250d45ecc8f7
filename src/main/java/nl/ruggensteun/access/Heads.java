package nl.ruggensteun.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.vault.Claimed;
import nl.ruggensteun.vault.JwsType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Members' words that they saw the directory this far (_gezien tot hier_), given at each sign-in.
/// A reporter's browser refuses a directory that nobody saw in the last fortnight.
@Component
public class Heads {
  private static final Duration WORTH = Duration.ofDays(14);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Directory directory;

  Heads(JdbcClient jdbc, Clock clock, Directory directory) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.directory = directory;
  }

  /// Five of them, by keys that are good, of the last fortnight, the furthest first: one is enough.
  public List<String> recent() {
    return jdbc.sql(
            """
            SELECT h.statement FROM access_head h
            JOIN access_key k ON k.key_id = h.key_id AND k.revoked_position IS NULL
            WHERE h.signed_at > :since ORDER BY h.position DESC, h.signed_at DESC LIMIT 5
            """)
        .param("since", Columns.of(clock.instant().minus(WORTH)))
        .query((row, number) -> row.getString("statement"))
        .list();
  }

  public Outcome<UUID> sign(SignedIn by, String statement) {
    Optional<SignedHead> head =
        Claimed.read(statement, JwsType.DIRECTORY, SignedHead.class)
            .toOptional()
            .filter(claim -> claim.payload().signer().uuid().equals(by.keyId()))
            .filter(claim -> directory.had(claim.payload().directoryHead()))
            .filter(claim ->
                directory
                    .valid(claim.payload().signer())
                    .flatMap(key -> claim.verifiedBy(key.verifyKey()))
                    .isPresent())
            .map(Claimed::payload);
    head.ifPresent(signed -> keep(by.keyId(), signed.position(), statement));
    return head.isPresent()
        ? Outcome.done(by.keyId())
        : Outcome.refused(AccessRefused.NOT_AS_AGREED);
  }

  private void keep(UUID keyId, int position, String statement) {
    jdbc.sql(
            """
            INSERT INTO access_head (key_id, position, statement, signed_at)
            VALUES (:key, :position, :statement, :now)
            ON CONFLICT (key_id) DO UPDATE SET
              position = excluded.position, statement = excluded.statement, signed_at = excluded.signed_at
            WHERE access_head.position <= excluded.position
            """)
        .param("key", keyId)
        .param("position", position)
        .param("statement", statement)
        .param("now", Columns.of(clock.instant()))
        .update();
  }
}
