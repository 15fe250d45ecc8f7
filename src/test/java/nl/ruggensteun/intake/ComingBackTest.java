package nl.ruggensteun.intake;

import static nl.ruggensteun.casefile.CaseWorld.done;
import static nl.ruggensteun.casefile.CaseWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.casefile.Audience;
import nl.ruggensteun.casefile.Browser;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.casefile.DeskActs;
import nl.ruggensteun.casefile.GivenAudience;
import nl.ruggensteun.casefile.Refusal;
import nl.ruggensteun.suite.Code;
import nl.ruggensteun.suite.CodeKind;
import nl.ruggensteun.suite.EntryKind;
import nl.ruggensteun.suite.ReturnKeys;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.Challenge;
import nl.ruggensteun.vault.GivenEpoch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComingBackTest {
  private final CaseWorld world = new CaseWorld();

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void words_that_lead_nowhere_and_a_wrong_signature_are_the_same() {
    Anna anna = new Anna(world, world.bram);
    anna.asks();
    ReturnKeys never = words();
    ReturnKeys forged =
        new ReturnKeys(anna.keys.locator(), never.auth(), anna.keys.sign(), anna.keys.seal());

    assertThat(new ComingBack(world, anna).enters(never)).isEmpty();
    assertThat(new ComingBack(world, anna).enters(forged)).isEmpty();
  }

  @Test
  void a_signed_answer_opens_the_room_once() {
    Anna anna = new Anna(world, world.bram);
    anna.asks();
    String answer = new ComingBack(world, anna).answer(Challenge.Purpose.RETURN, anna.keys);

    assertThat(world.get(RoomSessions.class).open(answer)).isPresent();
    assertThat(world.get(RoomSessions.class).open(answer)).isEmpty();
  }

  @Test
  void a_session_ends_after_half_an_hour() {
    Anna anna = new Anna(world, world.bram);
    anna.asks();
    RoomSessions.Opened session =
        world
            .get(RoomSessions.class)
            .open(new ComingBack(world, anna).answer(Challenge.Purpose.RETURN, anna.keys))
            .orElseThrow();
    world.clock.forward(Duration.ofMinutes(31));

    assertThat(world.get(RoomSessions.class).room(session.token().reveal())).isEmpty();
  }

  @Test
  void while_she_waits_she_sees_the_true_state() {
    Anna anna = new Anna(world, world.bram, world.bea);
    Instant asked = anna.asks().acceptedAt();

    Room.View waiting = new ComingBack(world, anna).looks();

    assertThat(waiting.state()).isEqualTo("waiting");
    assertThat(waiting.waiting()).contains(new Room.Waiting(asked, 0, false, false, false));
    new Desk(world, anna, world.bram, world.bea).takes();
    assertThat(new ComingBack(world, anna).looks().state()).isEqualTo("taken");
  }

  @Test
  void she_sees_who_is_responsible_and_who_opened_what_to_the_hour_and_never_a_name() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);

    Room.View room = new ComingBack(world, desk.anna).looks();

    assertThat(room.responsible().orElseThrow().nl()).isEqualTo("lid nvvr");
    assertThat(room.access()).hasSize(2);
    assertThat(room.openings())
        .extracting(Room.Opening::what)
        .containsExactly("request.taken", "story.opened");
    assertThat(room.openings())
        .allSatisfy(opening -> assertThat(opening.hour().getEpochSecond() % 3600).isZero());
  }

  @Test
  void her_own_visits_are_recorded_nowhere() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);
    int before = world.get(AuditLog.class).of(ChainId.ofCase(desk.anna.requestId)).size();

    new ComingBack(world, desk.anna).looks();
    world.get(Room.class).entries(new ComingBack(world, desk.anna).room(), 0);

    assertThat(world.get(AuditLog.class).of(ChainId.ofCase(desk.anna.requestId))).hasSize(before);
  }

  @Test
  void what_the_team_keeps_for_itself_is_not_among_her_dates() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);
    done(
        new DeskActs(world, desk.anna.requestId)
            .plans(world.bram, desk.promise("own", Duration.ofDays(2))));

    assertThat(new ComingBack(world, desk.anna).looks().commitments())
        .extracting(one -> one.kind().code())
        .containsExactly("call-back");
  }

  @Test
  void who_worried_about_another_sees_received_or_read_and_nothing_else() {
    Anna anna = new Anna(world, world.bram, world.bea).worries();
    anna.asks();
    Desk desk = new Desk(world, anna, world.bram, world.bea);
    desk.takes();
    assertThat(new ComingBack(world, anna).looks().state()).isEqualTo("waiting");
    desk.opensStory();

    Room.View room = new ComingBack(world, anna).looks();

    assertThat(room.state()).isEqualTo("taken");
    assertThat(room.responsible()).isEmpty();
    assertThat(room.openings()).isEmpty();
    assertThat(room.commitments()).isEmpty();
  }

  @Test
  void she_takes_somebody_out_and_that_person_is_served_nothing_more() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);
    DeskActs acts = new DeskActs(world, desk.anna.requestId);
    GivenEpoch without =
        desk.anna.room.epoch(
            desk.anna.room.plan(world.bea).excluding(List.of(world.bram.keyId())),
            desk.anna.keys.author());

    done(world.get(RoomActs.class).newEpoch(new ComingBack(world, desk.anna).room(), without));

    assertThat(refusal(acts.reads(world.bram, desk.anna.room.audienceId)))
        .isEqualTo(new Refusal.NotFound());
    assertThat(acts.runningKinds()).as("the stand-in hears of it at once").contains("think-along");
  }

  @Test
  void the_team_cannot_bring_back_whom_she_took_out() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);
    Browser room = desk.anna.room;
    done(
        world
            .get(RoomActs.class)
            .newEpoch(
                new ComingBack(world, desk.anna).room(),
                room.epoch(
                    room.plan(world.bea).excluding(List.of(world.bram.keyId())),
                    desk.anna.keys.author())));
    GivenEpoch back = forced(desk, room);

    assertThat(
            refusal(
                new DeskActs(world, desk.anna.requestId).renews(world.bea, room.audienceId, back)))
        .isInstanceOf(Refusal.NotSealed.class);
  }

  @Test
  void new_words_open_the_room_and_the_old_ones_are_dead() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);
    ReturnKeys fresh = words();

    done(world.get(RenewRoom.class).renew(room(desk), renewal(desk, fresh)));

    assertThat(new ComingBack(world, desk.anna).enters(desk.anna.keys)).isEmpty();
    assertThat(new ComingBack(world, desk.anna).enters(fresh)).isPresent();
  }

  @Test
  void new_words_that_nobody_can_show_to_have_are_refused() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);
    RenewRoom.Renewal renewal = renewal(desk, words());

    assertThat(
            refusal(
                world
                    .get(RenewRoom.class)
                    .renew(
                        room(desk),
                        new RenewRoom.Renewal(
                            renewal.locator(),
                            renewal.authKey(),
                            renewal.epoch(),
                            List.of(),
                            new ComingBack(world, desk.anna)
                                .answer(Challenge.Purpose.RENEW, desk.anna.keys)))))
        .isEqualTo(Refusal.Invalid.field("challenge", "invalid"));
    assertThat(new ComingBack(world, desk.anna).enters(desk.anna.keys)).isPresent();
  }

  @Test
  void words_that_were_spoken_aloud_are_good_for_making_others_only() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);
    Browser own = new Browser(world, desk.anna.requestId, AudienceKind.SHARED);
    ReturnKeys spoken = words();
    done(
        new DeskActs(world, desk.anna.requestId)
            .adds(
                world.bram,
                new GivenAudience(
                    own.audienceId,
                    "SHARED",
                    own.epoch(
                        own.plan(world.bram, world.bea).reporter(spoken), world.bram.author()),
                    spoken.locator(),
                    spoken.auth().verifyKey().text(),
                    "call",
                    true)));
    ComingBack partner = new ComingBack(world, desk.anna);
    var room = partner.enters(spoken).orElseThrow();

    assertThat(
            refusal(
                world
                    .get(RoomActs.class)
                    .write(room, own.entry(spoken.author(), 1, EntryKind.MESSAGE, "hallo"))))
        .isEqualTo(Refusal.Conflict.because("renew-first"));
  }

  @Test
  void she_takes_it_back_before_there_is_a_file_and_everything_sealed_is_gone() {
    Anna anna = new Anna(world, world.bram, world.bea);
    anna.asks();

    done(world.get(RoomActs.class).withdraw(new ComingBack(world, anna).room()));

    assertThat(new ComingBack(world, anna).looks().state()).isEqualTo("withdrawn");
    assertThat(
            world
                .jdbc()
                .sql("SELECT count(*) FROM vault_entry WHERE case_id = ?")
                .param(anna.requestId)
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(refusal(world.get(TakeRequest.class).take(world.asking(world.bram), anna.requestId)))
        .isEqualTo(new Refusal.NotFound());
  }

  @Test
  void a_file_is_not_withdrawn_but_closed() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);

    assertThat(refusal(world.get(RoomActs.class).withdraw(room(desk))))
        .isEqualTo(Refusal.Conflict.because("has-file"));
    done(world.get(RoomActs.class).close(room(desk)));

    assertThat(new ComingBack(world, desk.anna).looks().state()).isEqualTo("closed");
    assertThat(new DeskActs(world, desk.anna.requestId).runningKinds())
        .as("whoever is responsible rounds it off")
        .contains("own");
  }

  @Test
  void while_she_waits_she_can_still_write_and_take_people_out() {
    Anna anna = new Anna(world, world.bram, world.bea);
    anna.asks();
    ComingBack her = new ComingBack(world, anna);
    her.writes(3, "nog iets");

    done(
        world
            .get(RoomActs.class)
            .newEpoch(
                her.room(),
                anna.room.epoch(
                    anna.room.plan(world.bea).excluding(List.of(world.bram.keyId())),
                    anna.keys.author())));

    assertThat(refusal(world.get(TakeRequest.class).take(world.asking(world.bram), anna.requestId)))
        .isEqualTo(new Refusal.NotFound());
    assertThat(
            Stream.of(world.bea)
                .map(member ->
                    world.get(TakeRequest.class).take(world.asking(member), anna.requestId))
                .map(CaseWorld::done))
        .hasSize(1);
  }

  private Audience room(Desk desk) {
    return new ComingBack(world, desk.anna).room();
  }

  private ReturnKeys words() {
    return Code.generate(CodeKind.RETURN, world.suite).returnKeys(world.directory().chain().team());
  }

  private RenewRoom.Renewal renewal(Desk desk, ReturnKeys fresh) {
    Browser room = desk.anna.room;
    return new RenewRoom.Renewal(
        fresh.locator(),
        fresh.auth().verifyKey().text(),
        room.epoch(room.plan(world.bram, world.bea).reporter(fresh), desk.anna.keys.author()),
        List.of(),
        new ComingBack(world, desk.anna).answer(Challenge.Purpose.RENEW, fresh));
  }

  /// What a malicious browser of the team would send: the same list with the excluded one in it.
  private GivenEpoch forced(Desk desk, Browser room) {
    return new Forged(world, room).withExcludedBack(desk.standIn, world.bram);
  }
}
