package nl.ruggensteun.suite;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.modes.ChaCha20Poly1305;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/// ChaCha20-Poly1305: the cipher below everything that is sealed.
final class ChaCha {
  static final int TAG = 16;

  private ChaCha() {}

  static byte[] encrypt(byte[] key, byte[] nonce, byte[] plaintext) {
    return run(true, key, nonce, plaintext).orElseThrow();
  }

  /// Empty when the key is another one or a bit was changed.
  static Optional<byte[]> decrypt(byte[] key, byte[] nonce, byte[] ciphertext) {
    return ciphertext.length < TAG ? Optional.empty() : run(false, key, nonce, ciphertext);
  }

  private static Optional<byte[]> run(boolean encrypt, byte[] key, byte[] nonce, byte[] in) {
    ChaCha20Poly1305 cipher = new ChaCha20Poly1305();
    cipher.init(encrypt, new AEADParameters(new KeyParameter(key), TAG * 8, nonce));
    byte[] out = new byte[cipher.getOutputSize(in.length)];
    try {
      int written = cipher.processBytes(in, 0, in.length, out, 0);
      written += cipher.doFinal(out, written);
      return Optional.of(Arrays.copyOf(out, written));
    } catch (InvalidCipherTextException forged) {
      return Optional.empty();
    }
  }
}
