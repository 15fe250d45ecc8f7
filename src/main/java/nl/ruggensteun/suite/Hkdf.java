package nl.ruggensteun.suite;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/// HKDF with SHA-256: one secret into several that do not tell of each other.
final class Hkdf {
  private Hkdf() {}

  static byte[] derive(byte[] secret, byte[] salt, String label) {
    return expand(extract(salt, secret), Bytes.ascii(label), 32);
  }

  static byte[] extract(byte[] salt, byte[] secret) {
    // An empty salt is as many zeros as the hash has bytes.
    return hmac(salt.length == 0 ? new byte[32] : salt, secret);
  }

  static byte[] expand(byte[] key, byte[] info, int length) {
    HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
    generator.init(HKDFParameters.skipExtractParameters(key, info));
    byte[] out = new byte[length];
    generator.generateBytes(out, 0, length);
    return out;
  }

  static byte[] hmac(byte[] key, byte[] message) {
    HMac mac = new HMac(new SHA256Digest());
    mac.init(new KeyParameter(key));
    mac.update(message, 0, message.length);
    byte[] out = new byte[32];
    mac.doFinal(out, 0);
    return out;
  }
}
