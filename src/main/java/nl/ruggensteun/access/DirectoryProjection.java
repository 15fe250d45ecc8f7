package nl.ruggensteun.access;

import java.util.List;
import java.util.Optional;
import nl.ruggensteun.vault.Claimed;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.JwsType;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.Recipient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps in tables what the directory says, so that a right can be asked in SQL. It only follows
/// statements that were admitted.
@Component
class DirectoryProjection {
  private static final int AFTER_GENESIS = 1000;

  private final JdbcClient jdbc;

  DirectoryProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void follow(DirectoryElement element, Optional<Recipient> recipient) {
    DirectoryStatement statement =
        Claimed.read(element.statement(), JwsType.DIRECTORY, DirectoryStatement.class)
            .toOptional()
            .map(Claimed::payload)
            .orElseThrow();
    switch (statement) {
      case DirectoryStatement.Genesis genesis -> {
        for (LineStatement line : genesis.lines()) {
          put(line, genesis.lines().indexOf(line));
        }
        put(genesis.member(), 0, recipient.orElseThrow());
      }
      case DirectoryStatement.NewKey key -> {
        revokeEarlierOf(key);
        put(key.member(), key.position(), recipient.orElseThrow());
      }
      case DirectoryStatement.NewLine line -> put(line.line(), AFTER_GENESIS + line.position());
      case DirectoryStatement.Revocation gone ->
          revoke(gone.keyId(), gone.position(), gone.reason().name());
    }
  }

  private void put(LineStatement line, int position) {
    jdbc.sql(
            """
            INSERT INTO access_line
              (line_id, association, offices, name_nl, name_en, in_default_route, woo, open, position)
            VALUES (:line, :association, :offices, :nl, :en, :route, :woo, :open, :position)
            ON CONFLICT (line_id) DO UPDATE SET
              association = excluded.association, offices = excluded.offices, name_nl = excluded.name_nl,
              name_en = excluded.name_en, in_default_route = excluded.in_default_route, woo = excluded.woo,
              open = excluded.open
            """)
        .param("line", line.lineId())
        .param("association", line.association())
        .param("offices", Columns.of(line.offices()))
        .param("nl", line.name().nl())
        .param("en", line.name().en())
        .param("route", line.inDefaultRoute())
        .param("woo", line.woo())
        .param("open", line.open())
        .param("position", position)
        .update();
  }

  private void put(MemberKey key, int position, Recipient recipient) {
    jdbc.sql(
            """
            INSERT INTO access_key
              (key_id, member_id, key_epoch, recipient, recipient_hash, verify_key, functions, line_id,
               association, shown_nl, shown_en, avoids, added_position)
            VALUES (:key, :member, :epoch, :recipient, :recipientHash, :verifyKey, :functions, :line,
               :association, :nl, :en, :avoids, :position)
            """)
        .param("key", key.keyId().uuid())
        .param("member", key.memberId())
        .param("epoch", key.keyEpoch())
        .param("recipient", recipient.text())
        .param("recipientHash", key.recipientHash().bytes())
        .param("verifyKey", key.verifyKey().bytes())
        .param("functions", Columns.ofFunctions(key.functions()))
        .param("line", key.line())
        .param("association", key.association())
        .param("nl", key.shownAs().nl())
        .param("en", key.shownAs().en())
        .param("avoids", Columns.of(texts(key.avoids())))
        .param("position", position)
        .update();
  }

  private void revokeEarlierOf(DirectoryStatement.NewKey added) {
    jdbc.sql(
            """
            UPDATE access_key SET revoked_position = :position, revoked_reason = 'replaced'
            WHERE member_id = :member AND revoked_position IS NULL
            """)
        .param("position", added.position())
        .param("member", added.member().memberId())
        .update();
  }

  private void revoke(KeyId keyId, int position, String reason) {
    jdbc.sql(
            """
            UPDATE access_key SET revoked_position = :position, revoked_reason = lower(:reason)
            WHERE key_id = :key
            """)
        .param("position", position)
        .param("reason", reason)
        .param("key", keyId.uuid())
        .update();
  }

  private static List<String> texts(List<Hash> hashes) {
    return hashes.stream().map(Hash::text).toList();
  }
}
