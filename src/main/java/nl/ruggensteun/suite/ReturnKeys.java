package nl.ruggensteun.suite;

import java.util.Arrays;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.vault.EpochStatement.ReporterKeys;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.KeyId;

/// Everything that a reporter (_melder_) has, from her ten words alone.
///
/// @param locator finds her room without saying who she is
/// @param auth shows that she may come in
public record ReturnKeys(String locator, SigningKey auth, SigningKey sign, Seed seal) {

  static ReturnKeys from(byte[] secret, Hash team) {
    byte[] salt = team.bytes();
    byte[] locator = Hkdf.derive(secret, salt, "rs1/return/locator");
    return new ReturnKeys(
        Base64Url.encode(Arrays.copyOf(locator, 16)),
        new SigningKey(Hkdf.derive(secret, salt, "rs1/return/auth")),
        new SigningKey(Hkdf.derive(secret, salt, "rs1/return/sign")),
        new Seed(Hkdf.derive(secret, salt, "rs1/return/seal")));
  }

  /// What a statement says of her, the first time.
  public ReporterKeys published() {
    return new ReporterKeys(sign.verifyKey(), seal.recipient(), null);
  }

  public Author author() {
    return new Author(KeyId.REPORTER, sign);
  }
}
