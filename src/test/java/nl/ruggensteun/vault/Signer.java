package nl.ruggensteun.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import nl.ruggensteun.platform.Base64Url;

/// Somebody with a signing key, in a test.
public final class Signer {
  private final KeyPair keys;

  public Signer() {
    try {
      keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  public VerifyKey key() {
    byte[] encoded = keys.getPublic().getEncoded();
    return new VerifyKey(Base64Url.encode(Arrays.copyOfRange(encoded, 12, 44)));
  }

  public String signs(JwsType type, String json) {
    return signs(type.header(), json);
  }

  String signs(String header, String json) {
    String signed = header + "." + Base64Url.encode(json.getBytes(UTF_8));
    return signed + "." + Base64Url.encode(signature(signed));
  }

  private byte[] signature(String text) {
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(keys.getPrivate());
      ed25519.update(text.getBytes(UTF_8));
      return ed25519.sign();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
