package nl.ruggensteun.suite;

import java.util.Locale;
import java.util.Optional;

/// Bech32, in which age writes its keys: letters that are hard to confuse, and a check at the end.
final class Bech32 {
  private static final String LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  private static final int[] GENERATOR = {
    0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };
  private static final int CHECK = 6;

  private Bech32() {}

  static String encode(String prefix, byte[] bytes) {
    byte[] words = regroup(bytes, 8, 5);
    StringBuilder text = new StringBuilder(prefix).append('1');
    for (byte word : Bytes.concat(words, check(prefix, words))) {
      text.append(LETTERS.charAt(word));
    }
    return text.toString();
  }

  /// Empty for another prefix, a wrong letter or a wrong check.
  static Optional<byte[]> decode(String prefix, String text) {
    if (!text.startsWith(prefix + '1') || text.length() < prefix.length() + 1 + CHECK) {
      return Optional.empty();
    }
    byte[] words = new byte[text.length() - prefix.length() - 1];
    for (int i = 0; i < words.length; i++) {
      words[i] = (byte) LETTERS.indexOf(text.charAt(prefix.length() + 1 + i));
      if (words[i] < 0) {
        return Optional.empty();
      }
    }
    byte[] data = java.util.Arrays.copyOf(words, words.length - CHECK);
    byte[] bytes = regroup(data, 5, 8);
    byte[] kept = java.util.Arrays.copyOf(bytes, data.length * 5 / 8);
    return encode(prefix, kept).equals(text.toLowerCase(Locale.ROOT))
        ? Optional.of(kept)
        : Optional.empty();
  }

  private static byte[] regroup(byte[] groups, int from, int to) {
    byte[] out = new byte[(groups.length * from + to - 1) / to];
    int bits = 0;
    int held = 0;
    int at = 0;
    for (byte group : groups) {
      held = (held << from) | (group & ((1 << from) - 1));
      bits += from;
      while (bits >= to) {
        bits -= to;
        out[at++] = (byte) ((held >>> bits) & ((1 << to) - 1));
      }
    }
    if (bits > 0) {
      out[at] = (byte) ((held << (to - bits)) & ((1 << to) - 1));
    }
    return out;
  }

  private static byte[] check(String prefix, byte[] words) {
    int state = 1;
    for (int i = 0; i < prefix.length(); i++) {
      state = step(state, prefix.charAt(i) >>> 5);
    }
    state = step(state, 0);
    for (int i = 0; i < prefix.length(); i++) {
      state = step(state, prefix.charAt(i) & 31);
    }
    for (byte word : Bytes.concat(words, new byte[CHECK])) {
      state = step(state, word);
    }
    byte[] check = new byte[CHECK];
    for (int i = 0; i < CHECK; i++) {
      check[i] = (byte) (((state ^ 1) >>> (5 * (CHECK - 1 - i))) & 31);
    }
    return check;
  }

  private static int step(int state, int word) {
    int next = ((state & 0x1ffffff) << 5) ^ word;
    for (int i = 0; i < GENERATOR.length; i++) {
      next ^= ((state >>> (25 + i)) & 1) == 0 ? 0 : GENERATOR[i];
    }
    return next;
  }
}
