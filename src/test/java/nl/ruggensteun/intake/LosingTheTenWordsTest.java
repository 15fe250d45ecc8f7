package nl.ruggensteun.intake;

import static nl.ruggensteun.casefile.CaseWorld.done;
import static nl.ruggensteun.casefile.CaseWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.audit.RecordedAct;
import nl.ruggensteun.casefile.Audience;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.casefile.DeskActs;
import nl.ruggensteun.casefile.Outcome;
import nl.ruggensteun.casefile.Refusal;
import nl.ruggensteun.suite.Code;
import nl.ruggensteun.suite.CodeKind;
import nl.ruggensteun.suite.EntryKind;
import nl.ruggensteun.suite.EpochPlan;
import nl.ruggensteun.suite.MemberKeys;
import nl.ruggensteun.suite.ReturnKeys;
import nl.ruggensteun.vault.Challenge;
import nl.ruggensteun.vault.GivenEpoch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Anna lost her ten words and calls. Bram, who owns her file, asks what only she knows.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LosingTheTenWordsTest {
  private final CaseWorld world = new CaseWorld();
  private Desk desk;
  private DeskActs acts;

  @BeforeEach
  void bramHasAFile() {
    desk = Desk.withFile(world, world.bram, world.bea);
    acts = new DeskActs(world, desk.anna.requestId);
  }

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void the_new_words_lead_to_her_room_and_the_old_ones_nowhere() {
    ReturnKeys fresh = words();

    done(replaces(world.bram, fresh));

    assertThat(annas().enters(desk.anna.keys)).isEmpty();
    assertThat(annas().enters(fresh).orElseThrow().audienceId())
        .isEqualTo(desk.anna.room.audienceId);
  }

  @Test
  void whoever_was_in_with_the_old_words_is_out() {
    String token = session();
    assertThat(world.get(RoomSessions.class).room(token)).isPresent();

    done(replaces(world.bram, words()));

    assertThat(world.get(RoomSessions.class).room(token)).isEmpty();
  }

  @Test
  void words_that_were_read_aloud_are_good_for_making_others_only() {
    ReturnKeys fresh = words();
    done(replaces(world.bram, fresh));
    Audience room = annas().enters(fresh).orElseThrow();

    assertThat(
            refusal(
                world
                    .get(RoomActs.class)
                    .write(
                        room, desk.anna.room.entry(fresh.author(), 3, EntryKind.MESSAGE, "hallo"))))
        .isEqualTo(Refusal.Conflict.because("renew-first"));
  }

  @Test
  void it_stands_in_her_access_log_who_did_it() {
    done(replaces(world.bea, words()));

    assertThat(
            world.get(AuditLog.class).of(ChainId.ofCase(desk.anna.requestId)).stream()
                .map(RecordedAct::act)
                .filter(act -> act.what().equals("code.replaced")))
        .singleElement()
        .satisfies(act -> assertThat(act.by()).isEqualTo(world.bea.keyId().text()));
  }

  @Test
  void only_owner_and_stand_in_may() {
    ReturnKeys fresh = words();
    GivenEpoch made = desk.anna.room.epoch(plan().reporter(fresh), world.bram.author());

    assertThat(refusal(acts.replacesWords(world.dirk, desk.anna.room.audienceId, fresh, made)))
        .isEqualTo(new Refusal.NotFound());
    assertThat(annas().enters(desk.anna.keys)).isPresent();
  }

  @Test
  void an_epoch_that_names_no_new_key_is_refused_and_her_words_still_work() {
    GivenEpoch same = desk.anna.room.epoch(plan(), world.bram.author());

    assertThat(refusal(acts.replacesWords(world.bram, desk.anna.room.audienceId, words(), same)))
        .isEqualTo(Refusal.Invalid.field("epoch", "same-words"));
    assertThat(annas().enters(desk.anna.keys)).isPresent();
  }

  @Test
  void notes_of_the_team_have_no_words_to_replace() {
    GivenEpoch next = desk.team.epoch(desk.team.plan(world.bram, world.bea), world.bram.author());

    assertThat(refusal(acts.replacesWords(world.bram, desk.team.audienceId, words(), next)))
        .isEqualTo(Refusal.Conflict.because("no-words"));
  }

  private Outcome<Integer> replaces(MemberKeys who, ReturnKeys fresh) {
    return acts.replacesWords(
        who,
        desk.anna.room.audienceId,
        fresh,
        desk.anna.room.epoch(plan().reporter(fresh), who.author()));
  }

  private EpochPlan plan() {
    return desk.anna.room.plan(world.bram, world.bea);
  }

  private ComingBack annas() {
    return new ComingBack(world, desk.anna);
  }

  private String session() {
    return world
        .get(RoomSessions.class)
        .open(annas().answer(Challenge.Purpose.RETURN, desk.anna.keys))
        .orElseThrow()
        .token()
        .reveal();
  }

  private ReturnKeys words() {
    return Code.generate(CodeKind.RETURN, world.suite).returnKeys(world.directory().chain().team());
  }
}
