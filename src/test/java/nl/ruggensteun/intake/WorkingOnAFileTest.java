package nl.ruggensteun.intake;

import static nl.ruggensteun.casefile.CaseWorld.done;
import static nl.ruggensteun.casefile.CaseWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.casefile.Browser;
import nl.ruggensteun.casefile.CaseFile;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.casefile.Commitment;
import nl.ruggensteun.casefile.CommitmentKind;
import nl.ruggensteun.casefile.DeskActs;
import nl.ruggensteun.casefile.FileSeen;
import nl.ruggensteun.casefile.GivenAudience;
import nl.ruggensteun.casefile.GivenCommitment;
import nl.ruggensteun.casefile.NewFile;
import nl.ruggensteun.casefile.Outcome;
import nl.ruggensteun.casefile.Refusal;
import nl.ruggensteun.casefile.StartCaseFile;
import nl.ruggensteun.suite.EntryKind;
import nl.ruggensteun.suite.MemberKeys;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.GivenEntry;
import nl.ruggensteun.vault.Grants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkingOnAFileTest {
  private static final Duration TOMORROW = Duration.ofHours(24);

  private final CaseWorld world = new CaseWorld();

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void a_file_is_opened_during_a_call_with_nothing_known_yet() {
    NewFile file = byTelephone(world.id());

    CaseFile.Open opened = done(open(world.bram, file));

    assertThat(opened.owner()).isEqualTo(world.bram.memberId());
    assertThat(FileSeen.listed(world, world.asking(world.bram))).contains(file.caseId());
  }

  @Test
  void opening_it_twice_with_the_same_bytes_is_one_file() {
    NewFile file = byTelephone(world.id());
    done(open(world.bram, file));

    assertThat(done(open(world.bram, file)).caseId()).isEqualTo(file.caseId());
    assertThat(refusal(open(world.carla, file))).isEqualTo(new Refusal.NotFound());
  }

  @Test
  void the_id_of_a_waiting_request_cannot_be_used_for_a_call() {
    Anna anna = new Anna(world, world.carla).on("mayors");
    anna.asks();

    assertThat(refusal(open(world.bram, byTelephone(anna.requestId))))
        .isEqualTo(new Refusal.NotFound());
  }

  @Test
  void a_coordinator_cannot_open_a_file() {
    assertThat(refusal(open(world.els, byTelephone(world.id())))).isEqualTo(new Refusal.NotFound());
  }

  @Test
  void entries_stand_in_one_order_and_whoever_is_late_is_told_the_last() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);
    DeskActs acts = new DeskActs(world, desk.anna.requestId);
    GivenEntry first = desk.team.entry(world.bram.author(), 2, EntryKind.NOTE, "eerste");
    GivenEntry late = desk.team.entry(world.bea.author(), 2, EntryKind.NOTE, "te laat");
    done(acts.writes(world.bram, desk.team.audienceId, first));

    assertThat(refusal(acts.writes(world.bea, desk.team.audienceId, late)))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class,
            conflict -> assertThat(conflict.facts()).containsEntry("latestSeq", 2));
    assertThat(done(acts.writes(world.bram, desk.team.audienceId, first)))
        .as("the same bytes twice are one entry")
        .isEqualTo(2);
  }

  @Test
  void an_entry_that_does_not_say_for_which_epoch_it_was_sealed_is_refused_by_name() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);
    GivenEntry note = desk.team.entry(world.bram.author(), 2, EntryKind.NOTE, "gebeld");
    GivenEntry silent =
        new GivenEntry(
            note.audienceId(), note.entryId(), note.seq(), null, note.sealed(), note.isTitle());

    assertThat(
            refusal(
                new DeskActs(world, desk.anna.requestId)
                    .writes(world.bram, desk.team.audienceId, silent)))
        .isEqualTo(Refusal.Invalid.field("epochN", "required"));
  }

  @Test
  void what_the_reporter_writes_is_a_commitment_until_somebody_responsible_reads_it() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);
    DeskActs acts = new DeskActs(world, desk.anna.requestId);
    UUID room = desk.anna.room.audienceId;
    new ComingBack(world, desk.anna).writes(3, "bent u daar nog?");

    assertThat(acts.runningKinds()).contains("unread-reply");

    done(acts.reads(world.bea, room));

    assertThat(acts.runningKinds()).doesNotContain("unread-reply");
  }

  @Test
  void a_reply_that_nobody_reads_rings_after_two_days() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);
    DeskActs acts = new DeskActs(world, desk.anna.requestId);
    new ComingBack(world, desk.anna).writes(3, "bent u daar nog?");
    Commitment reply = kind(acts, CommitmentKind.UNREAD_REPLY);
    world.clock.forward(Duration.ofDays(2).plusMinutes(15));

    acts.beat();

    assertThat(world.get(Alarms.class).stateOf(AlarmKind.COMMITMENT, reply.commitmentId()))
        .isPresent();
  }

  @Test
  void the_last_date_cannot_be_ticked_off_without_a_next_one() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);
    DeskActs acts = new DeskActs(world, desk.anna.requestId);
    UUID only = acts.running().getFirst().commitmentId();

    assertThat(refusal(acts.keeps(world.bram, only)))
        .isEqualTo(Refusal.Invalid.field("next", "required"));

    done(acts.plans(world.bram, desk.promise("own", Duration.ofDays(3))));
    done(acts.keeps(world.bram, only));
    assertThat(acts.open().nextAt()).isEqualTo(acts.running().getFirst().dueAt());
  }

  @Test
  void a_promise_can_be_moved_and_the_file_s_next_date_moves_with_it() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);
    DeskActs acts = new DeskActs(world, desk.anna.requestId);
    UUID call = acts.running().getFirst().commitmentId();
    world.clock.forward(Duration.ofHours(13));
    acts.beat();
    Instant later = desk.rounded(Duration.ofHours(5));

    done(acts.moves(world.bea, call, later));

    assertThat(acts.open().nextAt()).isEqualTo(later);
    assertThat(world.get(Alarms.class).stateOf(AlarmKind.COMMITMENT, call)).isEmpty();
    assertThat(refusal(acts.moves(world.bram, call, later.minus(Duration.ofDays(2)))))
        .isEqualTo(Refusal.Invalid.field("dueAt", "not-ahead"));
    assertThat(refusal(acts.moves(world.bram, call, later.plusSeconds(60))))
        .isEqualTo(Refusal.Invalid.field("dueAt", "not-rounded"));
    assertThat(refusal(acts.moves(world.carla, call, later))).isEqualTo(new Refusal.NotFound());
  }

  @Test
  void the_last_day_that_the_law_gives_is_not_moved() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);
    DeskActs acts = new DeskActs(world, desk.anna.requestId);
    UUID last =
        done(acts.plans(world.bram, desk.promise("prosecution-request", Duration.ofDays(60))));

    assertThat(refusal(acts.moves(world.bram, last, desk.rounded(Duration.ofDays(90)))))
        .isEqualTo(new Refusal.NotFound());
  }

  @Test
  void an_office_of_another_association_that_becomes_known_later_asks_for_a_hand_over_once() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);
    DeskActs acts = new DeskActs(world, desk.anna.requestId);

    done(acts.belongsTo(world.bram, "mayors"));
    done(acts.belongsTo(world.bram, "mayors"));
    assertThat(acts.runningKinds()).containsOnlyOnce("handover-own-line");

    done(acts.belongsTo(world.bram, "councillors"));
    assertThat(acts.runningKinds()).doesNotContain("handover-own-line");
    assertThat(refusal(acts.belongsTo(world.carla, "mayors"))).isEqualTo(new Refusal.NotFound());
  }

  @Test
  void not_reached_never_closes_and_after_the_second_time_another_thinks_along() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);
    DeskActs acts = new DeskActs(world, desk.anna.requestId);

    done(acts.misses(world.bram, desk.callBack(Duration.ofHours(1))));
    assertThat(acts.runningKinds()).doesNotContain("think-along");
    done(acts.misses(world.bram, desk.callBack(Duration.ofHours(3))));

    assertThat(kind(acts, CommitmentKind.THINK_ALONG).memberId()).contains(world.bea.memberId());
    assertThat(acts.open().missed()).isEqualTo(2);
  }

  @Test
  void a_prosecution_request_warns_at_45_30_14_7_and_3_days() {
    Instant due = Instant.parse("2027-02-20T12:00:00Z");
    Instant now = Instant.parse("2026-11-22T01:04:00Z");
    List<Long> days = new ArrayList<>();
    Instant step = CommitmentKind.PROSECUTION_REQUEST.firstStep(due, now);
    while (step.isBefore(due)) {
      days.add(Duration.between(step, due).toDays());
      step = CommitmentKind.PROSECUTION_REQUEST.nextStep(due, step);
    }

    assertThat(days).containsExactly(45L, 30L, 14L, 7L, 3L);
    assertThat(step).isEqualTo(due);
    assertThat(CommitmentKind.PROSECUTION_REQUEST.nextStep(due, due))
        .as("again each day until it is done")
        .isEqualTo(due.plus(Duration.ofDays(1)));
  }

  @Test
  void an_overdue_date_rings_owner_stand_in_and_coordinators_and_stops_when_kept() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);
    DeskActs acts = new DeskActs(world, desk.anna.requestId);
    UUID call = acts.running().getFirst().commitmentId();
    world.clock.forward(Duration.ofHours(13));

    acts.beat();

    assertThat(route(call))
        .startsWith(world.bram.memberId(), world.bea.memberId())
        .contains(world.els.memberId(), world.femke.memberId());
    done(acts.plans(world.bram, desk.promise("own", Duration.ofDays(3))));
    done(acts.keeps(world.bram, call));
    assertThat(world.get(Alarms.class).stateOf(AlarmKind.COMMITMENT, call)).isEmpty();
  }

  @Test
  void somebody_of_another_association_comes_in_only_with_consent() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);
    DeskActs acts = new DeskActs(world, desk.anna.requestId);
    var withCarla =
        desk.team.epoch(desk.team.plan(world.bram, world.bea, world.carla), world.bram.author());

    assertThat(refusal(acts.renews(world.bram, desk.team.audienceId, withCarla)))
        .isEqualTo(Refusal.Conflict.because("needs-consent"));

    acts.agrees(world.bram, "ngb");
    done(acts.renews(world.bram, desk.team.audienceId, withCarla));
    assertThat(FileSeen.listed(world, world.asking(world.carla))).contains(desk.anna.requestId);
  }

  @Test
  void a_consent_that_was_taken_back_opens_nothing_more() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);
    DeskActs acts = new DeskActs(world, desk.anna.requestId);
    UUID consent = acts.agrees(world.bram, "ngb");
    done(acts.revokes(world.bram, consent));

    assertThat(
            refusal(
                acts.renews(
                    world.bram,
                    desk.team.audienceId,
                    desk.team.epoch(
                        desk.team.plan(world.bram, world.bea, world.carla), world.bram.author()))))
        .isEqualTo(Refusal.Conflict.because("needs-consent"));
  }

  @Test
  void whoever_was_taken_out_is_served_nothing_any_more() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);
    DeskActs acts = new DeskActs(world, desk.anna.requestId);
    acts.agrees(world.bram, "ngb");
    done(
        acts.renews(
            world.bram,
            desk.team.audienceId,
            desk.team.epoch(
                desk.team.plan(world.bram, world.bea, world.carla), world.bram.author())));
    done(
        acts.renews(
            world.bram,
            desk.team.audienceId,
            desk.team.epoch(desk.team.plan(world.bram, world.bea), world.bram.author())));

    assertThat(refusal(acts.reads(world.carla, desk.team.audienceId)))
        .isEqualTo(new Refusal.NotFound());
    assertThat(world.get(Grants.class).forKeys(desk.anna.requestId, List.of(world.carla.keyId())))
        .isEmpty();
  }

  @Test
  void the_team_cannot_leave_out_the_stand_in() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);

    assertThat(
            refusal(
                new DeskActs(world, desk.anna.requestId)
                    .renews(
                        world.bram,
                        desk.team.audienceId,
                        desk.team.epoch(desk.team.plan(world.bram), world.bram.author()))))
        .isEqualTo(Refusal.Conflict.because("responsible-left-out"));
  }

  @Test
  void handing_over_goes_to_somebody_who_can_read_it_already() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);
    DeskActs acts = new DeskActs(world, desk.anna.requestId);

    done(acts.handsOver(world.bram, world.bea, world.bram));

    assertThat(acts.open().owner()).isEqualTo(world.bea.memberId());
    assertThat(refusal(acts.handsOver(world.bea, world.carla, world.bram)))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void a_partner_s_room_is_an_audience_of_its_own_that_the_reporter_does_not_see() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);
    DeskActs acts = new DeskActs(world, desk.anna.requestId);
    Anna partner = new Anna(world, world.bram, world.bea);
    world.clock.forward(Duration.ofMinutes(5));
    Browser own = new Browser(world, desk.anna.requestId, AudienceKind.SHARED);
    done(
        acts.adds(
            world.bram,
            new GivenAudience(
                own.audienceId,
                "SHARED",
                own.epoch(
                    own.plan(world.bram, world.bea).reporter(partner.keys), world.bram.author()),
                partner.keys.locator(),
                partner.keys.auth().verifyKey().text(),
                "call",
                true)));

    Room.View anna = new ComingBack(world, desk.anna).looks();

    assertThat(anna.audience().audienceId()).isNotEqualTo(own.audienceId);
    assertThat(acts.looks(world.bram).audiences()).hasSize(3);
    assertThat(anna.commitments()).isNotEmpty();
    assertThat(dates(own.audienceId, desk)).as("not one of Anna's dates").isEmpty();
    GivenCommitment hers =
        new GivenCommitment(world.id(), "call-back", desk.rounded(TOMORROW), own.audienceId);
    done(acts.plans(world.bram, hers));
    assertThat(dates(own.audienceId, desk)).hasSize(1);
    assertThat(new ComingBack(world, desk.anna).looks().commitments())
        .hasSameSizeAs(anna.commitments());
  }

  private List<Commitment> dates(UUID room, Desk desk) {
    return DeskActs.datesIn(world, desk.anna.requestId, room);
  }

  @Test
  void looking_and_reading_are_in_the_access_log() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);
    DeskActs acts = new DeskActs(world, desk.anna.requestId);
    done(acts.reads(world.bea, desk.anna.room.audienceId));

    assertThat(acts.looks(world.bram).accessLog())
        .anySatisfy(act -> {
          assertThat(act.act().what()).isEqualTo("entries.read");
          assertThat(act.act().by()).isEqualTo(world.bea.keyId().text());
        });
  }

  private List<UUID> route(UUID commitment) {
    return world
        .jdbc()
        .sql(
            """
            SELECT member_id FROM alarm_route JOIN alarm USING (alarm_id)
            WHERE subject_id = ? ORDER BY position
            """)
        .param(commitment)
        .query((row, index) -> row.getObject("member_id", UUID.class))
        .list();
  }

  private static Commitment kind(DeskActs acts, CommitmentKind kind) {
    return acts.running().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
  }

  private Outcome<CaseFile.Open> open(MemberKeys who, NewFile file) {
    return world.get(StartCaseFile.class).byTelephone(world.asking(who), file);
  }

  private NewFile byTelephone(UUID caseId) {
    Browser team = new Browser(world, caseId, AudienceKind.TEAM);
    var epoch = team.epoch(team.plan(world.bram, world.bea), world.bram.author());
    long tomorrow = (world.clock.instant().getEpochSecond() / 900 + 96) * 900;
    return new NewFile(
        caseId,
        new GivenAudience(team.audienceId, "TEAM", epoch, null, null, null, null),
        List.of(),
        List.of(team.entry(world.bram.author(), 1, EntryKind.NOTE, "belt net")),
        world.bea.memberId(),
        new GivenCommitment(world.id(), "own", Instant.ofEpochSecond(tomorrow), null),
        Optional.empty(),
        Optional.empty());
  }
}
