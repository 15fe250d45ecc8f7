package nl.ruggensteun.suite;

import nl.ruggensteun.vault.Hash;

/// What a member (_lid_) has who lost everything but the recovery words: enough to sign in and to
/// open the keyring.
public record RecoveryKeys(String locator, SigningKey auth, Seed seal) {

  static RecoveryKeys from(byte[] secret, Hash team) {
    SigningKey auth = new SigningKey(Hkdf.derive(secret, team.bytes(), "rs1/recovery/auth"));
    return new RecoveryKeys(
        Hash.of(auth.verifyKey().bytes()).text(),
        auth,
        new Seed(Hkdf.derive(secret, team.bytes(), "rs1/recovery/seal")));
  }
}
