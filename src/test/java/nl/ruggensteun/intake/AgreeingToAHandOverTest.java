package nl.ruggensteun.intake;

import static nl.ruggensteun.casefile.CaseWorld.done;
import static nl.ruggensteun.casefile.CaseWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.ruggensteun.casefile.AnswerToConsent;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.casefile.DeskActs;
import nl.ruggensteun.casefile.Outcome;
import nl.ruggensteun.casefile.Refusal;
import nl.ruggensteun.suite.EntryKind;
import nl.ruggensteun.suite.MemberKeys;
import nl.ruggensteun.vault.GivenEntry;
import nl.ruggensteun.vault.GivenEpoch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// "Mag ik dit overdragen aan …?": Anna answers in her own room, and takes it back there.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreeingToAHandOverTest {
  private final CaseWorld world = new CaseWorld();
  private final MemberKeys cas = world.joins("Cas", "mayors", "ngb");

  @AfterAll
  void close() {
    world.close();
  }

  private Desk file() {
    return Desk.withFile(world, world.bram, world.bea);
  }

  @Test
  void her_yes_lets_the_file_cross_and_without_it_it_stays() {
    Desk desk = file();
    DeskActs acts = new DeskActs(world, desk.anna.requestId);
    GivenEpoch withThem = withTheOthers(desk);
    assertThat(refusal(acts.renews(world.bram, desk.team.audienceId, withThem)))
        .isEqualTo(Refusal.Conflict.because("needs-consent"));

    done(answers(desk.anna, world.id(), "ngb", true, 3));
    done(acts.renews(world.bram, desk.team.audienceId, withThem));
    done(acts.handsOver(world.bram, world.carla, cas));

    assertThat(acts.open().association()).isEqualTo("ngb");
    assertThat(acts.running()).isNotEmpty();
  }

  @Test
  void a_yes_taken_back_after_it_crossed_is_a_promise_to_hand_it_back_and_that_is_possible() {
    Desk desk = file();
    DeskActs acts = new DeskActs(world, desk.anna.requestId);
    UUID consent = world.id();
    done(answers(desk.anna, consent, "ngb", true, 3));
    done(letsInTheOthers(desk));
    done(acts.handsOver(world.bram, world.carla, cas));

    done(answers(desk.anna, consent, "ngb", false, 4));

    assertThat(acts.runningKinds()).contains("handover-own-line");
    done(acts.handsOver(world.carla, world.bram, world.bea));
    assertThat(acts.open().association()).isEqualTo("nvvr");
    assertThat(acts.runningKinds()).doesNotContain("handover-own-line");
    assertThat(refusal(acts.handsOver(world.bram, world.carla, cas)))
        .isEqualTo(Refusal.Conflict.because("needs-consent"));
  }

  @Test
  void a_yes_taken_back_while_somebody_was_let_in_is_a_promise_to_take_her_out() {
    Desk desk = file();
    DeskActs acts = new DeskActs(world, desk.anna.requestId);
    UUID consent = world.id();
    done(answers(desk.anna, consent, "ngb", true, 3));
    done(letsInTheOthers(desk));
    int before = acts.running().size();

    done(answers(desk.anna, consent, "ngb", false, 4));

    assertThat(acts.running().size()).isEqualTo(before + 1);
    assertThat(acts.runningKinds()).contains("own");
  }

  @Test
  void the_same_answer_twice_is_one_and_a_yes_taken_back_is_not_given_again_by_an_old_page() {
    Desk desk = file();
    UUID consent = world.id();
    GivenEntry yes = said(desk.anna, 3, "ja");
    done(answers(desk.anna, consent, "ngb", true, yes));
    done(answers(desk.anna, consent, "ngb", true, yes));
    done(answers(desk.anna, consent, "ngb", false, 4));

    assertThat(refusal(answers(desk.anna, consent, "ngb", true, 5)))
        .isEqualTo(Refusal.Conflict.because("taken-back"));
  }

  @Test
  void an_answer_about_another_consent_or_an_unknown_association_changes_nothing() {
    Desk desk = file();
    Desk other = file();
    UUID consent = world.id();
    done(answers(other.anna, consent, "ngb", true, 3));

    assertThat(refusal(answers(other.anna, consent, "statenlidnu", false, 4)))
        .isEqualTo(new Refusal.NotFound());
    assertThat(refusal(answers(desk.anna, world.id(), "Anna zegt: ja", true, 3)))
        .isEqualTo(Refusal.Invalid.field("toAssociation", "invalid"));
    done(answers(desk.anna, consent, "ngb", false, 3));
    assertThat(new DeskActs(world, other.anna.requestId).looks(world.bram).consents())
        .as("another's consent still stands")
        .allMatch(one -> one.revokedAt().isEmpty());
  }

  private Outcome<Integer> letsInTheOthers(Desk desk) {
    return new DeskActs(world, desk.anna.requestId)
        .renews(world.bram, desk.team.audienceId, withTheOthers(desk));
  }

  private GivenEpoch withTheOthers(Desk desk) {
    return desk.team.epoch(
        desk.team.plan(world.bram, world.bea, world.carla, cas), world.bram.author());
  }

  private Outcome<UUID> answers(Anna anna, UUID consent, String to, boolean given, int seq) {
    return answers(anna, consent, to, given, said(anna, seq, given ? "ja" : "nee"));
  }

  private Outcome<UUID> answers(
      Anna anna, UUID consent, String to, boolean given, GivenEntry words) {
    return world
        .get(RoomActs.class)
        .consent(
            new ComingBack(world, anna).room(),
            new AnswerToConsent.Answer(consent, to, given, words));
  }

  private GivenEntry said(Anna anna, int seq, String words) {
    return anna.room.entry(anna.keys.author(), seq, EntryKind.CONSENT, words);
  }
}
