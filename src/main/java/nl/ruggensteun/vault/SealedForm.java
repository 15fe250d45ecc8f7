package nl.ruggensteun.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalLong;

/// The form of a sealed file in suite rs1: an age file, version 1, with exactly one stanza for one
/// post-quantum hybrid recipient. No passphrase, no second reader, no other kind of key.
public final class SealedForm {
  private static final byte[] OPENING =
      "age-encryption.org/v1\n-> mlkem768x25519 ".getBytes(US_ASCII);
  private static final byte[] LINE = "\n".getBytes(US_ASCII);
  private static final byte[] CLOSING = "\n--- ".getBytes(US_ASCII);
  private static final int NONCE = 16;
  private static final int TAG = 16;
  private static final int CHUNK = 64 * 1024 + TAG;

  private SealedForm() {}

  /// Never throws, whatever the bytes are.
  public static Checked<Ciphertext> check(byte[] bytes, SizeClass inside) {
    OptionalLong size = plaintextSize(bytes);
    return size.isPresent() && inside.admits(size.getAsLong())
        ? Checked.accepted(new Ciphertext(bytes))
        : Checked.refused(VaultRefused.NOT_SEALED);
  }

  /// How many bytes were sealed, read off the length; empty when this is not a sealed file.
  public static OptionalLong plaintextSize(byte[] bytes) {
    Cursor cursor = new Cursor(bytes);
    boolean header =
        cursor.literal(OPENING)
            && cursor.base64(1120)
            && cursor.literal(LINE)
            && cursor.base64(32)
            && cursor.literal(CLOSING)
            && cursor.base64(32)
            && cursor.literal(LINE);
    return header ? sizeInChunks(cursor.left() - NONCE) : OptionalLong.empty();
  }

  private static OptionalLong sizeInChunks(long payload) {
    long full = payload / CHUNK;
    long last = payload % CHUNK;
    // The last chunk may be empty only when it is the first.
    boolean possible = payload >= TAG && (last == 0 || last > TAG || full == 0);
    return possible
        ? OptionalLong.of(payload - TAG * (full + (last == 0 ? 0 : 1)))
        : OptionalLong.empty();
  }

  private static final class Cursor {
    private final byte[] bytes;
    private int at;

    Cursor(byte[] bytes) {
      this.bytes = bytes;
    }

    int left() {
      return bytes.length - at;
    }

    boolean literal(byte[] expected) {
      int end = at + expected.length;
      if (end > bytes.length || !Arrays.equals(bytes, at, end, expected, 0, expected.length)) {
        return false;
      }
      at = end;
      return true;
    }

    /// Base64 without padding, with no second way to write the same bytes.
    boolean base64(int decodedLength) {
      int end = at + (decodedLength * 4 + 2) / 3;
      if (end > bytes.length) {
        return false;
      }
      byte[] text = Arrays.copyOfRange(bytes, at, end);
      at = end;
      try {
        byte[] again =
            Base64.getEncoder().withoutPadding().encode(Base64.getDecoder().decode(text));
        return Arrays.equals(text, again);
      } catch (IllegalArgumentException notBase64) {
        return false;
      }
    }
  }
}
