package nl.ruggensteun.vault;

import static nl.ruggensteun.suite.SmallTeam.NOW;
import static nl.ruggensteun.suite.SmallTeam.by;
import static nl.ruggensteun.suite.SmallTeam.confidant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.ruggensteun.access.DirectoryStatement.Revocation.Reason;
import nl.ruggensteun.suite.Author;
import nl.ruggensteun.suite.EpochMaker;
import nl.ruggensteun.suite.EpochPlan;
import nl.ruggensteun.suite.Grant;
import nl.ruggensteun.suite.MadeEpoch;
import nl.ruggensteun.suite.MemberKeys;
import nl.ruggensteun.suite.Rescue;
import nl.ruggensteun.suite.ReturnKeys;
import nl.ruggensteun.suite.SignedDirectory;
import nl.ruggensteun.suite.SmallTeam;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AdmittingAnEpochTest {
  private final SmallTeam team = new SmallTeam();
  private final SignedDirectory directory = team.complete();
  private final EpochMaker maker = new EpochMaker(team.suite, directory);
  private final ReturnKeys anna = team.anna(directory);
  private final EpochChain room = team.audience(directory, AudienceKind.SHARED);
  private final Author bram = team.bram.author();

  @Test
  void annas_first_epoch_is_admitted() {
    MadeEpoch first = first();

    assertThat(room.admit(handedIn(first), directory.chain())).isInstanceOf(Checked.Accepted.class);
    assertThat(first.signed().payload().holders()).hasSize(2);
  }

  @Test
  void a_confidant_who_took_it_makes_the_next_one() {
    MadeEpoch first = first();
    MadeEpoch next = make(EpochPlan.of(first.chain(), List.of(team.bram.keyId())), bram);

    assertThat(first.chain().admit(handedIn(next), directory.chain()))
        .isInstanceOf(Checked.Accepted.class);
    assertThat(room.admit(handedIn(next), directory.chain()))
        .isEqualTo(Checked.refused(VaultRefused.BROKEN_CHAIN));
    assertThat(next.chain().admit(handedIn(next), directory.chain()))
        .isEqualTo(Checked.refused(VaultRefused.BROKEN_CHAIN));
  }

  @Test
  void somebody_without_the_key_cannot_make_the_next_one() {
    MadeEpoch first = first();

    refused(
        "wrong-signer",
        () -> make(EpochPlan.of(first.chain(), List.of(team.dirk.keyId())), team.dirk.author()));
  }

  @Test
  void an_audience_of_another_place_or_team_is_refused() {
    NewEpoch first = handedIn(first());
    EpochChain elsewhere = team.audience(directory, AudienceKind.SHARED);
    AudiencePlace place = room.place();
    EpochChain otherTeam =
        EpochChain.empty(
            new AudiencePlace(Hash.of("ander"), place.caseId(), place.audienceId(), place.kind()));
    EpochChain otherKind =
        EpochChain.empty(
            new AudiencePlace(place.team(), place.caseId(), place.audienceId(), AudienceKind.TEAM));

    assertThat(elsewhere.admit(first, directory.chain()))
        .isEqualTo(Checked.refused(VaultRefused.WRONG_PLACE));
    assertThat(otherTeam.admit(first, directory.chain()))
        .isEqualTo(Checked.refused(VaultRefused.WRONG_TEAM));
    assertThat(otherKind.admit(first, directory.chain()))
        .isEqualTo(Checked.refused(VaultRefused.WRONG_PLACE));
  }

  @Test
  void a_missing_a_foreign_and_a_superfluous_grant_are_refused() {
    NewEpoch first = handedIn(first());
    Map<KeyId, Ciphertext> fewer = new HashMap<>(first.grants());
    fewer.remove(team.bram.keyId());
    Map<KeyId, Ciphertext> more = new HashMap<>(first.grants());
    more.put(team.dirk.keyId(), first.grants().get(team.bram.keyId()));

    assertThat(room.admit(with(first, fewer, first.shares()), directory.chain()))
        .isEqualTo(Checked.refused(VaultRefused.WRONG_GRANTS));
    assertThat(room.admit(with(first, more, first.shares()), directory.chain()))
        .isEqualTo(Checked.refused(VaultRefused.WRONG_GRANTS));
    assertThat(room.admit(with(first, first.grants(), Map.of()), directory.chain()))
        .isEqualTo(Checked.refused(VaultRefused.WRONG_SHARES));
  }

  @Test
  void a_reader_whose_key_was_revoked_since_is_refused() {
    NewEpoch first = handedIn(first());
    SignedDirectory later = directory.without(team.bram.keyId(), Reason.LOST, by(team.els, null));

    assertThat(room.admit(first, later.chain()))
        .isEqualTo(Checked.refused(VaultRefused.REVOKED_GRANTEE));
  }

  @Test
  void a_statement_on_a_directory_that_never_was_is_refused() {
    SignedDirectory other = team.withTwo().with(team.dirk, confidant("mayors"), team.both());
    MadeEpoch first =
        new EpochMaker(team.suite, other)
            .make(
                EpochPlan.of(room, List.of(team.dirk.keyId())).reporter(anna), anna.author(), NOW);

    assertThat(room.admit(handedIn(first), directory.chain()))
        .isEqualTo(Checked.refused(VaultRefused.UNKNOWN_HEAD));
  }

  @Test
  void whoever_is_left_out_stays_out_with_new_keys_too() {
    MemberKeys renewed = team.dirk.next(team.suite, NOW);
    SignedDirectory later = directory.with(renewed, confidant("mayors"), team.both());
    EpochPlan plan =
        EpochPlan.of(room, List.of(renewed.keyId()))
            .reporter(anna)
            .excluding(List.of(team.dirk.keyId()));

    refused(
        "excluded-grantee", () -> new EpochMaker(team.suite, later).make(plan, anna.author(), NOW));
  }

  @Test
  void only_anna_lets_in_again_whom_she_left_out() {
    MadeEpoch first =
        make(
            EpochPlan.of(room, List.of(team.bram.keyId()))
                .reporter(anna)
                .excluding(List.of(team.dirk.keyId())),
            anna.author());
    List<KeyId> both = List.of(team.bram.keyId(), team.dirk.keyId());

    refused("excluded-grantee", () -> make(EpochPlan.of(first.chain(), both), bram));
    assertThat(make(EpochPlan.of(first.chain(), both), anna.author()).signed().payload().excluded())
        .isEmpty();
  }

  @Test
  void the_same_key_goes_on_only_when_everybody_stays() {
    MadeEpoch first = first();
    List<KeyId> more = List.of(team.bram.keyId(), team.dirk.keyId());
    MadeEpoch wider = make(EpochPlan.of(first.chain(), more).keeping(first.seed()), bram);

    assertThat(wider.signed().payload().recipient())
        .isEqualTo(first.signed().payload().recipient());
    refused(
        "wrong-recipient",
        () ->
            make(
                EpochPlan.of(wider.chain(), List.of(team.bram.keyId())).keeping(first.seed()),
                bram));
  }

  @Test
  void new_words_are_vouched_for_by_the_old_and_the_new() {
    MadeEpoch first = first();
    ReturnKeys renewed =
        nl.ruggensteun.suite.Code.generate(nl.ruggensteun.suite.CodeKind.RETURN, team.suite)
            .returnKeys(directory.chain().team());
    EpochPlan plan = EpochPlan.of(first.chain(), List.of(team.bram.keyId())).reporter(renewed);
    MadeEpoch next = make(plan, anna.author());

    assertThat(next.chain().reporter().orElseThrow().verifyKey())
        .isEqualTo(renewed.sign().verifyKey());
    refused("bad-signature", () -> make(plan, renewed.author()));
    refused(
        "bad-signature",
        () -> make(EpochPlan.of(next.chain(), List.of(team.bram.keyId())), anna.author()));
  }

  @Test
  void the_team_is_opened_by_a_member_and_never_holds_the_reporter() {
    EpochChain among = team.audience(directory, AudienceKind.TEAM);

    assertThat(make(EpochPlan.of(among, List.of(team.bram.keyId())), bram).grants()).hasSize(1);
    refused(
        "wrong-reporter",
        () -> make(EpochPlan.of(among, List.of(team.bram.keyId())).reporter(anna), bram));
    refused(
        "wrong-signer", () -> make(EpochPlan.of(among, List.of(team.bram.keyId())), anna.author()));
  }

  @Test
  void a_rescue_needs_two_coordinators_who_hold_a_share() {
    MadeEpoch first = first();
    KeyId dirk = team.dirk.keyId();
    String els = Rescue.consent(team.els.author(), dirk, first.chain(), NOW);
    String femke = Rescue.consent(team.femke.author(), dirk, first.chain(), NOW);
    String other = Rescue.consent(team.femke.author(), team.gijs.keyId(), first.chain(), NOW);
    EpochPlan plan = EpochPlan.of(first.chain(), List.of(dirk));

    assertThat(make(plan.rescuedBy(List.of(els, femke)), team.dirk.author()).grants()).hasSize(2);
    refused("wrong-signer", () -> make(plan.rescuedBy(List.of(els)), team.dirk.author()));
    refused("wrong-signer", () -> make(plan.rescuedBy(List.of(els, els)), team.dirk.author()));
    refused("wrong-signer", () -> make(plan.rescuedBy(List.of(els, other)), team.dirk.author()));
  }

  @Test
  void a_grant_that_is_no_grant_is_refused() {
    assertThat(SealedForm.check(team.suite.seal(new byte[31], room(team.bram)), SizeClass.GRANT))
        .isEqualTo(Checked.refused(VaultRefused.NOT_SEALED));
  }

  private MadeEpoch first() {
    return make(EpochPlan.of(room, List.of(team.bram.keyId())).reporter(anna), anna.author());
  }

  private MadeEpoch make(EpochPlan plan, Author author) {
    return maker.make(plan, author, NOW);
  }

  private static Recipient room(MemberKeys keys) {
    return keys.seal().recipient();
  }

  private static void refused(String code, ThrowingCallable step) {
    assertThatThrownBy(step).hasMessage(code);
  }

  private static NewEpoch with(
      NewEpoch epoch, Map<KeyId, Ciphertext> grants, Map<KeyId, NewEpoch.GivenShare> shares) {
    return new NewEpoch(epoch.statement(), grants, shares);
  }

  private static NewEpoch handedIn(MadeEpoch made) {
    Map<KeyId, Ciphertext> grants = new HashMap<>();
    for (Grant grant : made.grants()) {
      grants.put(grant.keyId(), sealed(grant.sealed(), SizeClass.GRANT));
    }
    Map<KeyId, NewEpoch.GivenShare> shares = new HashMap<>();
    for (MadeEpoch.SealedShare share : made.shares()) {
      shares.put(
          share.keyId(),
          new NewEpoch.GivenShare(share.index(), sealed(share.sealed(), SizeClass.SHARE)));
    }
    return new NewEpoch(
        Claimed.read(made.statement(), JwsType.EPOCH, EpochStatement.class)
            .toOptional()
            .orElseThrow(),
        grants,
        shares);
  }

  private static Ciphertext sealed(byte[] bytes, SizeClass inside) {
    return SealedForm.check(bytes, inside).toOptional().orElseThrow();
  }
}
