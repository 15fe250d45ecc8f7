package nl.ruggensteun.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import nl.ruggensteun.casefile.RefusedAct;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.Randomness;
import nl.ruggensteun.platform.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Neutral signs (_neutraal teken_) on reporters' own devices: a circle that fills when there is
/// news. One for each room; a new one replaces the one before.
///
/// The device is told a mark of how things stand and what was kept of her last visit. Only it can
/// tell whether the two belong together, so nothing here says what she has seen.
@Repository
public class Dots {
  private static final int HASH = 32;
  private static final int MARK = 16;

  private final JdbcClient jdbc;
  private final Randomness randomness;

  Dots(JdbcClient jdbc, Randomness randomness) {
    this.jdbc = jdbc;
    this.randomness = randomness;
  }

  /// A sign as it is kept.
  record Dot(String locator, byte[] salt, @Nullable String seen) {
    /// How things stand, as text that tells nothing to whoever does not have the salt.
    String mark(String standing) {
      byte[] hash = Sha256.of(salt, standing.getBytes(StandardCharsets.UTF_8));
      return Base64Url.encode(Arrays.copyOf(hash, MARK));
    }
  }

  Optional<Dot> of(String locator) {
    return one("locator = ?", locator);
  }

  Optional<Dot> byToken(String token) {
    return one("token_hash = ?", Sha256.of(token));
  }

  private Optional<Dot> one(String where, Object key) {
    return jdbc.sql("SELECT locator, salt, seen FROM intake_dot WHERE " + where)
        .param(key)
        .query((row, index) -> {
          byte @Nullable [] seen = row.getBytes("seen");
          return new Dot(
              row.getString("locator"),
              row.getBytes("salt"),
              seen == null ? null : Base64Url.encode(seen));
        })
        .optional();
  }

  /// The same sign keeps its salt; another one begins anew.
  void put(String locator, @Nullable String tokenHash, @Nullable String seen) {
    jdbc.sql(
            """
            INSERT INTO intake_dot AS dot (locator, token_hash, salt, seen) VALUES (?, ?, ?, ?)
            ON CONFLICT (locator) DO UPDATE SET seen = excluded.seen,
              token_hash = excluded.token_hash,
              salt = CASE WHEN dot.token_hash = excluded.token_hash THEN dot.salt
                     ELSE excluded.salt END
            """)
        .params(locator, hash(tokenHash, "tokenHash"), randomness.bytes(HASH))
        .param(seen == null ? null : hash(seen, "seen"))
        .update();
  }

  private static byte[] hash(@Nullable String text, String field) {
    return Optional.ofNullable(text)
        .flatMap(Base64Url::decode)
        .filter(bytes -> bytes.length == HASH)
        .orElseThrow(() -> RefusedAct.invalid(field, "invalid"));
  }

  void forget(String locator) {
    jdbc.sql("DELETE FROM intake_dot WHERE locator = ?").param(locator).update();
  }
}
