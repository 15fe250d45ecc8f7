package nl.ruggensteun.suite;

import java.util.List;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.Recipient;
import nl.ruggensteun.vault.VerifyKey;

/// Eight words (_vingerafdruk_) that two people compare over the telephone: are these keys yours.
public final class Fingerprint {
  private static final int WORDS = 8;

  private Fingerprint() {}

  public static List<String> of(Recipient recipient, VerifyKey verifyKey) {
    byte[] both =
        Bytes.concat(Bytes.ascii("rs1/fingerprint"), recipient.hash().bytes(), verifyKey.bytes());
    return WordList.words(Hash.of(both).bytes(), WORDS);
  }
}
