package nl.ruggensteun.suite;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import nl.ruggensteun.vault.SizeClass;

/// Fills an entry up to one of few sizes, so that its length says little about what somebody wrote.
final class Padding {
  private static final int SMALLEST = 1024;

  private Padding() {}

  static byte[] pad(byte[] content) {
    return ByteBuffer.allocate(size(content.length)).putInt(content.length).put(content).array();
  }

  /// Empty unless it has the one right size and nothing hides behind the content.
  static Optional<byte[]> unpad(byte[] padded) {
    if (padded.length < SMALLEST) {
      return Optional.empty();
    }
    int length = ByteBuffer.wrap(padded).getInt();
    if (length < 0 || length > padded.length - 4 || size(length) != padded.length) {
      return Optional.empty();
    }
    for (int i = 4 + length; i < padded.length; i++) {
      if (padded[i] != 0) {
        return Optional.empty();
      }
    }
    return Optional.of(Arrays.copyOfRange(padded, 4, 4 + length));
  }

  private static int size(int length) {
    return (int) Math.max(SMALLEST, SizeClass.padded(4L + length));
  }
}
