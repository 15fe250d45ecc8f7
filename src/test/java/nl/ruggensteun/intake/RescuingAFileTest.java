package nl.ruggensteun.intake;

import static nl.ruggensteun.casefile.CaseWorld.done;
import static nl.ruggensteun.casefile.CaseWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.ruggensteun.access.DirectoryStatement.Revocation.Reason;
import nl.ruggensteun.access.KeyRevoked;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.Naming;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.casefile.DeskActs;
import nl.ruggensteun.casefile.FileRescue;
import nl.ruggensteun.casefile.GivenRescue;
import nl.ruggensteun.casefile.OpenFileView;
import nl.ruggensteun.casefile.Readability;
import nl.ruggensteun.casefile.Refusal;
import nl.ruggensteun.casefile.RescueDesk;
import nl.ruggensteun.casefile.RescueFile;
import nl.ruggensteun.suite.EntryKind;
import nl.ruggensteun.suite.MemberKeys;
import nl.ruggensteun.vault.SealedEntries;
import nl.ruggensteun.vault.VaultRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RescuingAFileTest {
  private final CaseWorld world = new CaseWorld();
  private final MemberKeys fleur = Rescuers.joins(world, "Fleur", "councillors", "nvvr");
  private final Desk desk = Desk.withFile(world, world.bram, world.bea);
  private final Rescuers rescuers = new Rescuers(world, desk);
  private final UUID rescue = world.id();

  @AfterEach
  void close() {
    world.close();
  }

  private void loses(MemberKeys member) {
    world.becomes(world.directory().without(member.keyId(), Reason.LOST, world.coordinators()));
  }

  private List<RescueDesk.InNeed> inNeed(MemberKeys coordinator) {
    return world.get(RescueDesk.class).list(world.asking(coordinator)).files();
  }

  @Test
  void a_file_with_an_owner_and_a_date_ahead_is_in_nobody_s_list() {
    assertThat(inNeed(world.els)).isEmpty();
    assertThat(
            refusal(
                world
                    .get(RescueDesk.class)
                    .forCoordinator(world.asking(world.els), desk.anna.requestId)))
        .as("her own share is not handed to her either")
        .isEqualTo(new Refusal.NotFound());
  }

  @Test
  void a_file_whose_owner_lost_the_keys_is_in_the_list_of_coordinators_only() {
    loses(world.bram);

    assertThat(inNeed(world.els))
        .singleElement()
        .satisfies(need -> {
          assertThat(need.file().caseId()).isEqualTo(desk.anna.requestId);
          assertThat(need.file().reason()).isEqualTo(FileRescue.Reason.OWNER_GONE);
          assertThat(need.file().standInReads()).isTrue();
          assertThat(need.file().rescuable()).isTrue();
        });
    assertThat(inNeed(world.carla)).isEmpty();
    assertThat(inNeed(world.bea)).isEmpty();
  }

  @Test
  void a_file_is_overdue_a_day_after_its_date_and_not_before() {
    world.clock.forward(Duration.ofHours(36));
    assertThat(inNeed(world.els)).isEmpty();

    world.clock.forward(Duration.ofMinutes(30));

    assertThat(inNeed(world.els))
        .singleElement()
        .satisfies(need -> assertThat(need.file().reason()).isEqualTo(FileRescue.Reason.OVERDUE));
  }

  @Test
  void two_coordinators_let_a_colleague_in_who_then_reads_the_story() {
    loses(world.bram);
    loses(world.bea);
    MemberKeys bas = Rescuers.joins(world, "Bas", "councillors", "nvvr");
    done(rescuers.proposes(world.els, rescue, fleur));
    done(rescuers.confirms(world.femke, rescue, fleur));
    assertThat(world.get(RescueDesk.class).list(world.asking(fleur)).received()).hasSize(1);

    done(rescuers.takes(fleur, rescue, bas));

    DeskActs acts = new DeskActs(world, desk.anna.requestId);
    assertThat(acts.open().owner()).isEqualTo(fleur.memberId());
    assertThat(acts.open().standIn()).isEqualTo(bas.memberId());
    assertThat(storyReadBy(fleur)).isEqualTo("er stond iemand bij mijn deur");
    assertThat(storyReadBy(bas)).isEqualTo("er stond iemand bij mijn deur");
    assertThat(inNeed(world.els)).isEmpty();
    assertThat(world.count("casefile_rescue_share")).isZero();
  }

  private String storyReadBy(MemberKeys reader) {
    DeskActs acts = new DeskActs(world, desk.anna.requestId);
    UUID room = desk.anna.room.audienceId;
    SealedEntries.StoredEntry story = done(acts.reads(reader, room)).get(1);
    byte[] grant =
        acts.looks(reader).audiences().stream()
            .map(OpenFileView.Opened::grants)
            .flatMap(List::stream)
            .filter(one -> one.audienceId().equals(room) && one.n() == story.epochN())
            .findFirst()
            .orElseThrow()
            .sealed()
            .bytes();
    return desk.anna.room.reads(reader, story, grant);
  }

  @Test
  void the_reporter_sees_that_somebody_else_was_let_in_and_goes_on_writing() {
    loses(world.bram);
    done(rescuers.proposes(world.els, rescue, fleur));
    done(rescuers.confirms(world.femke, rescue, fleur));
    done(rescuers.takes(fleur, rescue, world.bea));
    ComingBack anna = new ComingBack(world, desk.anna);

    assertThat(anna.looks().openings()).extracting(Room.Opening::what).contains("rescue.done");
    assertThat(anna.looks().access())
        .extracting(Room.ReadsAlong::keyId)
        .contains(fleur.keyId().uuid())
        .doesNotContain(world.bram.keyId().uuid());

    anna.writes(3, "bent u nieuw?");
    done(new DeskActs(world, desk.anna.requestId).reads(fleur, desk.anna.room.audienceId));
  }

  @Test
  void one_coordinator_alone_cannot_do_it() {
    loses(world.bram);
    done(rescuers.proposes(world.els, rescue, fleur));

    assertThat(refusal(rescuers.confirms(world.els, rescue, fleur)))
        .isEqualTo(Refusal.Conflict.because("same-association"));
    assertThat(refusal(world.get(RescueDesk.class).forReceiver(world.asking(fleur), rescue)))
        .as("one share is handed to nobody")
        .isEqualTo(new Refusal.NotFound());
  }

  @Test
  void two_coordinators_of_one_association_cannot_do_it() {
    MemberKeys gerda = Rescuers.joins(world, "Gerda", "", "nvvr");
    done(
        new DeskActs(world, desk.anna.requestId)
            .renews(
                world.bea,
                desk.team.audienceId,
                desk.team.epoch(desk.team.plan(world.bram, world.bea), world.bea.author())));
    loses(world.bram);
    done(rescuers.proposes(world.els, rescue, fleur));

    assertThat(refusal(rescuers.confirms(gerda, rescue, fleur)))
        .isEqualTo(Refusal.Conflict.because("same-association"));
  }

  @Test
  void nobody_is_let_in_who_may_not_be_brought_in_or_reads_along_already() {
    loses(world.bram);

    for (MemberKeys receiver : List.of(world.carla, world.bea, world.els, world.gijs)) {
      assertThat(refusal(rescuers.proposes(world.els, world.id(), receiver)))
          .isEqualTo(Refusal.Invalid.field("receiver", "not-allowed"));
    }
  }

  @Test
  void a_coordinator_whom_the_reporter_left_out_does_not_see_that_it_exists() {
    Anna careful = new Anna(world, List.of(world.els), world.bram, world.bea);
    careful.asks();
    Desk other = new Desk(world, careful, world.bram, world.bea);
    other.takes();
    other.opensStory();
    done(
        world
            .get(OpenFromRequest.class)
            .open(world.asking(world.bram), careful.requestId, other.opening()));
    loses(world.bram);

    assertThat(inNeed(world.els))
        .extracting(need -> need.file().caseId())
        .containsExactly(desk.anna.requestId);
    assertThat(inNeed(world.femke))
        .filteredOn(need -> need.file().caseId().equals(careful.requestId))
        .singleElement()
        .satisfies(need -> assertThat(need.file().rescuable()).isFalse());
  }

  @Test
  void a_consent_for_another_colleague_or_of_another_coordinator_is_refused() {
    loses(world.bram);
    MemberKeys bas = Rescuers.joins(world, "Bas", "councillors", "nvvr");

    List<GivenRescue.Part> forBas = rescuers.parts(world.els, bas);
    assertThat(refusal(rescuers.proposes(world.els, rescue, fleur, forBas)))
        .isEqualTo(Refusal.of(VaultRefused.WRONG_SIGNER));
    List<GivenRescue.Part> ofFemke = rescuers.parts(world.femke, fleur);
    assertThat(refusal(rescuers.proposes(world.els, rescue, fleur, ofFemke)))
        .isEqualTo(Refusal.of(VaultRefused.WRONG_SIGNER));
    assertThat(world.count("casefile_rescue")).isZero();
  }

  @Test
  void whoever_was_asked_takes_it_and_nobody_else() {
    loses(world.bram);
    MemberKeys bas = Rescuers.joins(world, "Bas", "councillors", "nvvr");
    done(rescuers.proposes(world.els, rescue, fleur));
    done(rescuers.confirms(world.femke, rescue, fleur));

    for (MemberKeys other : List.of(bas, world.els, world.femke, world.bea)) {
      assertThat(refusal(world.get(RescueDesk.class).forReceiver(world.asking(other), rescue)))
          .isEqualTo(new Refusal.NotFound());
    }
  }

  @Test
  void a_list_of_readers_that_moved_on_makes_the_consents_worthless() {
    loses(world.bram);
    done(rescuers.proposes(world.els, rescue, fleur));
    done(
        new DeskActs(world, desk.anna.requestId)
            .renews(
                world.bea,
                desk.team.audienceId,
                desk.team.epoch(desk.team.plan(world.bea), world.bea.author())));

    assertThat(inNeed(world.els).getFirst().running().orElseThrow().stale()).isTrue();
    done(rescuers.proposes(world.femke, world.id(), fleur));
    assertThat(inNeed(world.els).getFirst().running().orElseThrow().stale()).isFalse();
  }

  @Test
  void withdrawing_it_throws_away_what_was_given() {
    loses(world.bram);
    done(rescuers.proposes(world.els, rescue, fleur));

    assertThat(refusal(world.get(RescueFile.class).withdraw(world.asking(world.carla), rescue)))
        .isEqualTo(new Refusal.NotFound());
    done(world.get(RescueFile.class).withdraw(world.asking(world.femke), rescue));

    assertThat(world.count("casefile_rescue_share")).isZero();
    assertThat(world.count("casefile_rescue_consent")).isZero();
    assertThat(world.get(Alarms.class).stateOf(AlarmKind.RESCUE, rescue)).isEmpty();
  }

  @Test
  void a_file_that_nobody_can_open_or_help_is_said_to_be_unreadable() {
    loses(world.bram);
    loses(world.bea);
    assertThat(inNeed(world.els).getFirst().file().unreadable()).isFalse();

    loses(world.femke);

    assertThat(inNeed(world.els).getFirst().file().unreadable()).isTrue();
  }

  @Test
  void the_reporter_reads_in_her_room_whether_anybody_can_read_it() {
    ComingBack anna = new ComingBack(world, desk.anna);
    assertThat(anna.looks().readability()).isEqualTo(Readability.READ);

    loses(world.bram);
    loses(world.bea);
    assertThat(anna.looks().readability()).isEqualTo(Readability.RESCUABLE);

    loses(world.femke);
    assertThat(anna.looks().readability()).isEqualTo(Readability.UNREADABLE);
  }

  @Test
  void she_and_the_team_read_that_help_was_asked_for_and_whom_it_waits_for() {
    loses(world.bram);
    ComingBack anna = new ComingBack(world, desk.anna);
    DeskActs acts = new DeskActs(world, desk.anna.requestId);
    assertThat(anna.looks().help()).isEmpty();

    done(rescuers.proposes(world.els, rescue, fleur));
    assertThat(anna.looks().help())
        .hasValueSatisfying(help -> {
          assertThat(help.askedAt()).isEqualTo(world.clock.instant());
          assertThat(help.confirmed()).isFalse();
        });
    assertThat(acts.looks(world.bea).rescue())
        .hasValueSatisfying(one -> assertThat(one.isConfirmed()).isFalse());

    done(rescuers.confirms(world.femke, rescue, fleur));
    assertThat(anna.looks().help())
        .hasValueSatisfying(help -> assertThat(help.confirmed()).isTrue());
  }

  @Test
  void a_request_that_nobody_can_open_is_said_to_her_and_to_coordinators() {
    Anna waiting = new Anna(world, world.carla).on("mayors");
    waiting.asks();
    UnreadableRequests unreadable = world.get(UnreadableRequests.class);
    assertThat(unreadable.seenBy(world.asking(world.els))).isEmpty();

    loses(world.carla);

    assertThat(new ComingBack(world, waiting).looks().readability())
        .isEqualTo(Readability.UNREADABLE);
    assertThat(unreadable.seenBy(world.asking(world.els)))
        .extracting(UnreadableRequests.Unreadable::requestId)
        .containsExactly(waiting.requestId);
    assertThat(unreadable.seenBy(world.asking(world.bram))).isEmpty();
  }

  @Test
  void whoever_stands_in_goes_on_alone_when_the_owner_s_keys_are_gone() {
    loses(world.bram);
    DeskActs acts = new DeskActs(world, desk.anna.requestId);

    done(
        acts.renews(
            world.bea,
            desk.team.audienceId,
            desk.team.epoch(desk.team.plan(world.bea, fleur), world.bea.author())));
    done(acts.handsOver(world.bea, world.bea, fleur));

    assertThat(inNeed(world.els)).isEmpty();
  }

  @Test
  void an_owner_with_new_keys_goes_on_once_a_colleague_opened_the_file() {
    MemberKeys fresh = world.bram.next(world.suite, world.clock.instant());
    world.becomes(
        world
            .directory()
            .with(
                fresh,
                new MemberKeys.Role(
                    List.of(MemberFunction.CONFIDANT),
                    new Naming("lid nvvr", "member nvvr"),
                    "councillors",
                    "nvvr"),
                world.coordinators()));
    assertThat(inNeed(world.els).getFirst().file().reason())
        .isEqualTo(FileRescue.Reason.OWNER_GONE);
    DeskActs acts = new DeskActs(world, desk.anna.requestId);

    done(
        acts.renews(
            world.bea,
            desk.team.audienceId,
            desk.team.epoch(desk.team.plan(fresh, world.bea), world.bea.author())));

    assertThat(inNeed(world.els)).isEmpty();
    done(
        acts.writes(
            fresh,
            desk.team.audienceId,
            desk.team.entry(fresh.author(), 2, EntryKind.NOTE, "ik ben er weer")));
  }

  @Test
  void a_coordinator_who_leaves_the_team_leaves_no_shares() {
    int before = world.count("vault_share");

    world.publish(new KeyRevoked(world.els.memberId(), world.els.keyId().uuid(), false));
    assertThat(world.count("vault_share")).isEqualTo(before);

    world.publish(new KeyRevoked(world.els.memberId(), world.els.keyId().uuid(), true));
    assertThat(world.count("vault_share")).isEqualTo(before / 2);
  }

  @Test
  void who_stands_in_is_rung_as_soon_as_the_owner_s_keys_are_gone() {
    loses(world.bram);
    world.publish(new KeyRevoked(world.bram.memberId(), world.bram.keyId().uuid(), false));
    DeskActs acts = new DeskActs(world, desk.anna.requestId);

    assertThat(acts.runningKinds()).contains("rescue");

    done(rescuers.proposes(world.els, rescue, fleur));
    done(rescuers.confirms(world.femke, rescue, fleur));
    done(rescuers.takes(fleur, rescue, world.bea));
    assertThat(acts.runningKinds()).doesNotContain("rescue");
  }

  @Test
  void every_step_is_in_the_access_log() {
    loses(world.bram);
    done(rescuers.proposes(world.els, rescue, fleur));
    done(rescuers.confirms(world.femke, rescue, fleur));
    done(rescuers.takes(fleur, rescue, world.bea));
    DeskActs acts = new DeskActs(world, desk.anna.requestId);

    assertThat(acts.looks(fleur).accessLog())
        .extracting(act -> act.act().what())
        .contains("rescue.shares-read", "rescue.started", "rescue.confirmed", "rescue.done");
    done(
        acts.writes(
            fleur,
            desk.team.audienceId,
            desk.team.entry(fleur.author(), 2, EntryKind.NOTE, "overgenomen")));
  }
}
