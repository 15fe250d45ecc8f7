package nl.ruggensteun.vault;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.ruggensteun.platform.Base64Url;

/// Whatever bytes a browser could send to the vault: accepted or refused, never a failure. Played
/// by `./ruggensteun fuzz`.
public final class AnyBytesToTheVault {
  private static final UUID FILE = new UUID(0x7000, Long.MIN_VALUE);
  private static final String SIGNATURE = "." + "A".repeat(86);

  private AnyBytesToTheVault() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    for (SizeClass inside : SizeClass.values()) {
      if (SealedForm.check(bytes, inside) instanceof Checked.Accepted<Ciphertext>(var sealed)
          && sealed.size() != bytes.length) {
        throw new IllegalStateException("accepted other bytes");
      }
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    Claimed.read(text, JwsType.EPOCH, EpochStatement.class);
    new GivenEntry(null, FILE, 1, 1, Base64Url.encode(bytes), null).read(FILE, FILE, 1);
    String signed = JwsType.EPOCH.header() + "." + Base64Url.encode(bytes) + SIGNATURE;
    Claimed.read(signed, JwsType.EPOCH, EpochStatement.class);
    Claimed.read(signed, JwsType.EPOCH, Succession.class);
    Challenge.read(JwsType.CHALLENGE.header() + "." + Base64Url.encode(bytes) + SIGNATURE);
    StrictJson.read(bytes, GivenEpoch.class).ifPresent(GivenEpoch::read);
  }
}
