package nl.ruggensteun.platform;

import java.util.Random;

/// Bytes that look random and are the same in every run.
public final class SeededRandomness implements Randomness {
  private final Random random;

  public SeededRandomness(long seed) {
    this.random = new Random(seed);
  }

  @Override
  public synchronized byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
