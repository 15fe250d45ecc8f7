package nl.ruggensteun.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.duty.StandingRoster;
import nl.ruggensteun.intake.Anna;
import nl.ruggensteun.intake.Desk;
import nl.ruggensteun.suite.MemberKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Bram has duty until eight, Bea from eight on; she says that she read what he hands over.
class HandingDutyOverTest {
  private static final Instant EIGHT = Instant.parse("2026-11-22T07:00:00Z");

  private final CaseWorld world = new CaseWorld();
  private final StandingRoster roster = new StandingRoster(world.database);

  @BeforeEach
  void bramThenBea() {
    Instant midnight = EIGHT.minus(Duration.ofHours(8));
    roster.shift("councillors", world.bram.memberId(), midnight, EIGHT);
    roster.shift("councillors", world.bea.memberId(), EIGHT, EIGHT.plus(Duration.ofHours(8)));
    looksAt(EIGHT.minus(Duration.ofHours(1)));
    confirm(world.bram);
    looksAt(EIGHT);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void whoever_comes_on_duty_is_told_whom_she_relieves() {
    OwnHandOvers.View bea = view(world.bea);

    assertThat(bea.takenOver())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.lineId()).isEqualTo("councillors");
          assertThat(one.since()).isEqualTo(EIGHT);
          assertThat(one.from()).containsExactly(world.bram.memberId());
          assertThat(one.confirmBy()).isEqualTo(EIGHT.plus(Duration.ofMinutes(30)));
          assertThat(one.confirmedAt()).isEmpty();
        });
    assertThat(view(world.bram).isOnDuty()).isFalse();
    assertThat(view(world.bram).given())
        .singleElement()
        .satisfies(one -> assertThat(one.memberId()).isEqualTo(world.bea.memberId()));
  }

  @Test
  void whoever_goes_off_duty_sees_to_whom_two_hours_before() {
    world.clock.set(EIGHT.plus(Duration.ofHours(7)));
    roster.shift(
        "councillors",
        world.bram.memberId(),
        EIGHT.plus(Duration.ofHours(8)),
        EIGHT.plus(Duration.ofHours(16)));

    assertThat(view(world.bea).next())
        .containsExactly(
            new OwnHandOvers.Next(
                "councillors", EIGHT.plus(Duration.ofHours(8)), List.of(world.bram.memberId())));
    world.clock.set(EIGHT.plus(Duration.ofHours(5)));
    assertThat(view(world.bea).next()).isEmpty();
  }

  @Test
  void somebody_whose_turns_follow_each_other_hands_nothing_over() {
    roster.shift(
        "councillors",
        world.bea.memberId(),
        EIGHT.plus(Duration.ofHours(8)),
        EIGHT.plus(Duration.ofHours(16)));
    confirm(world.bea);
    looksAt(EIGHT.plus(Duration.ofHours(9)));

    assertThat(view(world.bea).takenOver())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.since()).isEqualTo(EIGHT);
          assertThat(one.confirmedAt()).contains(EIGHT);
        });
  }

  @Test
  void somebody_who_went_and_came_again_while_nobody_looked_is_handed_it_anew() {
    confirm(world.bea);
    Instant evening = EIGHT.plus(Duration.ofHours(12));
    roster.shift("councillors", world.bram.memberId(), EIGHT.plus(Duration.ofHours(8)), evening);
    roster.shift("councillors", world.bea.memberId(), evening, evening.plus(Duration.ofHours(8)));
    looksAt(evening.plus(Duration.ofMinutes(1)));

    assertThat(view(world.bea).takenOver())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.since()).isEqualTo(evening);
          assertThat(one.from()).containsExactly(world.bram.memberId());
          assertThat(one.confirmedAt()).isEmpty();
        });
  }

  @Test
  void read_in_time_rings_nobody() {
    confirm(world.bea);
    looksAt(EIGHT.plus(Duration.ofMinutes(31)));

    assertThat(alarmed()).isEmpty();
  }

  @Test
  void unread_after_half_an_hour_rings_both_and_the_coordinators() {
    looksAt(EIGHT.plus(Duration.ofMinutes(29)));
    assertThat(alarmed()).isEmpty();

    looksAt(EIGHT.plus(Duration.ofMinutes(30)));
    looksAt(EIGHT.plus(Duration.ofMinutes(31)));

    assertThat(alarmed())
        .containsExactlyInAnyOrder(
            world.bea.memberId(),
            world.bram.memberId(),
            world.els.memberId(),
            world.femke.memberId());
    assertThat(open()).isTrue();
    confirm(world.bea);
    assertThat(open()).isFalse();
  }

  @Test
  void it_rings_in_the_same_way_when_nothing_waits_and_there_is_no_card() {
    looksAt(EIGHT.plus(Duration.ofMinutes(30)));
    List<UUID> withNothing = alarmed();
    Cards cards = new Cards(world);
    Desk desk = cards.agreed();
    cards.sealedTo(desk, world.bram, world.bea);
    roster.shift(
        "councillors",
        world.bram.memberId(),
        EIGHT.plus(Duration.ofHours(8)),
        EIGHT.plus(Duration.ofHours(16)));
    looksAt(EIGHT.plus(Duration.ofHours(8)));
    looksAt(EIGHT.plus(Duration.ofHours(8)).plus(Duration.ofMinutes(30)));

    assertThat(alarmed()).containsExactlyInAnyOrderElementsOf(withNothing);
  }

  @Test
  void nobody_confirms_for_another_or_after_her_duty() {
    UUID handOver = view(world.bea).takenOver().getFirst().handOverId();

    assertThat(confirms(world.bram, handOver)).isEmpty();
    assertThat(confirms(world.els, handOver)).isEmpty();
    assertThat(confirms(world.bea, world.id())).isEmpty();
    looksAt(EIGHT.plus(Duration.ofHours(9)));
    assertThat(confirms(world.bea, handOver)).isEmpty();
  }

  @Test
  void the_first_moment_of_reading_stays() {
    UUID handOver = view(world.bea).takenOver().getFirst().handOverId();
    Instant first = confirms(world.bea, handOver).orElseThrow();
    world.clock.forward(Duration.ofMinutes(5));

    assertThat(confirms(world.bea, handOver)).contains(first);
  }

  @Test
  void the_end_of_her_duty_ends_the_alarm_and_takes_the_cards_away() {
    Cards cards = new Cards(world);
    Desk desk = cards.agreed();
    cards.sealedTo(desk, world.bram, world.bea);
    assertThat(cards.isShown(desk, world.bea)).isTrue();
    looksAt(EIGHT.plus(Duration.ofMinutes(30)));

    world.clock.set(EIGHT.plus(Duration.ofHours(8)));
    assertThat(cards.isShown(desk, world.bea)).as("before anybody looked").isFalse();
    looksAt(EIGHT.plus(Duration.ofHours(8)));
    assertThat(open()).isFalse();
  }

  @Test
  void somebody_who_takes_her_place_gets_the_cards_and_she_no_longer() {
    Cards cards = new Cards(world);
    Desk desk = cards.agreed();
    MemberKeys ben = world.joins("Ben", "councillors", "nvvr");
    cards.sealedTo(desk, world.bram, world.bea, ben);

    roster.clear("councillors");
    roster.staff("councillors", ben.memberId());
    assertThat(cards.isShown(desk, world.bea)).isFalse();
    looksAt(EIGHT.plus(Duration.ofMinutes(1)));

    assertThat(cards.isShown(desk, ben)).isTrue();
  }

  @Test
  void what_nobody_took_is_shown_to_whom_it_was_sealed_and_says_how_often_was_rung() {
    MemberKeys ben = world.joins("Ben", "councillors", "nvvr");
    Anna anna = new Anna(world, world.bea, world.bram).on("councillors");
    anna.asks();

    Alarms.Rings rings =
        world
            .get(Alarms.class)
            .ringsOf(AlarmKind.REQUEST, List.of(anna.requestId))
            .get(anna.requestId);

    assertThat(rings).isEqualTo(new Alarms.Rings(0, 2));
    assertThat(world.get(Alarms.class).ringsOf(AlarmKind.NOBODY, List.of(anna.requestId)))
        .isEmpty();
    assertThat(view(ben).isOnDuty()).isFalse();
  }

  private void looksAt(Instant moment) {
    world.clock.set(moment);
    world.get(WatchHandOvers.class).look();
  }

  private OwnHandOvers.View view(MemberKeys who) {
    return world.get(OwnHandOvers.class).of(world.asking(who));
  }

  private void confirm(MemberKeys who) {
    view(who).takenOver().forEach(one -> assertThat(confirms(who, one.handOverId())).isPresent());
  }

  private Optional<Instant> confirms(MemberKeys who, UUID handOver) {
    return world.get(ConfirmHandOver.class).confirm(world.asking(who), handOver);
  }

  /// Who stands in the route of the last alarm about a hand-over.
  private List<UUID> alarmed() {
    return world
        .jdbc()
        .sql(
            """
            SELECT member_id FROM alarm_route WHERE alarm_id =
              (SELECT alarm_id FROM alarm WHERE kind = 'handover' ORDER BY opened_at DESC LIMIT 1)
            """)
        .query((row, index) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
        .list();
  }

  private boolean open() {
    return world
            .jdbc()
            .sql("SELECT count(*) FROM alarm WHERE kind = 'handover' AND state = 'open'")
            .query(Integer.class)
            .single()
        > 0;
  }
}
