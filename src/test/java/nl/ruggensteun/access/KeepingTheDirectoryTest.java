package nl.ruggensteun.access;

import static nl.ruggensteun.suite.SmallTeam.NOW;
import static nl.ruggensteun.suite.SmallTeam.by;
import static nl.ruggensteun.suite.SmallTeam.confidant;
import static nl.ruggensteun.suite.SmallTeam.coordinator;
import static nl.ruggensteun.suite.SmallTeam.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.ruggensteun.access.DirectoryStatement.Revocation.Reason;
import nl.ruggensteun.suite.MemberKeys;
import nl.ruggensteun.suite.SignedDirectory;
import nl.ruggensteun.suite.SmallTeam;
import nl.ruggensteun.vault.JwsType;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class KeepingTheDirectoryTest {
  private final SmallTeam team = new SmallTeam();

  @Test
  void a_complete_team_is_read_back_link_by_link() {
    SignedDirectory directory = team.complete();

    DirectoryChain read = accepted(directory.elements());

    assertThat(read.head()).isEqualTo(directory.chain().head());
    assertThat(read.valid(team.bram.keyId()).orElseThrow().verifyKey())
        .isEqualTo(team.bram.sign().verifyKey());
    assertThat(read.lines()).hasSize(2);
  }

  @Test
  void the_second_coordinator_signs_for_herself() {
    assertThat(team.withTwo().chain().valid(team.femke.keyId())).isPresent();
  }

  @Test
  void a_first_coordinator_alone_lets_nobody_in() {
    refused(
        "missing-countersignature",
        () -> team.founded().with(team.bram, confidant("mayors"), by(team.els, team.bram)));
    refused(
        "missing-countersignature",
        () -> team.founded().with(team.femke, coordinator("ngb"), by(team.els, null)));
    refused(
        "missing-countersignature",
        () -> team.founded().with(team.femke, coordinator("ngb"), by(team.els, team.els)));
    refused(
        "missing-countersignature", () -> team.founded().with(line("common"), by(team.els, null)));
  }

  @Test
  void a_bogus_confidant_signed_by_one_coordinator_is_refused() {
    SignedDirectory directory = team.withTwo();

    refused(
        "missing-countersignature",
        () -> directory.with(team.dirk, confidant("mayors"), by(team.els, null)));
    refused(
        "missing-countersignature",
        () -> directory.with(team.dirk, confidant("mayors"), by(team.els, team.els)));
    refused(
        "missing-countersignature",
        () -> directory.with(team.dirk, confidant("mayors"), by(team.els, team.dirk)));
  }

  @Test
  void a_coordinator_who_is_left_cannot_add_a_friend() {
    SignedDirectory alone =
        team.withTwo().without(team.femke.keyId(), Reason.LEFT, by(team.els, null));
    MemberKeys friend = team.newMember();

    refused(
        "missing-countersignature",
        () -> alone.with(friend, coordinator("ngb"), by(team.els, friend)));
  }

  @Test
  void a_confidant_cannot_add_or_revoke_anybody() {
    SignedDirectory directory = team.complete();
    MemberKeys friend = team.newMember();

    refused(
        "wrong-signer", () -> directory.with(friend, confidant("mayors"), by(team.bram, team.els)));
    refused(
        "missing-countersignature",
        () -> directory.with(friend, confidant("mayors"), by(team.els, team.bram)));
    refused("wrong-signer", () -> directory.with(line("common"), by(team.bram, team.els)));
    refused(
        "wrong-signer",
        () -> directory.without(team.els.keyId(), Reason.LOST, by(team.bram, null)));
  }

  @Test
  void a_member_revokes_the_own_key() {
    SignedDirectory directory =
        team.complete().without(team.bram.keyId(), Reason.LOST, by(team.bram, null));

    assertThat(directory.chain().valid(team.bram.keyId())).isEmpty();
    assertThat(directory.chain().keyAt(team.bram.keyId(), directory.chain().head().position() - 1))
        .isPresent();
    refused(
        "wrong-signer",
        () -> directory.without(team.bram.keyId(), Reason.LOST, by(team.bram, null)));
    refused(
        "wrong-key", () -> directory.without(team.bram.keyId(), Reason.LOST, by(team.els, null)));
  }

  @Test
  void a_new_key_ends_the_one_before() {
    MemberKeys renewed = team.bram.next(team.suite, NOW);
    SignedDirectory directory =
        team.complete().with(renewed, confidant("councillors"), team.both());

    assertThat(directory.chain().valid(team.bram.keyId())).isEmpty();
    assertThat(directory.chain().valid(renewed.keyId())).isPresent();
    assertThat(directory.chain().sameHolder(team.bram.keyId(), renewed.keyId())).isTrue();
  }

  @Test
  void a_key_is_used_once_and_skips_no_epoch() {
    SignedDirectory directory = team.complete();
    MemberKeys skipped = team.bram.next(team.suite, NOW).next(team.suite, NOW);

    refused("wrong-key", () -> directory.with(team.bram, confidant("councillors"), team.both()));
    refused("wrong-key", () -> directory.with(skipped, confidant("councillors"), team.both()));
  }

  @Test
  void a_line_must_exist_before_somebody_answers_it() {
    SignedDirectory directory = team.withTwo();

    refused("wrong-line", () -> directory.with(team.bram, confidant("common"), team.both()));
    assertThat(
            directory
                .with(line("common"), team.both())
                .with(team.bram, confidant("common"), team.both())
                .chain()
                .valid(team.bram.keyId()))
        .isPresent();
  }

  @Test
  void a_link_left_out_doubled_or_moved_is_noticed() {
    List<DirectoryElement> elements = team.complete().elements();
    List<DirectoryElement> without = new ArrayList<>(elements);
    without.remove(2);
    List<DirectoryElement> doubled = new ArrayList<>(elements);
    doubled.add(elements.getLast());
    List<DirectoryElement> moved = new ArrayList<>(elements);
    Collections.swap(moved, 2, 3);

    assertThat(reason(without)).isEqualTo(DirectoryRefused.BROKEN_CHAIN);
    assertThat(reason(doubled)).isEqualTo(DirectoryRefused.BROKEN_CHAIN);
    assertThat(reason(moved)).isEqualTo(DirectoryRefused.BROKEN_CHAIN);
  }

  @Test
  void a_statement_of_another_team_is_refused() {
    SmallTeam other = new SmallTeam(2);
    SignedDirectory others = other.withTwo();
    List<DirectoryElement> mixed =
        List.of(team.founded().elements().getFirst(), others.elements().get(1));

    assertThat(reason(mixed)).isEqualTo(DirectoryRefused.WRONG_TEAM);
  }

  @Test
  void a_countersignature_under_another_statement_does_not_count() {
    List<DirectoryElement> elements = team.complete().elements();
    DirectoryElement swapped =
        new DirectoryElement(elements.get(3).statement(), elements.get(2).countersignature());
    List<DirectoryElement> forged = new ArrayList<>(elements.subList(0, 3));
    forged.add(swapped);

    assertThat(reason(forged)).isEqualTo(DirectoryRefused.MISSING_COUNTERSIGNATURE);
  }

  @Test
  void a_genesis_signed_with_another_key_is_refused() {
    String genesis = team.founded().elements().getFirst().statement();
    Object payload =
        nl.ruggensteun.vault.Claimed.read(genesis, JwsType.DIRECTORY, DirectoryStatement.class)
            .toOptional()
            .orElseThrow()
            .payload();
    String forged = team.dirk.sign().sign(JwsType.DIRECTORY, payload);

    assertThat(reason(List.of(new DirectoryElement(forged, null))))
        .isEqualTo(DirectoryRefused.BAD_SIGNATURE);
    assertThat(reason(List.of())).isEqualTo(DirectoryRefused.WRONG_TYPE);
    assertThat(reason(List.of(new DirectoryElement("geen handtekening", null))))
        .isEqualTo(DirectoryRefused.WRONG_TYPE);
  }

  @Test
  void a_head_counts_when_a_member_of_today_signed_one_of_this_chain() {
    SignedDirectory directory = team.complete();
    SignedDirectory later = directory.without(team.bram.keyId(), Reason.LEFT, by(team.els, null));

    assertThat(directory.chain().vouched(directory.signHead(team.bram.author(), NOW))).isPresent();
    assertThat(later.chain().vouched(directory.signHead(team.els.author(), NOW))).isPresent();
    assertThat(later.chain().vouched(directory.signHead(team.bram.author(), NOW))).isEmpty();
    assertThat(directory.chain().vouched(later.signHead(team.els.author(), NOW))).isEmpty();
  }

  private static void refused(String code, ThrowingCallable step) {
    Assertions.assertThatThrownBy(step).hasMessage(code);
  }

  private static DirectoryRefused reason(List<DirectoryElement> elements) {
    return switch (DirectoryChain.read(elements)) {
      case DirectoryRead.Refused(DirectoryRefused reason) -> reason;
      case DirectoryRead.Accepted accepted -> throw new AssertionError("accepted");
    };
  }

  private static DirectoryChain accepted(List<DirectoryElement> elements) {
    return switch (DirectoryChain.read(elements)) {
      case DirectoryRead.Accepted(DirectoryChain chain) -> chain;
      case DirectoryRead.Refused(DirectoryRefused reason) -> throw new AssertionError(reason);
    };
  }
}
