package nl.ruggensteun.vault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Set;
import nl.ruggensteun.platform.Base64Url;

/// The public half of a signing key (Ed25519): tells who wrote a statement.
public record VerifyKey(@JsonValue String text) {
  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  /// Points that everything is a valid signature for: the y of each point of small order, and the
  /// two that are such a y plus the modulus.
  private static final Set<String> SMALL_ORDER =
      Set.of(
          "0000000000000000000000000000000000000000000000000000000000000000",
          "0100000000000000000000000000000000000000000000000000000000000000",
          "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
          "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
          "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
          "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
          "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public VerifyKey {
    byte[] key = Base64Url.decode(text).orElseThrow(VerifyKey::malformed);
    if (key.length != 32 || ofSmallOrder(key)) {
      throw malformed();
    }
  }

  public boolean verifies(byte[] signature, byte[] message) {
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initVerify(publicKey());
      ed25519.update(message);
      return ed25519.verify(signature);
    } catch (InvalidKeyException | SignatureException rubbish) {
      return false;
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  public byte[] bytes() {
    return Base64Url.decode(text).orElseThrow();
  }

  private PublicKey publicKey() throws GeneralSecurityException {
    byte[] encoded = new byte[44];
    System.arraycopy(X509_PREFIX, 0, encoded, 0, 12);
    System.arraycopy(bytes(), 0, encoded, 12, 32);
    try {
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (java.security.spec.InvalidKeySpecException rubbish) {
      throw new InvalidKeyException(rubbish);
    }
  }

  private static boolean ofSmallOrder(byte[] key) {
    byte[] y = key.clone();
    y[31] &= 0x7f;
    return SMALL_ORDER.contains(HexFormat.of().formatHex(y));
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException("not a verify key");
  }
}
