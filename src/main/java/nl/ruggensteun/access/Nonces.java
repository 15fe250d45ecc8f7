package nl.ruggensteun.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.Randomness;
import nl.ruggensteun.platform.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Fresh values to sign. Making one keeps nothing: it says itself until when it is good and carries
/// a seal that it is ours, so that nobody can fill the disk by asking. Only one that was used is
/// remembered.
@Component
class Nonces {
  private static final int RANDOM = 12;
  private static final int SEALED = RANDOM + Integer.BYTES;
  private static final int SIZE = 32;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Randomness randomness;
  private final AtomicReference<byte @Nullable []> key = new AtomicReference<>();

  Nonces(JdbcClient jdbc, Clock clock, Randomness randomness) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.randomness = randomness;
  }

  /// Good for this purpose and subject only.
  String make(String purpose, String subject, Instant expires) {
    byte[] open =
        ByteBuffer.allocate(SEALED)
            .put(randomness.bytes(RANDOM))
            .putInt(Math.toIntExact(expires.getEpochSecond()))
            .array();
    return Base64Url.encode(
        ByteBuffer.allocate(SIZE).put(open).put(seal(open, purpose, subject)).array());
  }

  /// Whether we made it for this, and it is still good.
  boolean isOurs(String nonce, String purpose, String subject) {
    byte[] bytes = Base64Url.decode(nonce).orElse(new byte[0]);
    if (bytes.length != SIZE) {
      return false;
    }
    byte[] open = Arrays.copyOf(bytes, SEALED);
    byte[] sealed = Arrays.copyOfRange(bytes, SEALED, SIZE);
    return Sha256.same(sealed, seal(open, purpose, subject))
        && expires(bytes).isAfter(clock.instant());
  }

  /// Uses up one of ours; false the second time.
  boolean spend(String nonce) {
    return jdbc.sql(
                """
                INSERT INTO access_challenge (nonce, expires_at) VALUES (:nonce, :expires)
                ON CONFLICT DO NOTHING
                """)
            .param("nonce", nonce)
            .param("expires", Columns.of(expires(Base64Url.decode(nonce).orElseThrow())))
            .update()
        == 1;
  }

  /// Clears those that would be refused for their age.
  void forgetExpired() {
    jdbc.sql("DELETE FROM access_challenge WHERE expires_at < :now")
        .param("now", Columns.of(clock.instant()))
        .update();
  }

  private static Instant expires(byte[] nonce) {
    return Instant.ofEpochSecond(Integer.toUnsignedLong(ByteBuffer.wrap(nonce).getInt(RANDOM)));
  }

  private byte[] seal(byte[] open, String purpose, String subject) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key(), "HmacSHA256"));
      mac.update(open);
      mac.update((purpose + "\n" + subject).getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(mac.doFinal(), SIZE - SEALED);
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /// One key for all nodes of an installation, made by whichever needs it first.
  private byte[] key() {
    byte[] known = key.get();
    if (known != null) {
      return known;
    }
    jdbc.sql("INSERT INTO access_challenge_key (id, bytes) VALUES (1, ?) ON CONFLICT DO NOTHING")
        .param(randomness.bytes(32))
        .update();
    byte[] made = jdbc.sql("SELECT bytes FROM access_challenge_key").query(byte[].class).single();
    key.set(made);
    return made;
  }
}
