package nl.ruggensteun.suite;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/// The content of a sealed file in chunks (STREAM): each has its number in it and the last one says
/// so, so that none can be left out, doubled or moved.
final class Chunks {
  private static final int SIZE = 64 * 1024;

  private Chunks() {}

  static byte[] encrypt(byte[] key, byte[] plaintext) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int count = Math.max(1, (plaintext.length + SIZE - 1) / SIZE);
    for (int i = 0; i < count; i++) {
      int end = Math.min(plaintext.length, (i + 1) * SIZE);
      byte[] chunk = Arrays.copyOfRange(plaintext, i * SIZE, end);
      out.writeBytes(ChaCha.encrypt(key, nonce(i, i == count - 1), chunk));
    }
    return out.toByteArray();
  }

  static Optional<byte[]> decrypt(byte[] key, byte[] ciphertext) {
    int sealed = SIZE + ChaCha.TAG;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int count = Math.max(1, (ciphertext.length + sealed - 1) / sealed);
    for (int i = 0; i < count; i++) {
      int end = Math.min(ciphertext.length, (i + 1) * sealed);
      byte[] chunk = Arrays.copyOfRange(ciphertext, i * sealed, end);
      Optional<byte[]> opened = ChaCha.decrypt(key, nonce(i, i == count - 1), chunk);
      if (opened.isEmpty()) {
        return Optional.empty();
      }
      out.writeBytes(opened.get());
    }
    return Optional.of(out.toByteArray());
  }

  private static byte[] nonce(int number, boolean last) {
    return ByteBuffer.allocate(12).putInt(7, number).put(11, (byte) (last ? 1 : 0)).array();
  }
}
