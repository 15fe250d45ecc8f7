package nl.ruggensteun.alarm;

import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.Secret;
import nl.ruggensteun.platform.Sha256;
import org.jspecify.annotations.Nullable;

/// Receipts (_ontvangstberichten_): how a gateway tells what became of a ring. Each attempt has an
/// address of its own, made from the key that the gateway signs with; without a key there are none.
final class Receipts {
  private final Optional<Secret<byte[]>> key;
  private final URI origin;

  Receipts(Optional<Secret<byte[]>> key, URI origin) {
    this.key = key;
    this.origin = origin;
  }

  /// Where the gateway may tell about an attempt.
  Optional<URI> address(UUID attempt) {
    return token(attempt).map(token -> origin.resolve("/api/v1/receipts/" + token));
  }

  /// What we keep of that address, in hexadecimal digits.
  @Nullable String storedHash(UUID attempt) {
    return token(attempt).map(token -> HexFormat.of().formatHex(hash(token))).orElse(null);
  }

  static byte[] hash(String token) {
    return Sha256.of(token);
  }

  /// Whether whoever sent this body holds the key.
  boolean signed(byte[] body, String signature) {
    String digits = signature.startsWith("sha256=") ? signature.substring(7) : signature;
    return key.map(secret -> HexFormat.of().formatHex(mac(secret, body)))
        .filter(expected ->
            MessageDigest.isEqual(
                Sha256.of(expected), Sha256.of(digits.toLowerCase(java.util.Locale.ROOT))))
        .isPresent();
  }

  private Optional<String> token(UUID attempt) {
    byte[] id =
        ByteBuffer.allocate(16)
            .putLong(attempt.getMostSignificantBits())
            .putLong(attempt.getLeastSignificantBits())
            .array();
    return key.map(secret -> Base64Url.encode(mac(secret, id)));
  }

  private static byte[] mac(Secret<byte[]> key, byte[] bytes) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.reveal(), "HmacSHA256"));
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
