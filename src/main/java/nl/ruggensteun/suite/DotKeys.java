package nl.ruggensteun.suite;

import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.Sha256;

/// What follows from the secret of a neutral sign (_neutraal teken_): the token that a device
/// shows, and the key with which it compares what was seen.
public record DotKeys(String token, byte[] key) {
  private static final byte[] NO_SALT = new byte[0];

  public static DotKeys of(byte[] secret) {
    return new DotKeys(
        Base64Url.encode(Hkdf.derive(secret, NO_SALT, "rs1/dot/token")),
        Hkdf.derive(secret, NO_SALT, "rs1/dot/seen"));
  }

  public String tokenHash() {
    return Base64Url.encode(Sha256.of(token));
  }

  public String seen(String mark) {
    return Base64Url.encode(Hkdf.hmac(key, Bytes.ascii(mark)));
  }

  @Override
  public String toString() {
    return "DotKeys[REDACTED]";
  }
}
