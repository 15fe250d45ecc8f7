package nl.ruggensteun.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Optional;
import nl.ruggensteun.platform.Base64Url;

/// A statement that somebody says he signed: well-formed, not yet verified.
public record Claimed<T>(String text, T payload) {
  private static final int LONGEST = 2 * 1024 * 1024;
  private static final int SIGNATURE = 86;

  public static <T> Checked<Claimed<T>> read(String text, JwsType type, Class<T> form) {
    String header = type.header() + ".";
    int dot = text.length() - SIGNATURE - 1;
    if (text.length() > LONGEST
        || dot < header.length()
        || !text.startsWith(header)
        || text.charAt(dot) != '.'
        || Base64Url.decode(text.substring(dot + 1)).isEmpty()) {
      return Checked.refused(VaultRefused.WRONG_TYPE);
    }
    return Base64Url.decode(text.substring(header.length(), dot))
        .flatMap(json -> StrictJson.read(json, form))
        .map(payload -> Checked.accepted(new Claimed<>(text, payload)))
        .orElseGet(() -> Checked.refused(VaultRefused.WRONG_TYPE));
  }

  /// The same statement, once the key has vouched for it.
  public Optional<Signed<T>> verifiedBy(VerifyKey key) {
    int dot = text.lastIndexOf('.');
    byte[] signature = Base64Url.decode(text.substring(dot + 1)).orElseThrow();
    return key.verifies(signature, text.substring(0, dot).getBytes(US_ASCII))
        ? Optional.of(new Signed<>(text, payload))
        : Optional.empty();
  }

  public Hash hash() {
    return Hash.of(text);
  }
}
