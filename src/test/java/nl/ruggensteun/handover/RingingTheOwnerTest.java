package nl.ruggensteun.handover;

import static nl.ruggensteun.casefile.CaseWorld.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.casefile.CaseFileDestroyed;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.casefile.DeskActs;
import nl.ruggensteun.duty.StandingRoster;
import nl.ruggensteun.intake.Desk;
import nl.ruggensteun.suite.MemberKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Anna calls at night; Ben has duty and reads her card. Bram owns her file, Bea stands in for him.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RingingTheOwnerTest {
  private final CaseWorld world = new CaseWorld();
  private final Cards cards = new Cards(world);
  private final StandingRoster roster = new StandingRoster(world.database);
  private final MemberKeys ben = world.joins("Ben", "councillors", "nvvr");
  private Desk desk = cards.agreed();

  @BeforeEach
  void benHasDutyAndMayReadTheCard() {
    world.nobodyHasATelephone(false);
    desk = cards.agreed();
    roster.staff("councillors", ben.memberId());
    cards.sealedTo(desk, world.bram, world.bea, ben);
    world.get(WatchHandOvers.class).look();
  }

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void rings_the_owner_before_the_stand_in_and_the_file_says_who_asked() {
    assertThat(rings(ben)).isInstanceOf(RingOwner.Outcome.Rings.class);

    assertThat(route()).containsExactly(world.bram.memberId(), world.bea.memberId());
    assertThat(world.get(AuditLog.class).of(ChainId.ofCase(file())))
        .anySatisfy(act -> {
          assertThat(act.act().what()).isEqualTo("owner.rung");
          assertThat(act.act().by()).isEqualTo(ben.keyId().toString());
        });
    assertThat(ofMe(world.bram))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.ring().caseId()).isEqualTo(file());
          assertThat(one.ring().askedBy()).isEqualTo(ben.memberId());
        });
  }

  @Test
  void the_alarm_names_neither_the_file_nor_its_line() {
    rings(ben);

    assertThat(alarms())
        .singleElement()
        .satisfies(row -> assertThat(row).doesNotContain(file().toString(), "councillors"));
  }

  @Test
  void only_whoever_has_duty_and_may_read_the_card_can_do_it() {
    MemberKeys berend = world.joins("Berend", "councillors", "nvvr");
    roster.staff("mayors", world.carla.memberId());
    roster.staff("councillors", berend.memberId(), ben.memberId());
    world.get(WatchHandOvers.class).look();

    for (MemberKeys who :
        List.of(berend, world.bea, world.bram, world.carla, world.dirk, world.els, world.gijs)) {
      assertThat(rings(who)).isInstanceOf(RingOwner.Outcome.NotHers.class);
    }
    assertThat(world.get(RingOwner.class).ring(world.asking(ben), world.id()))
        .isInstanceOf(RingOwner.Outcome.NotHers.class);
    assertThat(alarms()).isEmpty();
  }

  @Test
  void nobody_can_once_the_reporter_took_her_yes_back() {
    DeskActs acts = new DeskActs(world, file());
    done(acts.revokes(world.bram, acts.looks(world.bram).consents().getFirst().consentId()));

    assertThat(rings(ben)).isInstanceOf(RingOwner.Outcome.NotHers.class);
    assertThat(alarms()).isEmpty();
  }

  @Test
  void an_owner_on_duty_does_not_ring_herself() {
    roster.staff("councillors", world.bram.memberId());
    world.get(WatchHandOvers.class).look();

    assertThat(rings(world.bram)).isInstanceOf(RingOwner.Outcome.NotHers.class);
  }

  @Test
  void a_stand_in_on_duty_rings_the_owner_alone() {
    roster.staff("councillors", world.bea.memberId());
    world.get(WatchHandOvers.class).look();
    rings(world.bea);

    assertThat(route()).containsExactly(world.bram.memberId());
  }

  @Test
  void pressing_again_rings_nobody_anew_until_it_ended() {
    rings(ben);
    rings(ben);
    assertThat(alarms()).hasSize(1);

    assertThat(ends(ben)).isTrue();
    assertThat(open()).isEmpty();
    assertThat(ends(ben)).isFalse();

    rings(ben);
    assertThat(alarms()).hasSize(2);
  }

  @Test
  void who_says_that_she_looks_is_shown_to_whoever_asked() {
    rings(ben);
    UUID alarm =
        world
            .get(Alarms.class)
            .stateOf(AlarmKind.OWNER, last(ben).ring().ringId())
            .orElseThrow()
            .alarmId();
    world.get(Alarms.class).acknowledge(alarm, world.bea.memberId());

    assertThat(last(ben).answeredBy()).contains(world.bea.memberId());
    assertThat(ends(world.bea)).isTrue();
    assertThat(last(ben).answeredBy()).contains(world.bea.memberId());
    assertThat(ofMe(world.bram)).isEmpty();
  }

  @Test
  void nobody_else_ends_it() {
    rings(ben);
    UUID ring = last(ben).ring().ringId();

    for (MemberKeys who : List.of(world.carla, world.els, world.dirk)) {
      assertThat(world.get(RingOwner.class).end(world.asking(who), ring)).isFalse();
    }
    assertThat(open()).hasSize(1);
  }

  @Test
  void after_half_an_hour_it_ends_by_itself_and_duty_sees_that_nobody_was_heard() {
    rings(ben);
    world.clock.forward(Duration.ofMinutes(29));
    world.get(RingOwner.class).endLate();
    assertThat(open()).hasSize(1);

    world.clock.forward(Duration.ofMinutes(1));
    world.get(RingOwner.class).endLate();

    Instant now = world.clock.instant();
    assertThat(open()).isEmpty();
    assertThat(last(ben).ring().endedAt()).contains(now);
    assertThat(last(ben).answeredBy()).isEmpty();
    rings(ben);
    assertThat(open()).hasSize(1);
  }

  @Test
  void whoever_comes_on_duty_sees_that_it_rings_and_whoever_went_no_longer() {
    MemberKeys berend = world.joins("Berend", "councillors", "nvvr");
    cards.sealedTo(desk, world.bram, world.bea, ben, berend);
    rings(ben);
    roster.staff("councillors", berend.memberId());
    world.get(WatchHandOvers.class).look();

    assertThat(ofCards(berend)).hasSize(1);
    assertThat(ofCards(ben)).isEmpty();
    assertThat(ends(berend)).isTrue();
  }

  @Test
  void without_a_telephone_that_rings_it_says_so_and_rings_nobody() {
    world.nobodyHasATelephone(true);

    assertThat(rings(ben)).isInstanceOf(RingOwner.Outcome.NobodyRings.class);
    assertThat(alarms()).isEmpty();
  }

  @Test
  void a_file_that_is_destroyed_leaves_no_trace_of_it() {
    rings(ben);

    world.get(OwnerRings.class).on(new CaseFileDestroyed(file()));

    assertThat(open()).isEmpty();
    assertThat(ofMe(world.bram)).isEmpty();
  }

  private UUID file() {
    return desk.anna.requestId;
  }

  private RingOwner.Outcome rings(MemberKeys who) {
    return world.get(RingOwner.class).ring(world.asking(who), file());
  }

  private boolean ends(MemberKeys who) {
    return open().stream()
        .anyMatch(ring -> world.get(RingOwner.class).end(world.asking(who), ring.ringId()));
  }

  private List<OwnerRing> open() {
    return world.get(OwnerRings.class).open().stream()
        .filter(ring -> ring.caseId().equals(file()))
        .toList();
  }

  private ShownRings.Shown last(MemberKeys who) {
    return ofCards(who).getFirst();
  }

  private List<ShownRings.Shown> ofCards(MemberKeys who) {
    return ofThisFile(
        world
            .get(ShownRings.class)
            .ofCards(world.get(OwnHandOvers.class).of(world.asking(who)).cards()));
  }

  private List<ShownRings.Shown> ofMe(MemberKeys who) {
    return ofThisFile(world.get(ShownRings.class).ringing(world.asking(who)));
  }

  private List<ShownRings.Shown> ofThisFile(List<ShownRings.Shown> all) {
    return all.stream().filter(one -> one.ring().caseId().equals(file())).toList();
  }

  private List<UUID> route() {
    return world
        .jdbc()
        .sql(
            """
            SELECT member_id FROM alarm_route JOIN alarm USING (alarm_id)
            JOIN handover_owner_ring ON subject_id = ring_id
            WHERE kind = 'owner' AND case_id = ? ORDER BY position
            """)
        .param(file())
        .query((row, index) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
        .list();
  }

  /// All that is kept of each such alarm.
  private List<String> alarms() {
    return world
        .jdbc()
        .sql(
            """
            SELECT alarm::text FROM alarm JOIN handover_owner_ring ON subject_id = ring_id
            WHERE kind = 'owner' AND case_id = ?
            """)
        .param(file())
        .query((row, index) -> Objects.requireNonNull(row.getString(1)))
        .list();
  }
}
