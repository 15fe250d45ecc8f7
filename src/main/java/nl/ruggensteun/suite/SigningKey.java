package nl.ruggensteun.suite;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.vault.JwsType;
import nl.ruggensteun.vault.VerifyKey;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/// Somebody's signing key (Ed25519), from a seed of 32 bytes.
public final class SigningKey {
  private final byte[] seed;

  public SigningKey(byte[] seed) {
    if (seed.length != 32) {
      throw new IllegalArgumentException("a seed has 32 bytes");
    }
    this.seed = seed.clone();
  }

  public VerifyKey verifyKey() {
    return new VerifyKey(Base64Url.encode(key().generatePublicKey().getEncoded()));
  }

  /// The statement as compact JWS.
  public String sign(JwsType type, Object payload) {
    String text = type.header() + "." + Base64Url.encode(Payload.write(payload));
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(true, key());
    byte[] message = text.getBytes(US_ASCII);
    signer.update(message, 0, message.length);
    return text + "." + Base64Url.encode(signer.generateSignature());
  }

  /// The seed itself: for a keyring, and for nothing else.
  public byte[] seed() {
    return seed.clone();
  }

  private Ed25519PrivateKeyParameters key() {
    return new Ed25519PrivateKeyParameters(seed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SigningKey that && Arrays.equals(seed, that.seed);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(seed);
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
