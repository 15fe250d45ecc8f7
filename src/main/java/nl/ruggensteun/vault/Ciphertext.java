package nl.ruggensteun.vault;

import java.util.Arrays;

/// Bytes in the form of a sealed file (_verzegeld_). The vault cannot tell ciphertext from other
/// bytes: this type claims the form, not more.
public final class Ciphertext {
  private final byte[] bytes;

  Ciphertext(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public int size() {
    return bytes.length;
  }

  /// What the next entry of an audience points back to.
  public Hash hash() {
    return Hash.of(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ciphertext that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
