package nl.ruggensteun.suite;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.random.RandomGenerator;

/// Small things that are done with bytes everywhere.
final class Bytes {
  private Bytes() {}

  static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }

  static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }

  static byte[] random(RandomGenerator random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
