package nl.ruggensteun.suite;

import static nl.ruggensteun.suite.SmallTeam.NOW;
import static nl.ruggensteun.suite.SmallTeam.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.ruggensteun.access.DirectoryStatement.Revocation.Reason;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.Checked;
import nl.ruggensteun.vault.SealedForm;
import nl.ruggensteun.vault.SizeClass;
import org.junit.jupiter.api.Test;

class OpeningAnEntryTest {
  private final SmallTeam team = new SmallTeam();
  private final SignedDirectory directory = team.complete();
  private final ReturnKeys anna = team.anna(directory);
  private final MadeEpoch epoch =
      new EpochMaker(team.suite, directory)
          .make(
              EpochPlan.of(
                      team.audience(directory, AudienceKind.SHARED), List.of(team.bram.keyId()))
                  .reporter(anna),
              anna.author(),
              NOW);
  private final Entries entries = new Entries(epoch.chain(), epoch.seed(), directory.chain());
  private final EntryPlace place = EntryPlace.first(team.id());
  private final Entries.Draft story =
      new Entries.Draft(EntryKind.STORY, Map.of("text", "Het begon met een brief."), NOW);

  @Test
  void bram_reads_what_anna_wrote() {
    byte[] sealed = entries.seal(story, place, anna.author(), team.suite);
    Grant bram =
        epoch.grants().stream()
            .filter(grant -> grant.keyId().equals(team.bram.keyId()))
            .findFirst()
            .orElseThrow();
    Seed granted =
        Grant.open(bram.sealed(), team.bram.seal(), epoch.signed().payload().recipient()).orThrow();

    SignedEntry read =
        new Entries(epoch.chain(), granted, directory.chain()).open(sealed, place).orThrow();

    assertThat(read.body().get("text").asString()).isEqualTo("Het begon met een brief.");
    assertThat(read.signer().isReporter()).isTrue();
    assertThat(SealedForm.check(sealed, SizeClass.ENTRY)).isInstanceOf(Checked.Accepted.class);
  }

  @Test
  void dirk_cannot_open_it() {
    byte[] sealed = entries.seal(story, place, anna.author(), team.suite);

    distrusted(
        Distrust.CANNOT_OPEN,
        new Entries(epoch.chain(), team.dirk.seal(), directory.chain()).open(sealed, place));
  }

  @Test
  void one_bit_changed_is_noticed() {
    byte[] sealed = entries.seal(story, place, anna.author(), team.suite);
    sealed[sealed.length - 1] ^= 1;

    distrusted(Distrust.CANNOT_OPEN, entries.open(sealed, place));
    distrusted(Distrust.NOT_SEALED, entries.open(new byte[3000], place));
  }

  @Test
  void a_replayed_or_moved_entry_is_not_believed() {
    byte[] sealed = entries.seal(story, place, anna.author(), team.suite);

    distrusted(Distrust.WRONG_ORDER, entries.open(sealed, place.after(sealed, place.entryId())));
    distrusted(Distrust.WRONG_PLACE, entries.open(sealed, EntryPlace.first(team.id())));
    distrusted(
        Distrust.WRONG_ORDER,
        entries.open(
            sealed, new EntryPlace(place.entryId(), 1, nl.ruggensteun.vault.Hash.of("iets"))));
  }

  @Test
  void an_entry_by_somebody_who_is_not_in_the_epoch_is_not_believed() {
    distrusted(Distrust.NOT_A_GRANTEE, opened(team.dirk.author()));
    distrusted(Distrust.UNKNOWN_SIGNER, opened(team.newMember().author()));
    distrusted(Distrust.BAD_SIGNATURE, opened(new Author(team.bram.keyId(), team.dirk.sign())));
  }

  @Test
  void somebody_whose_key_was_revoked_is_not_believed() {
    SignedDirectory later = directory.without(team.bram.keyId(), Reason.LEFT, by(team.els, null));
    Entries now = new Entries(epoch.chain(), epoch.seed(), later.chain());

    distrusted(
        Distrust.REVOKED_SIGNER,
        now.open(now.seal(story, place, team.bram.author(), team.suite), place));
    assertThat(now.open(entries.seal(story, place, team.bram.author(), team.suite), place))
        .isInstanceOf(Opened.Trusted.class);
    distrusted(
        Distrust.UNKNOWN_HEAD,
        entries.open(now.seal(story, place, anna.author(), team.suite), place));
  }

  @Test
  void something_hidden_in_the_padding_is_noticed() {
    byte[] padded = Padding.pad("brief".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    padded[padded.length - 1] = 1;
    byte[] sealed = team.suite.seal(padded, epoch.seed().recipient());

    distrusted(Distrust.PADDING, entries.open(sealed, place));
  }

  @Test
  void what_is_no_entry_is_not_believed() {
    byte[] padded = Padding.pad("brief".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    distrusted(
        Distrust.WRONG_TYPE,
        entries.open(team.suite.seal(padded, epoch.seed().recipient()), place));
  }

  private Opened<SignedEntry> opened(Author author) {
    return entries.open(entries.seal(story, place, author, team.suite), place);
  }

  private static void distrusted(Distrust reason, Opened<?> opened) {
    assertThat(opened).isEqualTo(Opened.distrusted(reason));
  }
}
