package nl.ruggensteun.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.Sha256;
import nl.ruggensteun.vault.Ciphertext;
import nl.ruggensteun.vault.Recipient;
import nl.ruggensteun.vault.VerifyKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rescues of members that run, and what coordinators gave. Once one ended nothing of that is
/// kept.
@Component
class MemberRescues {
  private static final String SELECT =
      """
      SELECT r.*, (SELECT coalesce(array_agg(p.key_id ORDER BY p.given_at), '{}')
                   FROM access_rescue_part p WHERE p.rescue_id = r.rescue_id) AS givers
      FROM access_rescue r WHERE r.state = 'open'
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  MemberRescues(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<RunningRescue> all() {
    return jdbc.sql(SELECT + " ORDER BY r.started_at").query(MemberRescues::read).list();
  }

  Optional<RunningRescue> one(UUID rescueId) {
    return jdbc.sql(SELECT + " AND r.rescue_id = :id FOR UPDATE OF r")
        .param("id", rescueId)
        .query(MemberRescues::read)
        .optional();
  }

  Optional<RunningRescue> ofMember(UUID memberId) {
    return jdbc.sql(SELECT + " AND r.member_id = :member FOR UPDATE OF r")
        .param("member", memberId)
        .query(MemberRescues::read)
        .optional();
  }

  /// By the one-time token, as long as the link is good and was not used.
  Optional<RunningRescue> byToken(String token, Instant notBefore) {
    return jdbc.sql(
            SELECT
                + " AND r.token_hash = :hash AND r.started_at > :after AND r.locator IS NULL"
                + " FOR UPDATE OF r")
        .param("hash", Sha256.of(token))
        .param("after", Columns.of(notBefore))
        .query(MemberRescues::read)
        .optional();
  }

  Optional<RunningRescue> byLocator(String locator) {
    return jdbc.sql(SELECT + " AND r.locator = :locator FOR UPDATE OF r")
        .param("locator", locator)
        .query(MemberRescues::read)
        .optional();
  }

  Optional<VerifyKey> keyAt(String locator) {
    return jdbc.sql(
            "SELECT verify_key FROM access_rescue WHERE locator = :locator AND state = 'open'")
        .param("locator", locator)
        .query(byte[].class)
        .optional()
        .map(key -> new VerifyKey(Base64Url.encode(key)));
  }

  /// False when one runs for this member already.
  boolean add(UUID rescueId, UUID memberId, String token, UUID by) {
    return jdbc.sql(
                """
                INSERT INTO access_rescue (rescue_id, member_id, token_hash, started_by, started_at, state)
                VALUES (:id, :member, :hash, :by, :now, 'open') ON CONFLICT DO NOTHING
                """)
            .param("id", rescueId)
            .param("member", memberId)
            .param("hash", Sha256.of(token))
            .param("by", by)
            .param("now", Columns.of(clock.instant()))
            .update()
        == 1;
  }

  void helps(RunningRescue rescue, Recipient recipient, VerifyKey key) {
    jdbc.sql(
            """
            UPDATE access_rescue SET recipient = :recipient, verify_key = :key, locator = :locator
            WHERE rescue_id = :id
            """)
        .param("recipient", recipient.text())
        .param("key", key.bytes())
        .param("locator", Recoveries.locator(key))
        .param("id", rescue.rescueId())
        .update();
  }

  void give(RunningRescue rescue, UUID keyId, Ciphertext sealed) {
    jdbc.sql(
            """
            INSERT INTO access_rescue_part (rescue_id, key_id, sealed, given_at)
            VALUES (:id, :key, :sealed, :now)
            """)
        .param("id", rescue.rescueId())
        .param("key", keyId)
        .param("sealed", sealed.bytes())
        .param("now", Columns.of(clock.instant()))
        .update();
  }

  void readyAt(RunningRescue rescue, Instant at) {
    jdbc.sql("UPDATE access_rescue SET ready_at = :at WHERE rescue_id = :id")
        .param("at", Columns.of(at))
        .param("id", rescue.rescueId())
        .update();
  }

  List<byte[]> parts(RunningRescue rescue) {
    return jdbc.sql("SELECT sealed FROM access_rescue_part WHERE rescue_id = :id ORDER BY given_at")
        .param("id", rescue.rescueId())
        .query((row, number) -> Objects.requireNonNull(row.getBytes("sealed")))
        .list();
  }

  /// @param state stopped or done
  void end(RunningRescue rescue, String state, String by) {
    jdbc.sql(
            """
            UPDATE access_rescue SET state = :state, ended_by = :by, ended_at = :now WHERE rescue_id = :id
            """)
        .param("state", state)
        .param("by", by)
        .param("now", Columns.of(clock.instant()))
        .param("id", rescue.rescueId())
        .update();
    jdbc.sql("DELETE FROM access_rescue_part WHERE rescue_id = :id")
        .param("id", rescue.rescueId())
        .update();
  }

  /// That one was asked for stays in the members' access log; the rest is of no use any more.
  void forgetEnded(Instant before) {
    jdbc.sql("DELETE FROM access_rescue WHERE state <> 'open' AND ended_at < :before")
        .param("before", Columns.of(before))
        .update();
  }

  private static RunningRescue read(ResultSet row, int number) throws SQLException {
    Optional<RunningRescue.Helped> help =
        Optional.ofNullable(row.getString("recipient"))
            .map(recipient -> new RunningRescue.Helped(recipient, ""));
    byte[] key = row.getBytes("verify_key");
    Array givers = row.getArray("givers");
    return new RunningRescue(
        row.getObject("rescue_id", UUID.class),
        row.getObject("member_id", UUID.class),
        row.getObject("started_by", UUID.class),
        Columns.moment(row, "started_at"),
        help.map(one -> new RunningRescue.Helped(one.recipient(), Base64Url.encode(key))),
        List.of((UUID[]) givers.getArray()),
        Columns.maybeMoment(row, "ready_at"));
  }
}
