package nl.ruggensteun.vault;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/// Checks a signature by the equation without the cofactor, see docs/rs1.md.
///
/// Bouncy Castle is six times faster than the JDK and checks a multiple of the equation. That
/// proves the equation itself only when neither point has a part of small order, as no honest
/// signer makes one; a crafted signature goes on to the JDK, which computes the equation as it is
/// written.
final class Ed25519 {
  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private Ed25519() {}

  static boolean verifies(byte[] key, byte[] signature, byte[] message) {
    if (!multipleHolds(key, signature, message)) {
      return false;
    }
    boolean honest = hasNoSmallPart(key) && hasNoSmallPart(Arrays.copyOf(signature, 32));
    return honest || equationHolds(key, signature, message);
  }

  private static boolean multipleHolds(byte[] key, byte[] signature, byte[] message) {
    Ed25519Signer verifier = new Ed25519Signer();
    try {
      verifier.init(false, new Ed25519PublicKeyParameters(key));
    } catch (IllegalArgumentException noPoint) {
      return false;
    }
    verifier.update(message, 0, message.length);
    return verifier.verifySignature(signature);
  }

  private static boolean hasNoSmallPart(byte[] point) {
    return org.bouncycastle.math.ec.rfc8032.Ed25519.validatePublicKeyFull(point, 0);
  }

  private static boolean equationHolds(byte[] key, byte[] signature, byte[] message) {
    byte[] encoded = Arrays.copyOf(X509_PREFIX, 44);
    System.arraycopy(key, 0, encoded, 12, 32);
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
      verifier.update(message);
      return verifier.verify(signature);
    } catch (InvalidKeySpecException | InvalidKeyException | SignatureException rubbish) {
      return false;
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
