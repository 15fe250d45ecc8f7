package nl.ruggensteun.access;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.VerifyKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The public half of each member's ten words (_tien woorden_): by it they are found and checked,
/// never read.
@Component
class Recoveries {
  private final JdbcClient jdbc;
  private final Clock clock;

  Recoveries(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Where the words with this key are found.
  static String locator(VerifyKey key) {
    return Hash.of(key.bytes()).text();
  }

  Optional<VerifyKey> keyAt(String locator) {
    return jdbc.sql("SELECT verify_key FROM access_recovery WHERE locator = :locator")
        .param("locator", locator)
        .query(byte[].class)
        .optional()
        .map(key -> new VerifyKey(Base64Url.encode(key)));
  }

  Optional<UUID> memberAt(String locator) {
    return jdbc.sql("SELECT member_id FROM access_recovery WHERE locator = :locator")
        .param("locator", locator)
        .query(UUID.class)
        .optional();
  }

  /// From now on these are the words of the member, and the earlier ones are worth nothing.
  void replace(UUID memberId, VerifyKey key) {
    drop(memberId);
    jdbc.sql(
            """
            INSERT INTO access_recovery (locator, member_id, verify_key, added_at)
            VALUES (:locator, :member, :key, :now)
            """)
        .param("locator", locator(key))
        .param("member", memberId)
        .param("key", key.bytes())
        .param("now", Columns.of(clock.instant()))
        .update();
  }

  void drop(UUID memberId) {
    jdbc.sql("DELETE FROM access_recovery WHERE member_id = :member")
        .param("member", memberId)
        .update();
  }
}
