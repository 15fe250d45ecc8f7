package nl.ruggensteun.suite;

import java.nio.ByteBuffer;
import java.util.UUID;

/// The sealing key that a passkey yields, different for each member.
public final class PasskeyKeys {
  private PasskeyKeys() {}

  public static Seed seal(byte[] prfOutput, UUID memberId) {
    byte[] salt =
        ByteBuffer.allocate(16)
            .putLong(memberId.getMostSignificantBits())
            .putLong(memberId.getLeastSignificantBits())
            .array();
    return new Seed(Hkdf.derive(prfOutput, salt, "rs1/passkey/seal"));
  }
}
