package nl.ruggensteun.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Random;

/// Bytes with the form of a sealed file and nothing inside: all that the vault can look at.
public final class SealedLookalike {
  private static final Random RANDOM = new Random(1);

  private SealedLookalike() {}

  public static byte[] of(int plaintextSize) {
    int chunks = Math.max(1, (plaintextSize + 65535) / 65536);
    return with(
        "age-encryption.org/v1\n-> mlkem768x25519 " + base64(1120) + "\n" + base64(32) + "\n",
        "--- " + base64(32) + "\n",
        16 + plaintextSize + 16 * chunks);
  }

  static byte[] with(String stanzas, String mac, int payload) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes((stanzas + mac).getBytes(US_ASCII));
    file.writeBytes(random(payload));
    return file.toByteArray();
  }

  static String base64(int length) {
    return Base64.getEncoder().withoutPadding().encodeToString(random(length));
  }

  static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
