package nl.ruggensteun.handover;

import static nl.ruggensteun.casefile.CaseWorld.done;
import static nl.ruggensteun.casefile.CaseWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.casefile.Browser;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.casefile.DeskActs;
import nl.ruggensteun.casefile.OpenFileView;
import nl.ruggensteun.casefile.ReadWakeCard;
import nl.ruggensteun.casefile.Refusal;
import nl.ruggensteun.casefile.WriteWakeCard;
import nl.ruggensteun.duty.StandingRoster;
import nl.ruggensteun.intake.ComingBack;
import nl.ruggensteun.intake.Desk;
import nl.ruggensteun.intake.RoomActs;
import nl.ruggensteun.suite.MemberKeys;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.GivenEpoch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// Persona × state of the card: only whoever has duty for the line of the file, was sealed to and
/// was not taken out, and only as long as the reporter agrees.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoReadsAWakeCardTest {
  private enum State {
    NOT_ASKED,
    AGREED_WITHOUT_A_CARD,
    READY,
    TAKEN_BACK,
    TAKEN_AWAY,
    HER_OWN_LINE_LEFT,
    CLOSED
  }

  private final CaseWorld world = new CaseWorld();
  private final Cards cards = new Cards(world);
  private final StandingRoster roster = new StandingRoster(world.database);
  private final MemberKeys ben = world.joins("Ben", "councillors", "nvvr");
  private final MemberKeys berend = world.joins("Berend", "councillors", "nvvr");
  private final MemberKeys cas = world.joins("Cas", "mayors", "ngb");
  private final Map<State, Desk> desks = new EnumMap<>(State.class);

  WhoReadsAWakeCardTest() {
    roster.staff("councillors", ben.memberId(), berend.memberId());
    roster.staff("mayors", world.carla.memberId());
    world.get(WatchHandOvers.class).look();
    for (State state : State.values()) {
      desks.put(state, made(state));
    }
  }

  @AfterAll
  void close() {
    world.close();
  }

  private Desk made(State state) {
    if (state == State.NOT_ASKED) {
      return Desk.withFile(world, world.bram, world.bea);
    }
    Desk desk = Desk.withFile(world, world.bram, world.bea);
    DeskActs acts = new DeskActs(world, desk.anna.requestId);
    UUID yes = acts.agrees(world.bram, "duty");
    if (state != State.AGREED_WITHOUT_A_CARD) {
      cards.sealedTo(desk, world.bram, world.bea, ben);
    }
    switch (state) {
      case NOT_ASKED, AGREED_WITHOUT_A_CARD, READY -> {}
      case TAKEN_BACK -> done(acts.revokes(world.bram, yes));
      case TAKEN_AWAY ->
          done(
              world
                  .get(WriteWakeCard.class)
                  .withdraw(world.asking(world.bea), desk.anna.requestId));
      case HER_OWN_LINE_LEFT -> crosses(desk, acts);
      case CLOSED -> {
        done(acts.beginsAftercare(world.bram, desk.promise("aftercare", Duration.ofDays(14))));
        LocalDate day = LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC);
        done(acts.closes(world.bram, day.plusYears(1)));
      }
    }
    return desk;
  }

  private void crosses(Desk desk, DeskActs acts) {
    acts.agrees(world.bram, "ngb");
    GivenEpoch withThem =
        desk.team.epoch(
            desk.team.plan(world.bram, world.bea, world.carla, cas), world.bram.author());
    done(acts.renews(world.bram, desk.team.audienceId, withThem));
    done(acts.handsOver(world.bram, world.carla, cas));
  }

  @TestFactory
  Stream<DynamicTest> only_whoever_has_duty_and_was_sealed_to_gets_a_card_that_lies_ready() {
    Map<String, MemberKeys> personas =
        Map.of(
            "on duty and sealed to", ben,
            "on duty, not sealed to", berend,
            "its owner, off duty", world.bram,
            "on duty for another line", world.carla,
            "elsewhere", world.dirk,
            "a coordinator", world.els,
            "the ministry's adviser", world.gijs);
    return Stream.of(State.values())
        .flatMap(state ->
            personas.entrySet().stream()
                .map(persona ->
                    DynamicTest.dynamicTest(
                        persona.getKey() + " · " + state,
                        () ->
                            assertThat(cards.isShown(desk(state), persona.getValue()))
                                .isEqualTo(
                                    state == State.READY && persona.getValue().equals(ben)))));
  }

  @TestFactory
  Stream<DynamicTest> nothing_else_of_the_file_is_hers() {
    return Stream.of(State.values())
        .map(state ->
            DynamicTest.dynamicTest(
                state.name(),
                () -> {
                  UUID file = desk(state).anna.requestId;
                  assertThat(refusal(world.get(OpenFileView.class).look(world.asking(ben), file)))
                      .isEqualTo(new Refusal.NotFound());
                  assertThat(
                          refusal(
                              new DeskActs(world, file).reads(ben, desk(state).team.audienceId)))
                      .isEqualTo(new Refusal.NotFound());
                }));
  }

  @Test
  void what_she_gets_opens_with_her_own_key_and_stands_in_the_reporter_s_list() {
    Desk desk = cards.agreed();
    Browser card = cards.sealedTo(desk, world.bram, world.bea, ben);

    ReadWakeCard.OnDuty shown =
        cards.shownTo(ben).stream()
            .filter(one -> one.sealed().card().caseId().equals(desk.anna.requestId))
            .findFirst()
            .orElseThrow();

    assertThat(
            card.reads(
                ben,
                shown.sealed().entries().getFirst(),
                shown.sealed().grants().getFirst().sealed().bytes()))
        .isEqualTo(Cards.WORDS);
    var room = new ComingBack(world, desk.anna).looks();
    assertThat(room.openings()).anyMatch(opening -> opening.what().equals("card.read"));
    assertThat(room.wakeCardSince()).contains(world.clock.instant());
  }

  @Test
  void whom_the_reporter_takes_out_reads_no_card_about_her_either() {
    Desk desk = cards.agreed();
    cards.sealedTo(desk, world.bram, world.bea, ben, berend);
    assertThat(cards.isShown(desk, berend)).isTrue();

    done(
        world
            .get(RoomActs.class)
            .newEpoch(
                new ComingBack(world, desk.anna).room(),
                desk.anna.room.epoch(
                    desk.anna.room.plan(world.bram, world.bea).excluding(List.of(berend.keyId())),
                    desk.anna.keys.author())));

    assertThat(cards.isShown(desk, berend)).isFalse();
    assertThat(cards.isShown(desk, ben)).isTrue();
    Browser again = new Browser(world, desk.anna.requestId, AudienceKind.CONSULT);
    assertThat(
            refusal(cards.writes(desk, again, again.plan(world.bram, ben, berend).withoutShares())))
        .isEqualTo(Refusal.Conflict.because("not-on-this-line"));
  }

  @Test
  void a_card_that_is_replaced_or_taken_back_leaves_no_key_behind() {
    Desk desk = cards.agreed();
    Browser first = cards.sealedTo(desk, world.bram, ben);
    Browser second = cards.sealedTo(desk, world.bram, ben);
    assertThat(cards.kept(first)).isZero();
    assertThat(cards.kept(second)).isPositive();

    UUID yes =
        new DeskActs(world, desk.anna.requestId)
            .looks(world.bram)
            .consents()
            .getFirst()
            .consentId();
    done(new DeskActs(world, desk.anna.requestId).revokes(world.bram, yes));

    assertThat(cards.kept(second)).isZero();
    assertThat(new ComingBack(world, desk.anna).looks().wakeCardSince()).isEmpty();
  }

  @Test
  void without_her_yes_no_card_is_kept() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);
    Browser card = new Browser(world, desk.anna.requestId, AudienceKind.CONSULT);

    assertThat(refusal(cards.writes(desk, card, card.plan(world.bram, ben).withoutShares())))
        .isEqualTo(Refusal.Conflict.because("needs-consent"));
  }

  @Test
  void only_the_line_of_the_file_and_no_coordinator_s_share() {
    Desk desk = cards.agreed();
    Browser card = new Browser(world, desk.anna.requestId, AudienceKind.CONSULT);
    assertThat(
            refusal(cards.writes(desk, card, card.plan(world.bram, world.carla).withoutShares())))
        .isEqualTo(Refusal.Conflict.because("not-on-this-line"));

    Browser shared = new Browser(world, desk.anna.requestId, AudienceKind.CONSULT);
    assertThat(refusal(cards.writes(desk, shared, shared.plan(world.bram, ben))))
        .isEqualTo(Refusal.Invalid.field("epoch.statement", "not-a-card"));
  }

  @Test
  void nobody_but_who_is_responsible_writes_one() {
    Desk desk = cards.agreed();
    Browser card = new Browser(world, desk.anna.requestId, AudienceKind.CONSULT);

    assertThat(refusal(cards.writes(ben, desk, card, card.plan(ben).withoutShares())))
        .isEqualTo(new Refusal.NotFound());
  }

  private Desk desk(State state) {
    return Objects.requireNonNull(desks.get(state));
  }
}
