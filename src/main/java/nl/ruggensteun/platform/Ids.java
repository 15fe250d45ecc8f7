package nl.ruggensteun.platform;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.UUID;

/// Makes identifiers: UUIDv7 (RFC 9562), so that rows of one time lie together on disk.
public final class Ids {
  private final Clock clock;
  private final Randomness randomness;

  public Ids(Clock clock, Randomness randomness) {
    this.clock = clock;
    this.randomness = randomness;
  }

  public UUID next() {
    ByteBuffer random = ByteBuffer.wrap(randomness.bytes(10));
    long high = (clock.millis() << 16) | 0x7000L | (random.getShort() & 0x0FFFL);
    long low = (random.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
