package nl.ruggensteun.suite;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import nl.ruggensteun.vault.Recipient;

/// Thirty-two secret bytes from which a sealing key follows. Whoever has the seed can open whatever
/// was sealed to its recipient.
public final class Seed {
  private static final String PREFIX = "age1pq";
  private final byte[] bytes;

  public Seed(byte[] bytes) {
    if (bytes.length != 32) {
      throw new IllegalArgumentException("a seed has 32 bytes");
    }
    this.bytes = bytes.clone();
  }

  public static Seed generate(RandomGenerator random) {
    return new Seed(Bytes.random(random, 32));
  }

  public Recipient recipient() {
    return new Recipient(Bech32.encode(PREFIX, HybridKem.publicKey(bytes)));
  }

  /// The seed itself: for a grant, a share or a keyring, and for nothing else.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// Bytes of the public key in a recipient's text.
  static byte[] publicKey(Recipient recipient) {
    return Bech32.decode(PREFIX, recipient.text())
        .filter(key -> key.length == HybridKem.PUBLIC_KEY)
        .orElseThrow(() -> new IllegalArgumentException("not a recipient"));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Seed that && Arrays.equals(bytes, that.bytes);
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
