package nl.ruggensteun.suite;

import static nl.ruggensteun.suite.SmallTeam.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.ruggensteun.vault.Checked;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.SealedForm;
import nl.ruggensteun.vault.SizeClass;
import org.junit.jupiter.api.Test;

class UnlockingAKeyringTest {
  private final SmallTeam team = new SmallTeam();
  private final Keyring keyring =
      new Keyring(team.bram.memberId(), List.of(team.bram, team.bram.next(team.suite, NOW)));

  @Test
  void with_a_passkey_or_with_ten_words_gives_the_same_keys() {
    Seed passkey = PasskeyKeys.seal(new byte[32], team.bram.memberId());
    Seed words = Code.generate(CodeKind.RECOVERY, team.suite).recoveryKeys(Hash.of("team")).seal();

    assertThat(Keyring.unwrap(keyring.wrap(passkey.recipient(), team.suite), passkey))
        .isEqualTo(Opened.trusted(keyring));
    assertThat(Keyring.unwrap(keyring.wrap(words.recipient(), team.suite), words))
        .isEqualTo(Opened.trusted(keyring));
  }

  @Test
  void fails_with_the_passkey_of_another_member() {
    Seed passkey = PasskeyKeys.seal(new byte[32], team.bram.memberId());
    Seed dirks = PasskeyKeys.seal(new byte[32], team.dirk.memberId());

    assertThat(Keyring.unwrap(keyring.wrap(passkey.recipient(), team.suite), dirks))
        .isEqualTo(Opened.distrusted(Distrust.CANNOT_OPEN));
  }

  @Test
  void says_nothing_by_its_size() {
    Keyring shorter = new Keyring(team.bram.memberId(), List.of(team.bram));
    byte[] sealed = keyring.wrap(team.bram.seal().recipient(), team.suite);

    assertThat(sealed).hasSameSizeAs(shorter.wrap(team.bram.seal().recipient(), team.suite));
    assertThat(SealedForm.check(sealed, SizeClass.WRAP)).isInstanceOf(Checked.Accepted.class);
  }
}
