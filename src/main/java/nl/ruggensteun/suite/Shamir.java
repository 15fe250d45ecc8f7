package nl.ruggensteun.suite;

import java.util.ArrayList;
import java.util.List;

/// Secret sharing after Shamir over GF(256): any two parts give the secret, one gives nothing. The
/// last byte of a part is its place on the line.
final class Shamir {
  private Shamir() {}

  static List<byte[]> split(byte[] secret, int parts, Suite suite) {
    byte[] slope = suite.bytes(secret.length);
    List<byte[]> result = new ArrayList<>();
    for (int x = 1; x <= parts; x++) {
      byte[] part = new byte[secret.length + 1];
      for (int i = 0; i < secret.length; i++) {
        part[i] = (byte) ((secret[i] & 0xff) ^ times(slope[i] & 0xff, x));
      }
      part[secret.length] = (byte) x;
      result.add(part);
    }
    return result;
  }

  /// Wrong parts give a wrong secret without a word: the caller has to know what to expect.
  static byte[] combine(List<byte[]> parts) {
    byte[] secret = new byte[parts.getFirst().length - 1];
    for (byte[] part : parts) {
      int weight = weight(part, parts);
      for (int i = 0; i < secret.length; i++) {
        secret[i] ^= (byte) times(part[i] & 0xff, weight);
      }
    }
    return secret;
  }

  static int place(byte[] part) {
    return part[part.length - 1] & 0xff;
  }

  private static int weight(byte[] part, List<byte[]> parts) {
    int weight = 1;
    for (byte[] other : parts) {
      if (place(other) != place(part)) {
        weight = times(weight, times(place(other), inverse(place(other) ^ place(part))));
      }
    }
    return weight;
  }

  /// In a field of 256 elements the 254th power is the inverse.
  private static int inverse(int value) {
    int result = 1;
    for (int i = 0; i < 254; i++) {
      result = times(result, value);
    }
    return result;
  }

  /// Multiplication of polynomials modulo x⁸ + x⁴ + x³ + x + 1.
  private static int times(int a, int b) {
    int product = 0;
    int shifted = a;
    for (int bit = b; bit > 0; bit >>>= 1) {
      product ^= (bit & 1) == 0 ? 0 : shifted;
      shifted = (shifted << 1) ^ ((shifted & 0x80) == 0 ? 0 : 0x11b);
    }
    return product;
  }
}
