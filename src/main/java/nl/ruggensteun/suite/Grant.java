package nl.ruggensteun.suite;

import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.Recipient;

/// A grant (_toegang_): the seed of an epoch, sealed to one reader.
public record Grant(KeyId keyId, byte[] sealed) {

  static Grant of(Seed epoch, KeyId keyId, Recipient reader, Suite suite) {
    return new Grant(keyId, suite.seal(epoch.bytes(), reader));
  }

  /// Counts only when the seed is that of the signed epoch: a server cannot hand out its own.
  public static Opened<Seed> open(byte[] sealed, Seed reader, Recipient epoch) {
    return Suite.open(sealed, reader)
        .then(bytes ->
            bytes.length == 32 && new Seed(bytes).recipient().equals(epoch)
                ? Opened.trusted(new Seed(bytes))
                : Opened.distrusted(Distrust.WRONG_SEED));
  }
}
