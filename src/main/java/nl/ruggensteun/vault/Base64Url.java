package nl.ruggensteun.vault;

import java.util.Base64;
import java.util.Optional;

/// Bytes as text in our statements: base64url without padding, with exactly one text per value, so
/// that nobody can write the same signature or hash in two ways.
public final class Base64Url {
  private Base64Url() {}

  public static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public static Optional<byte[]> decode(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
