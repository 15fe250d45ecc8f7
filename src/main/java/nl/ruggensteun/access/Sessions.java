package nl.ruggensteun.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.Randomness;
import nl.ruggensteun.platform.Secret;
import nl.ruggensteun.platform.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sessions (_aanmeldingen_) of members: an opaque token in the cookie, only its hash with us.
///
/// They end after half an hour without a request, after twelve hours in any case, and at once when
/// the keys are revoked. Whoever came in with the ten words has a quarter of an hour to replace
/// them.
@Component
public class Sessions {
  static final Duration IDLE = Duration.ofMinutes(30);
  static final Duration LONGEST = Duration.ofHours(12);
  static final Duration TO_REPLACE_CODE = Duration.ofMinutes(15);
  private static final Duration NOTED_EVERY = Duration.ofSeconds(30);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Randomness randomness;

  Sessions(JdbcClient jdbc, Clock clock, Randomness randomness) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.randomness = randomness;
  }

  /// A session that has just begun; the token is said once.
  public record Opened(Secret<String> token, byte[] deviceShare) {}

  /// A session that is running.
  public record Running(
      SignedIn member, byte[] deviceShare, boolean codeToReplace, Instant expiresAt) {}

  Opened open(UUID memberId, UUID keyId, boolean byTenWords) {
    Instant now = clock.instant();
    String token = Base64Url.encode(randomness.bytes(32));
    byte[] deviceShare = randomness.bytes(32);
    jdbc.sql(
            """
            INSERT INTO access_session
              (token_hash, member_id, key_id, device_share, code_to_replace, created_at, seen_at, expires_at)
            VALUES (:token, :member, :key, :share, :toReplace, :now, :now, :expires)
            """)
        .param("token", Sha256.of(token))
        .param("member", memberId)
        .param("key", keyId)
        .param("share", deviceShare)
        .param("toReplace", byTenWords)
        .param("now", Columns.of(now))
        .param("expires", Columns.of(now.plus(byTenWords ? TO_REPLACE_CODE : LONGEST)))
        .update();
    return new Opened(Secret.of(token), deviceShare);
  }

  /// The session of this token, when it is running and its keys are good or still waiting.
  public Optional<Running> running(String token) {
    Instant now = clock.instant();
    byte[] hash = Sha256.of(token);
    Optional<Seen> seen =
        jdbc.sql(
                """
                SELECT s.member_id, s.key_id, s.device_share, s.code_to_replace, s.seen_at, s.expires_at,
                       k.functions, k.line_id, k.association
                FROM access_session s
                LEFT JOIN access_key k ON k.key_id = s.key_id AND k.revoked_position IS NULL
                LEFT JOIN access_pending_key p ON p.key_id = s.key_id
                WHERE s.token_hash = :token AND s.expires_at > :now AND s.seen_at > :idle
                  AND (k.key_id IS NOT NULL OR p.key_id IS NOT NULL)
                """)
            .param("token", hash)
            .param("now", Columns.of(now))
            .param("idle", Columns.of(now.minus(IDLE)))
            .query(Sessions::seen)
            .optional();
    seen.filter(session -> session.at().isBefore(now.minus(NOTED_EVERY)))
        .ifPresent(session -> note(hash, now));
    return seen.map(Seen::session);
  }

  /// The ten words were replaced: the session lasts as long as any other.
  void codeReplaced(String token) {
    jdbc.sql(
            """
            UPDATE access_session SET code_to_replace = false, expires_at = created_at + make_interval(hours => 12)
            WHERE token_hash = :token
            """)
        .param("token", Sha256.of(token))
        .update();
  }

  public void end(String token) {
    jdbc.sql("DELETE FROM access_session WHERE token_hash = :token")
        .param("token", Sha256.of(token))
        .update();
  }

  void endAllOf(UUID memberId) {
    jdbc.sql("DELETE FROM access_session WHERE member_id = :member")
        .param("member", memberId)
        .update();
  }

  void endOthersOf(UUID memberId, String exceptToken) {
    jdbc.sql("DELETE FROM access_session WHERE member_id = :member AND token_hash <> :token")
        .param("member", memberId)
        .param("token", Sha256.of(exceptToken))
        .update();
  }

  void endThoseOfKey(UUID keyId) {
    jdbc.sql("DELETE FROM access_session WHERE key_id = :key").param("key", keyId).update();
  }

  /// Clears what can no longer be used.
  void forgetEnded() {
    Instant now = clock.instant();
    jdbc.sql("DELETE FROM access_session WHERE expires_at < :now OR seen_at < :idle")
        .param("now", Columns.of(now))
        .param("idle", Columns.of(now.minus(IDLE)))
        .update();
  }

  private void note(byte[] hash, Instant now) {
    jdbc.sql("UPDATE access_session SET seen_at = :now WHERE token_hash = :token")
        .param("now", Columns.of(now))
        .param("token", hash)
        .update();
  }

  private record Seen(Instant at, Running session) {}

  private static Seen seen(ResultSet row, int number) throws SQLException {
    SignedIn member =
        new SignedIn(
            row.getObject("member_id", UUID.class),
            row.getObject("key_id", UUID.class),
            Columns.functions(row),
            Optional.ofNullable(row.getString("line_id")),
            Optional.ofNullable(row.getString("association")));
    return new Seen(
        Columns.moment(row, "seen_at"),
        new Running(
            member,
            row.getBytes("device_share"),
            row.getBoolean("code_to_replace"),
            Columns.moment(row, "expires_at")));
  }
}
