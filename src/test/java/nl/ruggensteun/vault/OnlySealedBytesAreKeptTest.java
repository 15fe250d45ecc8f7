package nl.ruggensteun.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.ruggensteun.vault.SealedLookalike.base64;
import static nl.ruggensteun.vault.SealedLookalike.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnlySealedBytesAreKeptTest {
  private static final String VERSION = "age-encryption.org/v1\n";

  private final String stanza = "-> mlkem768x25519 " + base64(1120) + "\n" + base64(32) + "\n";
  private final String mac = "--- " + base64(32) + "\n";

  @ParameterizedTest
  @ValueSource(ints = {1024, 1088, 2048, 2176, 65536, 67584, 1024 * 1024})
  void an_entry_in_a_padding_class_is_accepted(int size) {
    byte[] bytes = SealedLookalike.of(size);

    assertThat(SealedForm.check(bytes, SizeClass.ENTRY))
        .isInstanceOfSatisfying(
            Checked.Accepted.class,
            accepted -> assertThat(((Ciphertext) accepted.value()).bytes()).isEqualTo(bytes));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 32, 512, 1023, 1025, 2049, 65537, 1024 * 1024 + 32768})
  void an_entry_that_was_not_padded_is_refused(int size) {
    refused(SealedLookalike.of(size), SizeClass.ENTRY);
  }

  @Test
  void a_grant_holds_one_seed_and_nothing_else() {
    assertThat(SealedForm.check(SealedLookalike.of(32), SizeClass.GRANT))
        .isInstanceOf(Checked.Accepted.class);
    refused(SealedLookalike.of(33), SizeClass.GRANT);
    refused(SealedLookalike.of(512), SizeClass.GRANT);
    refused(SealedLookalike.of(32), SizeClass.SHARE);
  }

  @Test
  void a_story_in_clear_is_refused() {
    refused("Ik ben Anna en ik ben bang.".repeat(100).getBytes(UTF_8), SizeClass.ENTRY);
  }

  @Test
  void a_second_reader_is_refused() {
    refused(with(VERSION + stanza + stanza, mac, 1056), SizeClass.ENTRY);
  }

  @Test
  void a_reader_with_another_kind_of_key_is_refused() {
    String x25519 = "-> X25519 " + base64(32) + "\n" + base64(32) + "\n";
    String passphrase = "-> scrypt " + base64(16) + " 18\n" + base64(32) + "\n";
    refused(with(VERSION + x25519, mac, 1056), SizeClass.ENTRY);
    refused(with(VERSION + passphrase, mac, 1056), SizeClass.ENTRY);
    refused(with(VERSION + stanza + x25519, mac, 1056), SizeClass.ENTRY);
    refused(with(VERSION + x25519 + stanza, mac, 1056), SizeClass.ENTRY);
    refused(with(VERSION + stanza + "-> grease-1 a\n\n", mac, 1056), SizeClass.ENTRY);
  }

  @Test
  void another_version_is_refused() {
    refused(with("age-encryption.org/v2\n" + stanza, mac, 1056), SizeClass.ENTRY);
    refused(with("-----BEGIN AGE ENCRYPTED FILE-----\n" + stanza, mac, 1056), SizeClass.ENTRY);
  }

  @Test
  void a_header_of_other_lengths_is_refused() {
    String shorter = "-> mlkem768x25519 " + base64(1119) + "\n" + base64(32) + "\n";
    String longer = "-> mlkem768x25519 " + base64(1120) + "\n" + base64(33) + "\n";
    refused(with(VERSION + shorter, mac, 1056), SizeClass.ENTRY);
    refused(with(VERSION + longer, mac, 1056), SizeClass.ENTRY);
    refused(with(VERSION + stanza, "--- " + base64(31) + "\n", 1056), SizeClass.ENTRY);
    refused(with(VERSION + stanza.replace("\n", "\r\n"), mac, 1056), SizeClass.ENTRY);
  }

  @Test
  void a_second_way_to_write_the_same_header_is_refused() {
    byte[] file = SealedLookalike.of(1024);
    int lastOfStanza = VERSION.length() + 18 + 1494 - 1;
    // The last letter carries two bits; the other four must be zero.
    file[lastOfStanza] = (byte) (file[lastOfStanza] + 1);

    refused(file, SizeClass.ENTRY);
  }

  @Test
  void a_file_cut_off_anywhere_is_refused() {
    byte[] file = SealedLookalike.of(1024);
    for (int length = 0; length < file.length; length++) {
      refused(Arrays.copyOf(file, length), SizeClass.ENTRY);
    }
  }

  @Test
  void an_empty_last_chunk_is_refused() {
    assertThat(SealedForm.plaintextSize(with(VERSION + stanza, mac, 16 + 65552 + 16))).isEmpty();
    assertThat(SealedForm.plaintextSize(with(VERSION + stanza, mac, 16 + 16))).hasValue(0);
    assertThat(SealedForm.plaintextSize(with(VERSION + stanza, mac, 16 + 65552))).hasValue(65536);
    assertThat(SealedForm.plaintextSize(with(VERSION + stanza, mac, 16 + 65552 + 17)))
        .hasValue(65537);
  }

  @Test
  void rubbish_is_refused_and_never_thrown() {
    Random random = new Random(20261122);
    byte[] file = SealedLookalike.of(1024);
    for (int round = 0; round < 20_000; round++) {
      byte[] broken = file.clone();
      int at = random.nextInt(1627);
      broken[at] ^= (byte) (1 + random.nextInt(255));
      SealedForm.check(broken, SizeClass.ENTRY);
      byte[] noise = new byte[random.nextInt(4000)];
      random.nextBytes(noise);
      refused(noise, SizeClass.ENTRY);
    }
  }

  @Test
  void what_is_sealed_is_not_printed() {
    assertThat(new Ciphertext(SealedLookalike.of(1024))).hasToString("[REDACTED]");
  }

  private static void refused(byte[] bytes, SizeClass inside) {
    assertThat(SealedForm.check(bytes, inside)).isEqualTo(Checked.refused(VaultRefused.NOT_SEALED));
  }
}
