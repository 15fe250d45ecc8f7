package nl.ruggensteun.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A statement that somebody says he signed: well-formed, not yet verified.
public record Claimed<T>(String text, T payload) {
  private static final int LONGEST = 2 * 1024 * 1024;
  private static final Pattern COMPACT = Pattern.compile("([\\w-]+)\\.([\\w-]+)\\.([\\w-]{86})");

  public static <T> Checked<Claimed<T>> read(String text, JwsType type, Class<T> form) {
    if (text.length() > LONGEST) {
      return Checked.refused(VaultRefused.WRONG_TYPE);
    }
    Matcher parts = COMPACT.matcher(text);
    if (!parts.matches()
        || !parts.group(1).equals(type.header())
        || Base64Url.decode(parts.group(3)).isEmpty()) {
      return Checked.refused(VaultRefused.WRONG_TYPE);
    }
    return Base64Url.decode(parts.group(2))
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
