package nl.ruggensteun.suite;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import nl.ruggensteun.vault.Recipient;
import nl.ruggensteun.vault.SealedForm;

/// Sealing and opening (_verzegelen en openen_), and all that is made of chance.
public record Suite(RandomGenerator random) {

  public byte[] seal(byte[] plaintext, Recipient recipient) {
    return AgeFile.seal(plaintext, Seed.publicKey(recipient), random);
  }

  public static Opened<byte[]> open(byte[] sealed, Seed seed) {
    return SealedForm.plaintextSize(sealed).isEmpty()
        ? Opened.distrusted(Distrust.NOT_SEALED)
        : Opened.orElse(AgeFile.open(sealed, seed.bytes()), Distrust.CANNOT_OPEN);
  }

  public Seed newSeed() {
    return Seed.generate(random);
  }

  public SigningKey newSigningKey() {
    return new SigningKey(Bytes.random(random, 32));
  }

  /// A UUIDv7, as browsers make them.
  public UUID newId(Instant now) {
    long high = (now.toEpochMilli() << 16) | 0x7000 | random.nextInt(0x1000);
    long low = (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  byte[] bytes(int length) {
    return Bytes.random(random, length);
  }
}
