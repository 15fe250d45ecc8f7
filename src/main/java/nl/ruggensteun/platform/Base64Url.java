package nl.ruggensteun.platform;

import java.util.Base64;
import java.util.Optional;

/// Bytes as text in addresses, JSON and statements: base64url without padding, with exactly one
/// text per value, so that nobody can write the same signature or hash in two ways.
public final class Base64Url {
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private Base64Url() {}

  public static String encode(byte[] bytes) {
    return ENCODER.encodeToString(bytes);
  }

  /// The bytes, or empty when the text is not in exactly the form that [#encode] writes.
  public static Optional<byte[]> decode(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
